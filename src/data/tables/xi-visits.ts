import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import {
  day,
  defineTable,
  integer,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  sourceList,
  text,
  year,
  yesNo,
} from '../schema.ts'

const columns = z.object({
  visit_id: integer('Number of the row', 'Number of the row, in order of date.', 1, 999),
  trip_no: integer('Trip', 'Number of the trip; one trip may hold several countries.', 1, 99),
  trip_start: day('Trip began', 'Day on which he left Beijing.'),
  trip_end: optional(day('Trip ended', 'Day on which he was back.')),
  year: year('Year', 'Year of the arrival; of the start of the trip where the arrival is not documented.'),
  arrive_date: optional(day('Arrived', 'Local day of arrival.')),
  leave_date: optional(day('Left', 'Local day of departure.')),
  country: text('Country', 'Country visited.'),
  country_code: pattern(
    'Country code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  places: optional(text('Places', 'Places, in order.')),
  visit_type: pattern(
    'Kind of visit',
    'Kind of visit; several joined by +.',
    'words such as state_visit+summit',
    /^[a-z_]+(\+[a-z_]+)*$/,
  ),
  counted: yesNo('Counted', 'Whether it counts as a visit; technical stops do not.'),
  visit_no: optional(
    integer('Visit to this country', 'Running number of the visits to this country.', 1, 99),
  ),
  purpose: text('Occasion', 'Occasion.'),
  confidence: oneOf(
    'Confidence',
    'high: the evening bulletin or a source of the same rank; medium: news texts alone.',
    ['high', 'medium'],
  ),
  sources: sourceList('Sources', 'Sources of the row, the main one first.'),
})

export type XiVisitRow = z.infer<typeof columns>

/** Countries Xi Jinping visited as president, one row a country and trip. */
export default defineTable({
  name: 'xi-visits',
  title: 'Xi Jinping’s foreign visits',
  description:
    'One row per country per trip since March 2013. Technical stops are listed and not counted; coming back to a country within a trip is one visit. Hong Kong and Macau are not foreign trips.',
  columns,
  key: ['visit_id'],
  unit: 'One country of a trip a row.',
  time: {
    until: ({ trip_start, trip_end, arrive_date, leave_date }) =>
      trip_end ?? leave_date ?? arrive_date ?? trip_start,
    state: bySources,
  },
  card: ['year', 'arrive_date', 'leave_date', 'country', 'places', 'visit_type', 'counted', 'confidence'],
  licence: FACTS,
  checks: (rows) => {
    const seen = new Map<string, number>()
    return rows.flatMap((row, index) => problems(row, index, seen))
  },
})

function problems(row: XiVisitRow, index: number, seen: Map<string, number>): RowProblem[] {
  const found: RowProblem[] = []
  const date = row.arrive_date ?? row.trip_start
  if (!date.startsWith(`${row.year}`))
    found.push({ row: index, column: 'year', value: row.year, expected: `the year of ${date}` })
  const stop = row.visit_type === 'technical_stop'
  if (row.counted === stop)
    found.push({ row: index, column: 'counted', value: row.counted, expected: stop ? 'no' : 'yes' })
  const number = row.counted ? (seen.get(row.country_code) ?? 0) + 1 : null
  if (row.visit_no !== number)
    found.push({
      row: index,
      column: 'visit_no',
      value: row.visit_no ?? '',
      expected: `${number ?? 'blank'}`,
    })
  if (number !== null) seen.set(row.country_code, number)
  if (row.trip_end !== null && row.arrive_date !== null && row.arrive_date > row.trip_end)
    found.push({ row: index, column: 'arrive_date', value: row.arrive_date, expected: 'a day of the trip' })
  return found
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'xi-visits': XiVisitRow
  }
}
