import type { ArmsImportRow } from '../data/tables/arms-imports.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { changePercent, sharePercent, sum, trailingSum } from '../model/series-maths.ts'
import { atYear, type ByYear, gapAround, groupByYear, mapYears, yearsOf } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { armsRecords } from './records/arms-share.ts'

const FIRST = 1990
const LAST = 2025
const WINDOW = 5
/** Below this yearly total (million TIV) one delivery decides the share. */
export const TINY_TOTAL = 300

const TITLE = 'How much of China’s arms imports comes from Russia?'
const RELEASE = 'March 2026 release'

const STACK: {
  id: string
  name: string
  color: ColorToken
  codes: readonly string[] | null
}[] = [
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
const NAMED = new Set(STACK.flatMap((part) => part.codes ?? []))

interface Year {
  readonly total: number
  readonly russia: number
  readonly rows: readonly ArmsImportRow[]
}

export default defineFigure({
  id: 'arms-share',
  title: TITLE,
  domains: ['military'],
  covers: [FIRST, LAST],
  definition:
    'Russia’s part in all deliveries of major weapons to China, as a share or in volume. What the Soviet Union delivered in 1990 and 1991 counts as Russian.',
  method:
    'SIPRI’s trend-indicator value (TIV) multiplies the units delivered in a year by a value for each kind of unit. A share divides Russian TIV by the TIV of all suppliers in the same years. The five-year share sums a year and the four before it, above and below the line. A single year’s share rests on a tiny base, and is marked, where all suppliers together delivered almost nothing.',
  tables: ['arms-imports'],
  recordTables: ['arms-releases'],
  records: armsRecords,
  measure: {
    param: 'arms-share.measure',
    label: 'Measure of arms imports',
    options: [
      { value: 'share', label: 'Share' },
      { value: 'volume', label: 'Volume' },
    ],
  },
  period: ({ 'arms-imports': rows }) => {
    const years = indexYears(rows)
    return (from, to) => {
      const covered = yearsOf(from, to).filter((year) => atYear(years, year))
      const total = sum(covered.map((year) => atYear(years, year)?.total ?? 0))
      const russia = sum(covered.map((year) => atYear(years, year)?.russia ?? 0))
      const note = coveredNote([from, to], covered)
      return [
        {
          label: 'Russian share of China’s arms imports',
          unit: 'percent',
          value: sharePercent(russia, total),
          ...note,
        },
        {
          label: 'China’s arms imports',
          unit: 'million-tiv',
          value: covered.length > 0 ? total : null,
          ...note,
        },
      ]
    }
  },
  prepare: ({ 'arms-imports': rows }) => {
    const years = indexYears(rows)
    const share = shareSeries(years)
    const volume = volumeSeries(years)
    return (query) =>
      query.measure === 'volume' ? volumeModel(volume, years, query) : shareModel(share, years, query)
  },
})

function indexYears(rows: readonly ArmsImportRow[]): ByYear<Year | undefined> {
  return groupByYear(rows).map((group): Year | undefined =>
    group.length === 0
      ? undefined
      : {
          rows: group,
          total: tivFrom(group, () => true),
          russia: tivFrom(group, isRussia),
        },
  )
}

const isRussia = (row: ArmsImportRow) => row.supplier_code === 'RUS' || row.supplier_code === 'SUN'

function tivFrom(rows: readonly ArmsImportRow[], include: (row: ArmsImportRow) => boolean): number {
  return sum(rows.filter(include).map((row) => row.tiv_million))
}

function pointAt(years: ByYear<Year | undefined>, year: number, tivOf: (data: Year) => TimePoint): TimePoint {
  const data = atYear(years, year)
  return data ? tivOf(data) : gapAround(year, FIRST, LAST)
}

function sourcesOf(rows: readonly ArmsImportRow[]): string[] {
  return [...new Set(rows.flatMap((row) => row.sources))]
}

function trailing(years: ByYear<Year | undefined>, year: number): { total: number; russia: number } | null {
  const total = trailingSum((y) => atYear(years, y)?.total, year, WINDOW)
  const russia = trailingSum((y) => atYear(years, y)?.russia, year, WINDOW)
  return total === null || russia === null ? null : { total, russia }
}

function shareSeries(years: ByYear<Year | undefined>): WholeSeries[] {
  return [
    {
      id: 'total',
      name: 'Total imports',
      label: 'total volume',
      spoken: 'of',
      mark: 'strip',
      emphasis: 'faint',
      color: 'context',
      unit: 'million-tiv',
      points: mapYears((year) =>
        pointAt(years, year, ({ total, rows }) => ({
          value: total,
          quality: 'reported',
          sources: sourcesOf(rows),
        })),
      ),
    },
    {
      id: 'year',
      name: 'Russia (USSR to 1991), single year',
      label: 'single year',
      spoken: 'single year',
      mark: 'dots',
      emphasis: 'second',
      color: 'russia',
      unit: 'percent',
      reportedAs: 'single year',
      points: mapYears((year) =>
        pointAt(years, year, ({ total, russia, rows }) => ({
          value: sharePercent(russia, total),
          quality: total < TINY_TOTAL ? 'tiny-base' : 'reported',
          note: `of ${formatWhole(total)} million TIV`,
          sources: sourcesOf(rows),
        })),
      ),
    },
    {
      id: 'trailing',
      name: 'Russia (USSR to 1991), trailing five years',
      label: 'Russia, five years',
      spoken: 'five years',
      mark: 'line',
      emphasis: 'main',
      color: 'russia',
      unit: 'percent',
      points: mapYears((year) => {
        const window = trailing(years, year)
        if (!window) return gapAround(year, FIRST + WINDOW - 1, LAST)
        return {
          value: sharePercent(window.russia, window.total),
          quality: 'reported',
          note: `${formatYears(year - WINDOW + 1, year)}`,
          sources: sourcesOf(atYear(years, year)?.rows ?? []),
        }
      }),
    },
  ]
}

function volumeSeries(years: ByYear<Year | undefined>): WholeSeries[] {
  return STACK.map(({ id, name, color, codes }) => ({
    id,
    name,
    label: name,
    mark: 'bars',
    emphasis: id === 'russia' ? 'main' : 'second',
    color,
    unit: 'million-tiv',
    points: mapYears((year) =>
      pointAt(years, year, ({ rows }) => {
        const own = rows.filter((row) =>
          codes ? codes.includes(row.supplier_code) : !NAMED.has(row.supplier_code),
        )
        return {
          value: tivFrom(own, () => true),
          quality: 'reported',
          sources: sourcesOf(rows),
        }
      }),
    ),
  }))
}

const NOTES = [
  'TIV (trend-indicator value) measures the volume of deliveries of major weapons; it is not money.',
  'A year without a recorded delivery from a supplier is shown as none; it is not proof of none.',
  `One release only (${RELEASE}); SIPRI revises earlier years every spring.`,
]

function base(query: FigureQuery) {
  return {
    id: 'arms-share',
    shape: 'time',
    title: TITLE,
    domains: ['military'],
    from: query.from,
    to: query.to,
    vintage: {
      credit: `SIPRI Arms Transfers Database, ${RELEASE}`,
      dataTo: `${LAST}`,
    },
    absences: absencesOutside(query, [FIRST, LAST], {
      before: `no data before ${FIRST}`,
      after: `no data after ${LAST}`,
    }),
  } as const
}

function shareModel(series: WholeSeries[], years: ByYear<Year | undefined>, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query),
    subtitle: 'Russian share of volume (SIPRI TIV), %: trailing five years as a line, single years as dots',
    takeaway: shareTakeaway(years, query),
    notes: [
      ...NOTES,
      `Tiny base: the year’s total is under ${TINY_TOTAL} million TIV.`,
      'Trailing five years: Russian deliveries of the year and the four before, over all deliveries of the same years.',
    ],
    unit: 'percent',
    axisAtLeast: 100,
    series: cut,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

/** Names both the share and the volume it is a share of. */
function shareTakeaway(years: ByYear<Year | undefined>, { from, to }: FigureQuery): string {
  const year = Math.min(to, LAST)
  const window = year >= from ? trailing(years, year) : null
  if (!window) return noShare(years, from, to)
  const share = formatShare(sharePercent(window.russia, window.total) ?? 0)
  const span = formatYears(year - WINDOW + 1, year)
  const volume = `${formatWhole(window.total)} million TIV`
  const before = trailing(years, year - WINDOW)
  if (!before)
    return `Russia supplied ${share} of China’s arms imports in ${span}; all imports came to ${volume}.`
  const change = changePercent(before.total, window.total)
  const earlier = formatYears(year - 2 * WINDOW + 1, year - WINDOW)
  return `Russia supplied ${share} of China’s arms imports in ${span}, ${change < 0 ? 'but' : 'and'} of a volume ${formatWhole(Math.abs(change))}% ${change < 0 ? 'smaller' : 'larger'} than in ${earlier}: ${volume}.`
}

function noShare(years: ByYear<Year | undefined>, from: number, to: number): string {
  const last = Math.min(to, FIRST + WINDOW - 2)
  const year = atYear(years, last)
  if (last < from || !year) return `The series covers ${FIRST}–${LAST}; no year asked for falls in it.`
  return `In ${last} Russia (USSR) supplied ${formatShare(sharePercent(year.russia, year.total) ?? 0)} of ${formatWhole(year.total)} million TIV; a five-year share needs five years and begins in ${FIRST + WINDOW - 1}.`
}

function volumeModel(series: WholeSeries[], years: ByYear<Year | undefined>, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query),
    subtitle: 'Volume of imports of major weapons by supplier, million TIV a year',
    takeaway: volumeTakeaway(years, query),
    notes: NOTES,
    unit: 'million-tiv',
    axisAtLeast: 0,
    series: cut,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function volumeTakeaway(years: ByYear<Year | undefined>, { from, to }: FigureQuery): string {
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
