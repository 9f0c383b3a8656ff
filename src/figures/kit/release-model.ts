import {
  compareReleases,
  type Release,
  type ReleaseValue,
  type ReleaseYear,
  releaseName,
} from '../../data/arms-releases.ts'
import type { ArmsReleaseRow } from '../../data/tables/arms-releases.ts'
import type { ColorToken, TimeModel, TimePoint, TimeSeries, Unit } from '../../model/figure-model.ts'
import { formatValue, formatYears } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { gap, yearsOf } from '../../model/year-series.ts'

export const RELEASE_MEASURES = [
  { value: 'share', label: 'Russian share', unit: 'percent' },
  { value: 'total', label: 'All suppliers', unit: 'million-tiv' },
  { value: 'russia', label: 'From Russia', unit: 'million-tiv' },
] as const satisfies readonly { value: keyof ReleaseValue; label: string; unit: Unit }[]
export type ReleaseMeasure = (typeof RELEASE_MEASURES)[number]['value']

const SUBJECT: Record<ReleaseMeasure, string> = {
  share: 'Russia’s share of China’s arms imports',
  total: 'China’s arms imports',
  russia: 'China’s arms imports from Russia',
}

export interface ReleaseChange {
  readonly year: number
  readonly older: number | null
  readonly newer: number | null
  /** Newer less older; null where either is missing. */
  readonly change: number | null
}

/** One measure of every year in two releases. */
export function releaseChanges(
  rows: readonly ArmsReleaseRow[],
  older: Release,
  newer: Release,
  measure: ReleaseMeasure,
): ReleaseChange[] {
  const of = (value: ReleaseValue | null) => value?.[measure] ?? null
  return compareReleases(rows, older, newer).map((one: ReleaseYear) => {
    const [before, after] = [of(one.older), of(one.newer)]
    const change = before === null || after === null ? null : after - before
    return { year: one.year, older: before, newer: after, change }
  })
}

/** Two releases of the same years as a figure: the newer as a line, the older dashed. */
export function releaseModel(
  rows: readonly ArmsReleaseRow[],
  older: Release,
  newer: Release,
  measure: ReleaseMeasure,
): TimeModel {
  const changes = releaseChanges(rows, older, newer, measure)
  const { unit } = RELEASE_MEASURES.find(({ value }) => value === measure) ?? RELEASE_MEASURES[0]
  const from = Math.min(...changes.map(({ year }) => year))
  const to = Math.max(...changes.map(({ year }) => year))
  const series = (which: 'older' | 'newer', release: Release, color: ColorToken): TimeSeries => ({
    id: which,
    name: `SIPRI, ${releaseName(release)}`,
    label: releaseName(release).replace(/ release$/, ''),
    mark: 'line',
    emphasis: which === 'newer' ? 'main' : 'second',
    color,
    ...(which === 'older' ? { dash: 'dashed' as const } : {}),
    unit,
    points: yearsOf(from, to).map((year): TimePoint => {
      const value = changes.find((one) => one.year === year)?.[which] ?? null
      return value === null
        ? gap('not-yet-published')
        : { value, quality: 'reported', sources: sourcesOf(rows, release) }
    }),
  })
  return {
    id: 'arms-releases',
    shape: 'time',
    title: `${SUBJECT[measure]} in two SIPRI releases`,
    domains: ['military'],
    from,
    to,
    subtitle: '',
    takeaway: say`${changesInWords(changes, older, newer, measure, unit)}`,
    notes: ['Ratios within one release only: the two are compared, never mixed.'],
    vintage: { credit: 'SIPRI Arms Transfers Database', dataTo: `${to}` },
    sources: [...new Set([...sourcesOf(rows, older), ...sourcesOf(rows, newer)])],
    unit,
    axisAtLeast: unit === 'percent' ? 100 : 0,
    series: [series('older', older, 'benchmark'), series('newer', newer, 'russia')],
    absences: [],
  }
}

const sourcesOf = (rows: readonly ArmsReleaseRow[], release: Release) => [
  ...new Set(rows.filter((row) => row.release === release).flatMap((row) => row.sources)),
]

function changesInWords(
  changes: readonly ReleaseChange[],
  older: Release,
  newer: Release,
  measure: ReleaseMeasure,
  unit: Unit,
): string {
  const both = changes.filter((one): one is ReleaseChange & { change: number } => one.change !== null)
  const moved = both.filter(({ change }) => differs(change, unit))
  const years = formatYears(both[0]?.year ?? 0, both.at(-1)?.year ?? 0)
  const start = `${SUBJECT[measure]}: the ${releaseName(newer)} differs from the ${releaseName(older)}`
  const most = moved.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))[0]
  if (!most) return `${start} in none of the years ${years}.`
  return `${start} in ${moved.length} of ${both.length} years of ${years}, most in ${most.year}: ${changeInWords(most.change, unit)}.`
}

/** Whether a difference is seen at the precision values are shown with. */
export function differs(change: number, unit: Unit): boolean {
  return Number.parseFloat(formatValue(Math.abs(change), unit).replace(/,/g, '')) !== 0
}

/** `+1.2 points`, `−31 million TIV`, `the same` */
export function changeInWords(change: number, unit: Unit): string {
  if (!differs(change, unit)) return 'the same'
  const size = formatValue(Math.abs(change), unit)
  return `${change > 0 ? '+' : '−'}${unit === 'percent' ? `${size.slice(0, -1)} points` : size}`
}
