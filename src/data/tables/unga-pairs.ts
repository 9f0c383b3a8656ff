import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import { defineTable, integer, oneOf, sourceList, year } from '../schema.ts'
import { sumProblem } from './arithmetic.ts'

const columns = z.object({
  year: year('Calendar year of the votes; 1971 from 25 October where China is one of the two.'),
  first: oneOf('One state.', ['CHN', 'RUS']),
  second: oneOf('The other state.', ['RUS', 'USA']),
  both_voted: integer('Recorded votes on which both voted yes, no or abstained.', 0, 500),
  identical: integer('Those on which both cast the same vote.', 0, 500),
  one_abstained: integer('Those on which exactly one of the two abstained.', 0, 500),
  opposite: integer('Those on which one voted yes and the other no.', 0, 500),
  sources: sourceList('Sources of the row.'),
})

export type UngaPairRow = z.infer<typeof columns>

/** How often two of China, Russia (the USSR to 1991) and the USA voted alike in the General Assembly. */
export const ungaPairs = defineTable({
  name: 'unga-pairs',
  title: 'Votes of China, Russia and the USA in the UN General Assembly, by pair',
  description:
    'Recorded votes on adopted resolutions (and one decision) by calendar year, emergency and special sessions included. A state that did not vote is left out of numerator and denominator. CHN is the People’s Republic; RUS is the USSR to December 1991.',
  columns,
  key: ['year', 'first', 'second'],
  vintage: 'UN Library voting data, version 5 (6 February 2026), votes to 18 December 2025',
  licence: UN_VOTES,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      sumProblem(index, 'both_voted', row.both_voted, [row.identical, row.one_abstained, row.opposite], 0),
    ),
})
