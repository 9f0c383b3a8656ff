import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { ColorToken, TimeModel } from '../../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { atYear, mapYears } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from '../kit/time-figure.ts'
import { base, FIRST, LAST, NOTES, pointAt, sourcesOf, tivFrom, type Years } from './years.ts'

interface Part {
  readonly id: string
  readonly name: string
  readonly color: ColorToken
  /** `null`: all suppliers not named by another part. */
  readonly codes: readonly string[] | null
}

export const VOLUME_PARTS: readonly Part[] = [
  {
    id: 'russia',
    name: 'Russia (USSR to 1991)',
    color: 'russia',
    codes: ['RUS', 'SUN'],
  },
  { id: 'ukraine', name: 'Ukraine', color: 'second', codes: ['UKR'] },
  { id: 'france', name: 'France', color: 'third', codes: ['FRA'] },
  { id: 'others', name: 'All others', color: 'rest', codes: null },
]
const NAMED = new Set(VOLUME_PARTS.flatMap((part) => part.codes ?? []))

/** Whether a delivery belongs to a part of the stack. */
export function belongsTo({ codes }: Part, { supplier_code }: ArmsImportRow): boolean {
  return codes ? codes.includes(supplier_code) : !NAMED.has(supplier_code)
}

export function volumeSeries(years: Years): WholeSeries[] {
  return VOLUME_PARTS.map((part) => ({
    id: part.id,
    name: part.name,
    label: part.name,
    mark: 'bars',
    emphasis: part.id === 'russia' ? 'main' : 'second',
    color: part.color,
    unit: 'million-tiv',
    points: mapYears((year) =>
      pointAt(years, year, ({ rows }) => {
        const own = rows.filter((row) => belongsTo(part, row))
        return {
          value: tivFrom(own, () => true),
          quality: 'reported',
          sources: sourcesOf(rows),
        }
      }),
    ),
  }))
}

export function volumeModel(series: WholeSeries[], years: Years, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query),
    subtitle: 'Volume of imports of major weapons by supplier, million TIV a year',
    takeaway: say`${volumeTakeaway(years, query)}`,
    notes: NOTES,
    unit: 'million-tiv',
    axisAtLeast: 0,
    series: cut,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function volumeTakeaway(years: Years, { from, to }: FigureQuery): string {
  const first = Math.max(from, FIRST)
  const last = Math.min(to, LAST)
  if (first > last) return `The series covers ${FIRST}–${LAST}; no year asked for falls in it.`
  let total = 0
  let russia = 0
  let peak = { year: first, total: -1 }
  for (let year = first; year <= last; year++) {
    const data = atYear(years, year)
    if (!data) continue
    total += data.total
    russia += data.russia
    if (data.total > peak.total) peak = { year, total: data.total }
  }
  return `China imported ${formatWhole(total)} million TIV in ${formatYears(first, last)}, ${formatShare(sharePercent(russia, total) ?? 0)} of it from Russia; the peak was ${peak.year} with ${formatWhole(peak.total)}, the last year shown (${last}) had ${formatWhole(atYear(years, last)?.total ?? 0)}.`
}
