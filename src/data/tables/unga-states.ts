import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year of the votes; 1971 from 25 October where China is concerned.'),
  state: t.pattern('State', 'Code of the state, as in un-members.', 'a code such as IND', /^[A-Z]{3}$/),
  with_china: t.optional(
    t.integer(
      'Votes with China',
      'Recorded votes on which the state and China both voted; blank for China.',
      0,
      500,
    ),
  ),
  same_as_china: t.optional(t.integer('Same as China', 'Those with the same vote as China.', 0, 500)),
  with_russia: t.optional(
    t.integer(
      'Votes with Russia',
      'Recorded votes on which the state and Russia both voted; blank for Russia.',
      0,
      500,
    ),
  ),
  same_as_russia: t.optional(t.integer('Same as Russia', 'Those with the same vote as Russia.', 0, 500)),
})

export type UngaStateRow = t.Row<typeof columns>

/** How often every member of the UN voted as China and as Russia did, by year. */
export default t.defineTable({
  name: 'unga-states',
  title: 'Votes of every UN member with China and with Russia in the General Assembly',
  description:
    'Recorded votes of the General Assembly by member and calendar year. Identical votes are recovered exactly from shares published to one decimal and the number of votes. The sources are those of the year in unga-years.',
  columns,
  key: ['year', 'state'],
  unit: 'Recorded votes.',
  licence: UN_VOTES,
  rules: {
    same_as_china: ({ with_china, same_as_china }) => notPart(with_china, same_as_china, 'with_china'),
    same_as_russia: ({ with_russia, same_as_russia }) => notPart(with_russia, same_as_russia, 'with_russia'),
  },
})

function notPart(both: number | null, same: number | null, column: string): t.Expected {
  if ((both === null) !== (same === null)) return `blank only where ${column} is`
  return both !== null && same !== null && same > both && `at most ${both}, the votes both cast`
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-states': UngaStateRow
  }
}
