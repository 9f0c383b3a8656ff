import * as z from 'zod/mini'
import { ISSUE_NAMES } from '../issue-names.ts'
import { UN_VOTES } from '../licences.ts'
import { defineTable, integer, oneOf, sourceList } from '../schema.ts'

const columns = z.object({
  issue: oneOf('Issue', 'Issue, as in unga-issues.', ISSUE_NAMES),
  agreed: integer(
    'Of his we find',
    'Votes that both our title words and Voeten’s code give the issue.',
    1,
    9999,
  ),
  title_only: integer('Only ours', 'Votes that only our title words give it.', 0, 9999),
  voeten_only: integer('Only Voeten’s', 'Votes that only Voeten’s code gives it.', 0, 9999),
  sources: sourceList('Sources', 'Sources of the row.'),
})

export type UngaIssueLabelRow = z.infer<typeof columns>

/** How reliable our labels are, measured by Voeten’s. */
export default defineTable({
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
