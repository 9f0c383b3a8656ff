import { ISSUE_NAMES } from '../issue-names.ts'
import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  issue: t.oneOf('Issue', 'Issue, as in unga-issues.', ISSUE_NAMES),
  agreed: t.integer(
    'Of his we find',
    'Votes that both our title words and Voeten’s code give the issue.',
    1,
    9999,
  ),
  title_only: t.integer('Only ours', 'Votes that only our title words give it.', 0, 9999),
  voeten_only: t.integer('Only Voeten’s', 'Votes that only Voeten’s code gives it.', 0, 9999),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type UngaIssueLabelRow = t.Row<typeof columns>

/** How reliable our labels are, measured by Voeten’s. */
export default t.defineTable({
  name: 'unga-issue-labels',
  title: 'Labels of issues compared',
  description:
    'Our labels by title words against Voeten’s codes, over the 4,251 recorded votes of 1971–2019 whose symbol matched. Ukraine has no code to compare with.',
  columns,
  key: ['issue'],
  unit: 'Recorded votes.',
  time: null,
  licence: UN_VOTES,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'unga-issue-labels': UngaIssueLabelRow
  }
}
