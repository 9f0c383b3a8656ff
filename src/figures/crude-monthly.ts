import { gapNotes, type TableAbout } from '../data/about.ts'
import { crudeQuality } from '../data/row-quality.ts'
import type { CrudeMonthRow } from '../data/tables/crude-months.ts'
import { middleOf } from '../model/decimal-year.ts'
import type { DatedPoint, MultiplesModel, TimePoint } from '../model/figure-model.ts'
import { formatDate, formatValue } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { QUALITIES, type Quality } from '../model/quality.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { mapYears, yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { missingYear, vintageOf } from './kit/table-facts.ts'
import { crudeMonthRecords } from './records/crude-monthly.ts'

export const MONTHS = 12
type Rows = readonly CrudeMonthRow[]

export default defineFigure({
  id: 'crude-monthly',
  title: 'How much crude oil does China buy from Russia month by month?',
  domains: ['energy'],
  shape: 'multiples',
  definition: 'China’s imports of crude oil from Russia in each month, in tonnes and in dollars.',
  method:
    'Months as China Customs recorded them. Tonnes of the months marked are derived from customs barrels a day times the days of the month, at 7.3 barrels a tonne. The sum of a year is given only where no month between is missing, and names its months where they are not twelve.',
  tables: ['crude-months'],
  records: crudeMonthRecords,
  prepare: ({ 'crude-months': rows }, { 'crude-months': about }) => {
    const panes = panesOf(rows, about)
    return (query) => model(panes, rows, about, query)
  },
  period:
    ({ 'crude-months': rows }) =>
    (from, to) => {
      const years = yearsOf(from, to).flatMap((year) => {
        const months = monthsOf(rows, year)
        return months.length === MONTHS
          ? [{ year, volume: sum(months.map(({ volume_mt }) => volume_mt)) }]
          : []
      })
      return [
        {
          label: 'Crude from Russia a month, on average over whole years',
          unit: 'million-tonnes',
          value: years.length === 0 ? null : sum(years.map(({ volume }) => volume)) / (MONTHS * years.length),
          ...coveredNote(
            [from, to],
            years.map(({ year }) => year),
          ),
        },
      ]
    },
})

export const monthsOf = (rows: Rows, year: number) => rows.filter(({ month }) => month.startsWith(`${year}`))

/** One point a month; a month without a value among those with one is a gap. */
function dated(rows: Rows, pick: (row: CrudeMonthRow) => number | null): DatedPoint[] {
  const last = rows.findLastIndex((row) => pick(row) !== null)
  return rows.slice(0, last + 1).map((row) => {
    const moment = { at: middleOf(row.month), dateText: formatDate(row.month) }
    const value = pick(row)
    if (value === null) return { ...moment, value, gap: 'not-found' }
    return {
      ...moment,
      value,
      quality: crudeQuality(row),
      sources: row.sources,
      ...(row.note ? { note: row.note } : {}),
    }
  })
}

/**
 * What the months of each year come to: a sum that is a year only with all its months, and else says which it is of.
 * A year that lacks a month between others has none.
 */
function yearSums(months: readonly DatedPoint[], about: TableAbout, series: string): readonly TimePoint[] {
  return mapYears((year): TimePoint => {
    const known = months.filter(({ at, value }) => Math.floor(at) === year && value !== null)
    const [start, end] = [known[0], known.at(-1)]
    if (!start || !end) return missingYear(about, series, year)
    const through = Math.round((end.at - year) * MONTHS + 0.5)
    if (known.length < through) return { value: null, gap: 'not-found' }
    const whole = known.length === MONTHS
    const note = whole ? derivedNote(known) : `${nameOf(start)} to ${nameOf(end)} only`
    return {
      value: sum(known.map(({ value }) => value ?? 0)),
      quality: whole ? worst(known) : 'part-year',
      sources: [...new Set(known.flatMap(({ sources }) => sources ?? []))],
      ...(note ? { note } : {}),
    }
  })
}

const nameOf = ({ dateText }: DatedPoint) => dateText.split(' ')[0] ?? ''

function derivedNote(months: readonly DatedPoint[]): string | null {
  const count = months.filter(({ quality }) => quality !== 'reported').length
  if (count === 0) return null
  return count === MONTHS ? 'all months derived' : `${count} of ${MONTHS} months derived`
}

const worst = (months: readonly DatedPoint[]): Quality =>
  QUALITIES[Math.max(...months.map(({ quality }) => QUALITIES.indexOf(quality ?? 'reported')))] ?? 'reported'

const MEASURES = [
  { id: 'volume', column: 'volume_mt', unit: 'million-tonnes' },
  { id: 'value', column: 'value_usd_bn', unit: 'billion-usd' },
] as const

function panesOf(rows: Rows, about: TableAbout): WholePane[] {
  return MEASURES.map(({ id, column, unit }) => {
    const points = dated(rows, (row) => row[column])
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last) throw new Error(`no month has a ${id}`)
    return {
      id,
      name: `${id === 'volume' ? 'Volume' : 'Value'} a month`,
      unit,
      axisAtLeast: 1,
      covers: [Math.floor(first.at), Math.floor(last.at)],
      after: `no ${id} after ${last.dateText}`,
      series: [
        {
          id,
          name: `Crude from Russia, ${id}`,
          label: id,
          mark: 'line',
          emphasis: 'main',
          color: 'russia',
          datesAre: 'months',
          unit,
          dated: points,
          points: yearSums(points, about, id),
        },
      ],
    }
  })
}

const NOTES = [
  'A pointed year reads the sum of its months, and names the months where they are not all twelve.',
  'Values are current dollars at the border with freight: they follow the price of oil as much as the volume.',
]

function model(
  whole: readonly WholePane[],
  rows: Rows,
  about: TableAbout,
  query: FigureQuery,
): Body<MultiplesModel> {
  return multiplesModel(whole, query, {
    subtitle: 'Crude oil from Russia a month: million tonnes, and billion current USD',
    takeaway: takeaway(rows, query),
    notes: [...about.caveats, ...NOTES, ...gapNotes(about)],
    vintage: vintageOf(about),
  })
}

function takeaway(rows: Rows, { from, to }: FigureQuery): Sentence {
  const within = rows.filter(({ month }) => month >= `${from}` && month < `${to + 1}`)
  const last = within.at(-1)
  if (!last) return say`The months begin with ${formatDate(rows[0]?.month ?? '')}; no year asked for has one.`
  const most = within.reduce((best, row) => (row.volume_mt > best.volume_mt ? row : best))
  const tonnes = ({ volume_mt, month }: CrudeMonthRow) =>
    num(formatValue(volume_mt, 'million-tonnes'), { row: formatDate(month), column: 'volume' })
  const rest =
    most === last
      ? ', more than in any other month shown'
      : say`; the most in one month was ${tonnes(most)} in ${formatDate(most.month)}`
  return say`China bought ${tonnes(last)} of crude oil from Russia in ${formatDate(last.month)}${rest}.`
}
