import type { TableAbout } from '../data/about.ts'
import type { ArmsExportRow } from '../data/tables/arms-exports.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { atYear, type ByYear, groupByYear, mapYears, yearsOf } from '../model/year-series.ts'
import { ordinal } from './kit/count-words.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesAround, missingYear, spanOfYears, vintageOf } from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { customerRecords } from './records/arms-customers.ts'

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
  title: 'To whom does Russia sell arms?',
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
      const covered = yearsOf(from, to).filter((year) => (atYear(rows, year) ?? []).length > 0)
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
  prepare: ({ 'arms-exports': all }, about) => {
    const rows = groupByYear(all)
    const named = new Set(all.filter(({ kind }) => kind === 'country').map(({ recipient }) => recipient)).size
    const facts = about['arms-exports']
    const data = { rows, named, about: facts, span: spanOfYears(all) }
    const series = seriesOf(rows, facts)
    return (query) => modelOf(data, series, query)
  },
})

/** Deliveries by year, with what is known of their table. */
interface Data {
  readonly rows: Rows
  /** Recipients listed one by one. */
  readonly named: number
  readonly about: TableAbout
  readonly span: readonly [number, number]
}

function seriesOf(rows: Rows, about: TableAbout): WholeSeries[] {
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
      if (all.length === 0) return missingYear(about, 'deliveries', year)
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

function modelOf(data: Data, series: WholeSeries[], query: FigureQuery): Body<TimeModel> {
  const { about, named, span } = data
  return {
    shape: 'time',
    subtitle: 'Volume of Russia’s deliveries of major weapons by recipient, million TIV a year',
    takeaway: takeaway(data, query),
    notes: [
      ...about.caveats,
      `Ranks are among the ${named} recipients listed one by one; the others are only in the remainder, so that in years of small deliveries China may stand lower.`,
    ],
    vintage: vintageOf(about),
    unit: 'million-tiv',
    axisAtLeast: 0,
    series: series.map((one) => cutSeries(one, query)),
    absences: absencesAround(about, 'deliveries', query, span),
  }
}

function takeaway({ rows, named, span }: Data, query: FigureQuery): Sentence {
  const period = { from: Math.max(query.from, span[0]), to: Math.min(query.to, span[1]) }
  if (period.from > period.to)
    return say`The series covers ${formatYears(...span)}; no year asked for falls in it.`
  const total = totalOf(rows, period)
  const ranked = [...deliveries(rows, period)].sort((a, b) => b[1] - a[1])
  const at = ranked.findIndex(([name]) => name === 'China')
  const whole = (text: string, column: string) => num(text, { row: WHOLE_RANGE, column })
  const start = say`Russia delivered ${whole(formatWhole(total), 'total')} million TIV in ${formatYears(period.from, period.to)}; China`
  const china = ranked[at]
  const [other] = ranked.filter(([name]) => name !== 'China')
  if (!china || !other) return say`${start} took none of it.`
  const share = (value: number, column: string) => whole(formatShare(sharePercent(value, total) ?? 0), column)
  return say`${start} took ${share(china[1], 'share|China')} of it and ranked ${ordinal(at + 1)} of the ${named} recipients named, ${at === 0 ? 'ahead of' : 'behind'} ${other[0]} (${share(other[1], `share|${other[0]}`)})${lastYear(rows, period)}.`
}

/** Where the period ends, which its sum may hide. */
function lastYear(rows: Rows, { from, to }: FigureQuery): Sentence | false {
  if (from === to) return false
  const last = { from: to, to }
  const china = deliveries(rows, last).get('China')
  if (!china) return say`; in ${to} it took none`
  const share = formatShare(sharePercent(china, totalOf(rows, last)) ?? 0)
  return say`; in ${to} its part was ${num(share, { row: WHOLE_RANGE, column: `share|China|${to}` })}`
}
