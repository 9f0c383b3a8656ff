import { notSum } from '../arithmetic.ts'
import { ISSUE_NAMES } from '../issue-names.ts'
import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'
import { FIRST_WHOLE_YEAR } from '../seat-change.ts'

const columns = t.columns({
  scheme: t.oneOf(
    'Scheme',
    'Who gave the label: we, by words of the title; or E. Voeten’s codes. Never to be joined into one series.',
    { 'title-words': 'words of the title', voeten: 'Voeten’s codes' },
  ),
  issue: t.oneOf(
    'Issue',
    'Issue; `all` is every recorded vote. Labels overlap: nuclear is mostly part of arms-control.',
    ISSUE_NAMES,
  ),
  year: t.year('Year', 'Calendar year of the votes; 1971 from 25 October.'),
  votes: t.integer('Votes', 'Recorded votes with the label.', 0, 500),
  both_voted: t.integer(
    'Both voted',
    'Those on which China and Russia both voted yes, no or abstained.',
    0,
    500,
  ),
  identical: t.integer('Same vote', 'Those on which both cast the same vote.', 0, 500),
  one_abstained: t.integer('One abstained', 'Those on which exactly one of the two abstained.', 0, 500),
  opposite: t.integer('Yes against no', 'Those on which one voted yes and the other no.', 0, 500),
  doubtful: t.flag(
    'Label doubtful',
    'The label is doubtful: three issues of one year hold the same votes. Not to be drawn.',
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type UngaIssueRow = t.Row<typeof columns>

/** How often China and Russia (the USSR to 1991) voted alike in the General Assembly, by issue. */
export default t.defineTable({
  name: 'unga-issues',
  title: 'Votes of China and Russia in the UN General Assembly by issue',
  description:
    'Recorded votes by issue and calendar year, under two schemes of labels: words of the title, and Voeten’s codes, which end earlier, where the symbol of the resolution matched. A state that did not vote is left out.',
  columns,
  key: ['scheme', 'issue', 'year'],
  unit: 'Recorded votes.',
  series: {
    titles: ({ scheme, issue, year }) =>
      scheme === 'title-words' && issue === 'all' && year >= FIRST_WHOLE_YEAR,
    voeten: ({ scheme, year }) => scheme === 'voeten' && year >= FIRST_WHOLE_YEAR,
  },
  licence: UN_VOTES,
  rules: {
    both_voted: ({ both_voted, identical, one_abstained, opposite }) =>
      notSum(both_voted, [identical, one_abstained, opposite], 0),
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-issues': UngaIssueRow
  }
}
