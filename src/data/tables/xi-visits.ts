import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  visit_id: t.integer('Number of the row', 'Number of the row, in order of date.', 1, 999),
  trip_no: t.integer('Trip', 'Number of the trip; one trip may hold several countries.', 1, 99),
  trip_start: t.day('Trip began', 'Day on which he left Beijing.'),
  trip_end: t.optional(t.day('Trip ended', 'Day on which he was back.')),
  year: t.year('Year', 'Year of the arrival; of the start of the trip where the arrival is not documented.'),
  arrive_date: t.optional(t.day('Arrived', 'Local day of arrival.')),
  leave_date: t.optional(t.day('Left', 'Local day of departure.')),
  country: t.text('Country', 'Country visited.'),
  country_code: t.pattern(
    'Country code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  places: t.optional(t.text('Places', 'Places, in order.')),
  visit_type: t.pattern(
    'Kind of visit',
    'Kind of visit; several joined by +.',
    'words such as state_visit+summit',
    /^[a-z_]+(\+[a-z_]+)*$/,
  ),
  counted: t.yesNo('Counted', 'Whether it counts as a visit; technical stops do not.'),
  visit_no: t.optional(
    t.integer('Visit to this country', 'Running number of the visits to this country.', 1, 99),
  ),
  purpose: t.text('Occasion', 'Occasion.'),
  confidence: t.oneOf(
    'Confidence',
    'high: the evening bulletin or a source of the same rank; medium: news texts alone.',
    ['high', 'medium'],
  ),
  sources: t.sourceList('Sources', 'Sources of the row, the main one first.'),
})

export type XiVisitRow = t.Row<typeof columns>

/** Countries Xi Jinping visited as president, one row a country and trip. */
export default t.defineTable({
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
  rules: {
    year: ({ year, arrive_date, trip_start }) => t.notYearOf(year, arrive_date ?? trip_start),
    counted: ({ counted, visit_type }) =>
      counted === (visit_type === 'technical_stop') && (counted ? 'no' : 'yes'),
    visit_no: ({ counted, country_code, visit_no }, index, rows) => {
      const before = rows.slice(0, index).filter((row) => row.counted && row.country_code === country_code)
      const number = counted ? before.length + 1 : null
      return visit_no !== number && `${number ?? 'blank'}`
    },
    arrive_date: ({ arrive_date, trip_end }) =>
      trip_end !== null && arrive_date !== null && arrive_date > trip_end && 'a day of the trip',
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'xi-visits': XiVisitRow
  }
}
