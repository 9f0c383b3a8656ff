import { crudeQuality } from '../data/row-quality.ts'
import type { CrudeMonthRow } from '../data/tables/crude-months.ts'
import { middleOf } from '../model/decimal-year.ts'
import type { DatedPoint, MultiplesModel, TimePoint } from '../model/figure-model.ts'
import { formatDate, formatValue } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { QUALITIES, type Quality } from '../model/quality.ts'
import { say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { gapAround, mapYears, yearsOf } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { multiplesModel, type WholePane } from './kit/multiples-figure.ts'
import { crudeMonthRecords } from './records/crude-monthly.ts'

const FIRST = 2000
const LAST = 2026
const LAST_VALUE = 2023
export const MONTHS = 12
const TITLE = 'How much crude oil does China buy from Russia month by month?'

type Rows = readonly CrudeMonthRow[]

export default defineFigure({
  id: 'crude-monthly',
  title: TITLE,
  domains: ['energy'],
  shape: 'multiples',
  definition:
    'China’s imports of crude oil from Russia in each month: tonnes from 2000 to May 2026, and dollars from 2000 to February 2023.',
  method:
    'Months as China Customs recorded them. From March 2023 on, and for July 2011, tonnes are derived from customs barrels a day times the days of the month, at 7.3 barrels a tonne. The sum of a year is given only where no month between is missing, and names its months where they are not twelve.',
  tables: ['crude-months'],
  records: crudeMonthRecords,
  prepare: ({ 'crude-months': rows }) => {
    const panes = panesOf(rows)
    return (query) => model(panes, rows, query)
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
function yearSums(months: readonly DatedPoint[], first: number, last: number): readonly TimePoint[] {
  return mapYears((year): TimePoint => {
    const known = months.filter(({ at, value }) => Math.floor(at) === year && value !== null)
    const [start, end] = [known[0], known.at(-1)]
    if (!start || !end) return gapAround(year, first, last, 'not-found', 'ended')
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

function panesOf(rows: Rows): WholePane[] {
  const line = { mark: 'line', emphasis: 'main', color: 'russia', datesAre: 'months' } as const
  const volume = dated(rows, (row) => row.volume_mt)
  const value = dated(rows, (row) => row.value_usd_bn)
  return [
    {
      id: 'volume',
      name: 'Volume a month',
      unit: 'million-tonnes',
      axisAtLeast: 1,
      covers: [FIRST, LAST],
      series: [
        {
          ...line,
          id: 'volume',
          name: 'Crude from Russia, volume',
          label: 'volume',
          unit: 'million-tonnes',
          dated: volume,
          points: yearSums(volume, FIRST, LAST),
        },
      ],
    },
    {
      id: 'value',
      name: 'Value a month',
      unit: 'billion-usd',
      axisAtLeast: 1,
      covers: [FIRST, LAST_VALUE],
      after: 'no value after February 2023',
      series: [
        {
          ...line,
          id: 'value',
          name: 'Crude from Russia, value',
          label: 'value',
          unit: 'billion-usd',
          dated: value,
          points: yearSums(value, FIRST, LAST_VALUE),
        },
      ],
    },
  ]
}

const NOTES = [
  'Months as China Customs recorded them to February 2023. From March 2023 on (dashed) the volume is derived from customs barrels a day at 7.3 barrels a tonne, rounded to 1,000 tonnes; that factor gives the customs tonnes of earlier months.',
  'July 2011 is taken from the barrels too: the first copy shows a third of it. Its value is withdrawn, so that 2011 has no sum by value.',
  'A pointed year reads the sum of its months, and names the months where they are not all twelve. The data end with May 2026, those of value with February 2023.',
  'Values are current dollars at the border with freight: they follow the price of oil as much as the volume.',
]

function model(whole: readonly WholePane[], rows: Rows, query: FigureQuery): MultiplesModel {
  return multiplesModel(whole, query, {
    id: 'crude-monthly',
    title: TITLE,
    domains: ['energy'],
    subtitle: 'Crude oil from Russia a month: million tonnes, and billion current USD',
    takeaway: say`${takeaway(rows, query)}`,
    notes: NOTES,
    vintage: { credit: 'China Customs (GACC), compiled from releases', dataTo: 'May 2026' },
  })
}

/** The last month of some years, and the month with the most tonnes; null where there is none. */
export function latestAndMost(rows: Rows, from: number, to: number) {
  const within = rows.filter(
    ({ month }) => Number(month.slice(0, 4)) >= from && Number(month.slice(0, 4)) <= to,
  )
  const last = within.at(-1)
  if (!last) return null
  return { last, most: within.reduce((best, row) => (row.volume_mt > best.volume_mt ? row : best)) }
}

function takeaway(rows: Rows, { from, to }: FigureQuery): string {
  const found = latestAndMost(rows, from, to)
  if (!found) return `The months begin in ${FIRST}; no year asked for has one.`
  const { last, most } = found
  const tonnes = ({ volume_mt }: CrudeMonthRow) => formatValue(volume_mt, 'million-tonnes')
  const latest = `China bought ${tonnes(last)} of crude oil from Russia in ${formatDate(last.month)}`
  if (most === last) return `${latest}, more than in any other month shown.`
  return `${latest}; the most in one month was ${tonnes(most)} in ${formatDate(most.month)}.`
}
