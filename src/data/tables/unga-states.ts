import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import { defineTable, integer, optional, pattern, type RowProblem, year } from '../schema.ts'

const columns = z.object({
  year: year('Year', 'Calendar year of the votes; 1971 from 25 October where China is concerned.'),
  state: pattern('State', 'Code of the state, as in un-members.', 'a code such as IND', /^[A-Z]{3}$/),
  with_china: optional(
    integer(
      'Votes with China',
      'Recorded votes on which the state and China both voted; blank for China.',
      0,
      500,
    ),
  ),
  same_as_china: optional(integer('Same as China', 'Those with the same vote as China.', 0, 500)),
  with_russia: optional(
    integer(
      'Votes with Russia',
      'Recorded votes on which the state and Russia both voted; blank for Russia.',
      0,
      500,
    ),
  ),
  same_as_russia: optional(integer('Same as Russia', 'Those with the same vote as Russia.', 0, 500)),
})

export type UngaStateRow = z.infer<typeof columns>

/** How often every member of the UN voted as China and as Russia did, by year. */
export default defineTable({
  name: 'unga-states',
  title: 'Votes of every UN member with China and with Russia in the General Assembly',
  description:
    'Recorded votes of the General Assembly by member and calendar year. Identical votes are recovered exactly from shares published to one decimal and the number of votes. The sources are those of the year in unga-years.',
  columns,
  key: ['year', 'state'],
  unit: 'Recorded votes.',
  licence: UN_VOTES,
  checks: (rows) => rows.flatMap(sameProblems),
})

function sameProblems(row: UngaStateRow, index: number): RowProblem[] {
  return (['china', 'russia'] as const).flatMap((other): RowProblem[] => {
    const [both, same] = [row[`with_${other}`], row[`same_as_${other}`]]
    const column = `same_as_${other}`
    if ((both === null) !== (same === null))
      return [{ row: index, column, value: same ?? '', expected: `blank only where with_${other} is` }]
    return both !== null && same !== null && same > both
      ? [{ row: index, column, value: same, expected: `at most ${both}, the votes both cast` }]
      : []
  })
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-states': UngaStateRow
  }
}
