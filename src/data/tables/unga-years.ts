import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'
import { FIRST_WHOLE_YEAR } from '../seat-change.ts'

const VOTES_CAST = 'Votes cast (yes, no or abstention) in the year; 1971 from 25 October for China.'
const RANKED = 'Members that voted on at least half of these.'
const MEDIAN = 'Median of their agreement: percent of the votes both cast that were identical.'
const MEDIAN_HALF = 'Median of their agreement where a single abstention counts as half.'

const columns = t.columns({
  year: t.year('Year', 'Calendar year of the votes.'),
  recorded_votes: t.integer('Recorded votes', 'Recorded votes on resolutions adopted in the year.', 0, 500),
  china_cast: t.integer('Votes cast by China', `China: ${VOTES_CAST}`, 0, 500),
  china_ranked: t.integer('States ranked with China', `China: ${RANKED}`, 0, 193),
  china_median_pct: t.share('Median with China', `China: ${MEDIAN}`),
  china_median_half_pct: t.share('Median with China, half for an abstention', `China: ${MEDIAN_HALF}`),
  russia_cast: t.integer('Votes cast by Russia', `Russia: ${VOTES_CAST}`, 0, 500),
  russia_ranked: t.integer('States ranked with Russia', `Russia: ${RANKED}`, 0, 193),
  russia_median_pct: t.share('Median with Russia', `Russia: ${MEDIAN}`),
  russia_median_half_pct: t.share('Median with Russia, half for an abstention', `Russia: ${MEDIAN_HALF}`),
  usa_yes: t.integer('USA voted yes', 'Votes of the USA in favour.', 0, 500),
  usa_no: t.integer('USA voted no', 'Votes of the USA against.', 0, 500),
  usa_abstain: t.integer('USA abstained', 'Abstentions of the USA.', 0, 500),
  sources: t.sourceList('Sources', 'Sources of the year’s votes, those of all members.'),
})

export type UngaYearRow = t.Row<typeof columns>

/** The recorded votes of the General Assembly a year, and the median member’s agreement with China and Russia. */
export default t.defineTable({
  name: 'unga-years',
  title: 'Recorded votes of the UN General Assembly by year',
  description:
    'Number of recorded votes, votes cast by China, Russia and the USA, and the median member’s agreement with China and with Russia. Medians are our own, of the table unga-states; those with half an abstention are computed from shares rounded to one decimal.',
  columns,
  key: ['year'],
  unit: 'Recorded votes; medians in percent.',
  series: { votes: ({ year }) => year >= FIRST_WHOLE_YEAR },
  licence: UN_VOTES,
  rules: {
    china_cast: ({ china_cast, recorded_votes }) => overCast(china_cast, recorded_votes),
    russia_cast: ({ russia_cast, recorded_votes }) => overCast(russia_cast, recorded_votes),
    usa_yes: ({ usa_yes, usa_no, usa_abstain, recorded_votes }) =>
      overCast(usa_yes + usa_no + usa_abstain, recorded_votes),
  },
})

function overCast(cast: number, votes: number): t.Expected {
  return cast > votes && `at most ${votes}, the recorded votes`
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-years': UngaYearRow
  }
}
