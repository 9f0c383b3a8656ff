import * as z from 'zod/mini'
import { sumProblem } from '../arithmetic.ts'
import { UN_VOTES } from '../licences.ts'
import { defineTable, flag, integer, oneOf, sourceList, year } from '../schema.ts'

export const ISSUES = [
  'all',
  'middle-east',
  'nuclear',
  'arms-control',
  'human-rights',
  'decolonization',
  'development',
  'southern-africa',
  'ukraine',
] as const

const columns = z.object({
  scheme: oneOf(
    'Scheme',
    'Who gave the label: we, by words of the title; or E. Voeten’s codes. Never to be joined into one series.',
    ['title-words', 'voeten'],
  ),
  issue: oneOf(
    'Issue',
    'Issue; `all` is every recorded vote. Labels overlap: nuclear is mostly part of arms-control.',
    ISSUES,
  ),
  year: year('Year', 'Calendar year of the votes; 1971 from 25 October.'),
  votes: integer('Votes', 'Recorded votes with the label.', 0, 500),
  both_voted: integer(
    'Both voted',
    'Those on which China and Russia both voted yes, no or abstained.',
    0,
    500,
  ),
  identical: integer('Same vote', 'Those on which both cast the same vote.', 0, 500),
  one_abstained: integer('One abstained', 'Those on which exactly one of the two abstained.', 0, 500),
  opposite: integer('Yes against no', 'Those on which one voted yes and the other no.', 0, 500),
  doubtful: flag(
    'Label doubtful',
    'The label is doubtful: three issues of one year hold the same votes. Not to be drawn.',
  ),
  sources: sourceList('Sources', 'Sources of the row.'),
})

export type UngaIssueRow = z.infer<typeof columns>
export type Issue = UngaIssueRow['issue']

/** How often China and Russia (the USSR to 1991) voted alike in the General Assembly, by issue. */
export default defineTable({
  name: 'unga-issues',
  title: 'Votes of China and Russia in the UN General Assembly by issue',
  description:
    'Recorded votes by issue and calendar year, under two schemes of labels: words of the title to 2025, Voeten’s codes to 2019 where the symbol of the resolution matched. A state that did not vote is left out.',
  columns,
  key: ['scheme', 'issue', 'year'],
  unit: 'Recorded votes.',
  licence: UN_VOTES,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      sumProblem(index, 'both_voted', row.both_voted, [row.identical, row.one_abstained, row.opposite], 0),
    ),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-issues': UngaIssueRow
  }
}
