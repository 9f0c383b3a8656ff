import { notSum } from '../arithmetic.ts'
import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'
import { FIRST_WHOLE_YEAR } from '../seat-change.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year of the votes; 1971 from 25 October where China is one of the two.'),
  first: t.oneOf('First state', 'One state.', ['CHN', 'RUS']),
  second: t.oneOf('Second state', 'The other state.', ['RUS', 'USA']),
  both_voted: t.integer('Both voted', 'Recorded votes on which both voted yes, no or abstained.', 0, 500),
  identical: t.integer('Same vote', 'Those on which both cast the same vote.', 0, 500),
  one_abstained: t.integer('One abstained', 'Those on which exactly one of the two abstained.', 0, 500),
  opposite: t.integer('Yes against no', 'Those on which one voted yes and the other no.', 0, 500),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type UngaPairRow = t.Row<typeof columns>

/** How often two of China, Russia (the USSR to 1991) and the USA voted alike in the General Assembly. */
export default t.defineTable({
  name: 'unga-pairs',
  title: 'Votes of China, Russia and the USA in the UN General Assembly, by pair',
  description:
    'Recorded votes on adopted resolutions (and one decision) by calendar year, emergency and special sessions included. A state that did not vote is left out of numerator and denominator. CHN is the People’s Republic; RUS is the USSR to December 1991.',
  columns,
  key: ['year', 'first', 'second'],
  unit: 'Recorded votes.',
  series: { votes: ({ year }) => year >= FIRST_WHOLE_YEAR },
  licence: UN_VOTES,
  rules: {
    both_voted: ({ both_voted, identical, one_abstained, opposite }) =>
      notSum(both_voted, [identical, one_abstained, opposite], 0),
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-pairs': UngaPairRow
  }
}
