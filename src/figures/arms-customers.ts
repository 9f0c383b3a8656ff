import type { ArmsExportRow } from '../data/tables/arms-exports.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, type ByYear, gapAround, groupByYear, mapYears, yearsOf } from '../model/year-series.ts'
import { ordinal } from './kit/count-words.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { customerRecords } from './records/arms-customers.ts'

export const FIRST = 1992
export const LAST = 2025
const TITLE = 'To whom does Russia sell arms?'

export interface Part {
  id: string
  name: string
  color: ColorToken
  /** `null`: all recipients not named by another part. */
  code: string | null
}

export const STACK: readonly Part[] = [
  { id: 'china', name: 'China', color: 'china', code: 'CHN' },
  { id: 'india', name: 'India', color: 'second', code: 'IND' },
  { id: 'algeria', name: 'Algeria', color: 'third', code: 'DZA' },
  { id: 'vietnam', name: 'Vietnam', color: 'fourth', code: 'VNM' },
  { id: 'others', name: 'All others', color: 'rest', code: null },
]
const NAMED = new Set(STACK.map(({ code }) => code))

export type Rows = ByYear<readonly ArmsExportRow[]>

export default defineFigure({
  id: 'arms-customers',
  title: TITLE,
  domains: ['military'],
  definition:
    'Deliveries of major weapons from Russia, by receiving country and year of delivery, in SIPRI’s trend-indicator value (TIV): a volume, not money.',
  method:
    'Bars stack to Russia’s total of the year. All others is that total less the countries drawn. China’s rank in the chosen years is its place among the recipients that are listed one by one.',
  tables: ['arms-exports'],
  records: customerRecords,
  period: ({ 'arms-exports': all }) => {
    const rows = groupByYear(all)
    return (from, to) => {
      const covered = yearsOf(Math.max(from, FIRST), Math.min(to, LAST))
      const note = coveredNote([from, to], covered)
      const total = totalOf(rows, { from, to })
      return [
        {
          label: 'China’s part of Russia’s arms exports',
          unit: 'percent',
          value: sharePercent(deliveries(rows, { from, to }).get('China') ?? 0, total),
          ...note,
        },
        {
          label: 'Russia’s arms exports',
          unit: 'million-tiv',
          value: covered.length > 0 ? total : null,
          ...note,
        },
      ]
    }
  },
  prepare: ({ 'arms-exports': all }) => {
    const rows = groupByYear(all)
    const named = new Set(all.filter(({ kind }) => kind === 'country').map(({ recipient }) => recipient)).size
    const series = seriesOf(rows)
    return (query) => modelOf(rows, named, series, query)
  },
})

function seriesOf(rows: Rows): WholeSeries[] {
  return STACK.map(({ id, name, color, code }) => ({
    id,
    name,
    label: name,
    mark: 'bars',
    emphasis: id === 'china' ? 'main' : 'second',
    color,
    unit: 'million-tiv',
    points: mapYears((year): TimePoint => {
      const all = atYear(rows, year) ?? []
      if (all.length === 0) return gapAround(year, FIRST, LAST)
      const own = all.filter((row) => belongsTo(code, row))
      const basis = own.length > 0 ? own : all.filter(({ kind }) => kind === 'total')
      return {
        value: sum(own.map((row) => row.tiv_million)),
        quality: code ? 'reported' : 'derived',
        ...noteOf(code, all),
        sources: [...new Set(basis.flatMap((row) => row.sources))],
      }
    }),
  }))
}

/** Whether a row counts to a recipient drawn, or to all the others. */
export const belongsTo = (code: Part['code'], { recipient_code, kind }: ArmsExportRow): boolean =>
  code ? recipient_code === code : kind !== 'total' && !NAMED.has(recipient_code)

/** China’s place in a year among the recipients listed one by one; what the remainder is. */
function noteOf(code: string | null, rows: readonly ArmsExportRow[]): { note?: string } {
  if (code === null) return { note: 'total less the recipients drawn' }
  const own = rows.find(({ recipient_code }) => recipient_code === code)
  if (code !== 'CHN' || !own || own.tiv_million === 0) return {}
  const ahead = rows.filter(({ kind, tiv_million }) => kind === 'country' && tiv_million > own.tiv_million)
  return { note: `rank ${ahead.length + 1} of the recipients named` }
}

/** Deliveries over a period by recipient; only those named one by one. */
export function deliveries(rows: Rows, { from, to }: FigureQuery): Map<string, number> {
  const found = new Map<string, number>()
  for (let year = from; year <= to; year++)
    for (const { kind, recipient, tiv_million } of atYear(rows, year) ?? [])
      if (kind === 'country') found.set(recipient, (found.get(recipient) ?? 0) + tiv_million)
  return found
}

export function totalOf(rows: Rows, { from, to }: FigureQuery): number {
  return sum(
    yearsOf(from, to).map(
      (year) => atYear(rows, year)?.find(({ kind }) => kind === 'total')?.tiv_million ?? 0,
    ),
  )
}

const NOTES = [
  'TIV (trend-indicator value) measures the volume of deliveries of major weapons; it is not money.',
  'Ranks are among the 26 recipients listed one by one; Iran, Venezuela, the United Arab Emirates and other smaller customers are only in the remainder, so that in years of small deliveries China may stand lower.',
  'A year without a recorded delivery is shown as none; it is not proof of none.',
  'One release only (March 2026); SIPRI revises earlier years every spring, the newest most. Licensed production in China is included in part.',
]

function modelOf(rows: Rows, named: number, series: WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    id: 'arms-customers',
    shape: 'time',
    title: TITLE,
    domains: ['military'],
    from: query.from,
    to: query.to,
    subtitle: 'Volume of Russia’s deliveries of major weapons by recipient, million TIV a year',
    takeaway: say`${takeaway(rows, named, query)}`,
    notes: NOTES,
    vintage: { credit: 'SIPRI Arms Transfers Database, March 2026 release', dataTo: `${LAST}` },
    unit: 'million-tiv',
    axisAtLeast: 0,
    series: cut,
    absences: absencesOutside(query, [FIRST, LAST], {
      before: `no data before ${FIRST}`,
      after: `no data after ${LAST}`,
    }),
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function takeaway(rows: Rows, named: number, query: FigureQuery): string {
  const period = { from: Math.max(query.from, FIRST), to: Math.min(query.to, LAST) }
  if (period.from > period.to) return `The series covers ${FIRST}–${LAST}; no year asked for falls in it.`
  const total = totalOf(rows, period)
  const ranked = [...deliveries(rows, period)].sort((a, b) => b[1] - a[1])
  const at = ranked.findIndex(([name]) => name === 'China')
  const span = formatYears(period.from, period.to)
  const start = `Russia delivered ${formatWhole(total)} million TIV in ${span}; China`
  const china = ranked[at]
  const [other] = ranked.filter(([name]) => name !== 'China')
  if (!china || !other) return `${start} took none of it.`
  const share = (value: number) => formatShare(sharePercent(value, total) ?? 0)
  return `${start} took ${share(china[1])} of it and ranked ${ordinal(at + 1)} of the ${named} recipients named, ${at === 0 ? 'ahead of' : 'behind'} ${other[0]} (${share(other[1])})${lastYear(rows, period)}.`
}

/** Where the period ends, which its sum may hide. */
function lastYear(rows: Rows, { from, to }: FigureQuery): string {
  if (from === to) return ''
  const last = { from: to, to }
  const china = deliveries(rows, last).get('China')
  if (!china) return `; in ${to} it took none`
  return `; in ${to} its part was ${formatShare(sharePercent(china, totalOf(rows, last)) ?? 0)}`
}
