import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import { defineTable, integer, type RowProblem, share, sourceList, year } from '../schema.ts'

const VOTES_CAST = 'Votes cast (yes, no or abstention) in the year; 1971 from 25 October for China.'
const RANKED = 'Members that voted on at least half of these.'
const MEDIAN = 'Median of their agreement: percent of the votes both cast that were identical.'
const MEDIAN_HALF = 'Median of their agreement where a single abstention counts as half.'

const columns = z.object({
  year: year('Calendar year of the votes.'),
  recorded_votes: integer('Recorded votes on resolutions adopted in the year.', 0, 500),
  china_cast: integer(`China: ${VOTES_CAST}`, 0, 500),
  china_ranked: integer(`China: ${RANKED}`, 0, 193),
  china_median_pct: share(`China: ${MEDIAN}`),
  china_median_half_pct: share(`China: ${MEDIAN_HALF}`),
  russia_cast: integer(`Russia: ${VOTES_CAST}`, 0, 500),
  russia_ranked: integer(`Russia: ${RANKED}`, 0, 193),
  russia_median_pct: share(`Russia: ${MEDIAN}`),
  russia_median_half_pct: share(`Russia: ${MEDIAN_HALF}`),
  usa_yes: integer('Votes of the USA in favour.', 0, 500),
  usa_no: integer('Votes of the USA against.', 0, 500),
  usa_abstain: integer('Abstentions of the USA.', 0, 500),
  sources: sourceList('Sources of the year’s votes, those of all members.'),
})

export type UngaYearRow = z.infer<typeof columns>

/** The recorded votes of the General Assembly a year, and the median member’s agreement with China and Russia. */
export const ungaYears = defineTable({
  name: 'unga-years',
  title: 'Recorded votes of the UN General Assembly by year',
  description:
    'Number of recorded votes, votes cast by China, Russia and the USA, and the median member’s agreement with China and with Russia. Medians are our own, of the table unga-states; those with half an abstention are computed from shares rounded to one decimal.',
  columns,
  key: ['year'],
  vintage: 'UN Library voting data, version 5 (6 February 2026), votes to 18 December 2025',
  licence: UN_VOTES,
  checks: (rows) => rows.flatMap(castProblems),
})

function castProblems(row: UngaYearRow, index: number): RowProblem[] {
  const usa = row.usa_yes + row.usa_no + row.usa_abstain
  const cast = [
    ['china_cast', row.china_cast],
    ['russia_cast', row.russia_cast],
    ['usa_yes', usa],
  ] as const
  return cast.flatMap(([column, value]) =>
    value <= row.recorded_votes
      ? []
      : [{ row: index, column, value, expected: `at most ${row.recorded_votes}, the recorded votes` }],
  )
}
