import * as z from 'zod/mini'
import { sumProblem } from '../arithmetic.ts'
import { UN_VOTES } from '../licences.ts'
import { defineTable, integer, oneOf, sourceList, year } from '../schema.ts'
import { FIRST_WHOLE_YEAR } from '../seat-change.ts'

const columns = z.object({
  year: year('Year', 'Calendar year of the votes; 1971 from 25 October where China is one of the two.'),
  first: oneOf('First state', 'One state.', ['CHN', 'RUS']),
  second: oneOf('Second state', 'The other state.', ['RUS', 'USA']),
  both_voted: integer('Both voted', 'Recorded votes on which both voted yes, no or abstained.', 0, 500),
  identical: integer('Same vote', 'Those on which both cast the same vote.', 0, 500),
  one_abstained: integer('One abstained', 'Those on which exactly one of the two abstained.', 0, 500),
  opposite: integer('Yes against no', 'Those on which one voted yes and the other no.', 0, 500),
  sources: sourceList('Sources', 'Sources of the row.'),
})

export type UngaPairRow = z.infer<typeof columns>

/** How often two of China, Russia (the USSR to 1991) and the USA voted alike in the General Assembly. */
export default defineTable({
  name: 'unga-pairs',
  title: 'Votes of China, Russia and the USA in the UN General Assembly, by pair',
  description:
    'Recorded votes on adopted resolutions (and one decision) by calendar year, emergency and special sessions included. A state that did not vote is left out of numerator and denominator. CHN is the People’s Republic; RUS is the USSR to December 1991.',
  columns,
  key: ['year', 'first', 'second'],
  unit: 'Recorded votes.',
  series: { votes: ({ year }) => year >= FIRST_WHOLE_YEAR },
  licence: UN_VOTES,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      sumProblem(index, 'both_voted', row.both_voted, [row.identical, row.one_abstained, row.opposite], 0),
    ),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-pairs': UngaPairRow
  }
}
