import type { UngaIssueLabelRow } from '../../data/tables/unga-issue-labels.ts'
import type { UngaIssueRow } from '../../data/tables/unga-issues.ts'
import { spanOfYears } from './table-facts.ts'

/** Years in which labels of both schemes stand side by side: all that the second has. */
export const comparedYears = (rows: readonly UngaIssueRow[]) =>
  spanOfYears(rows.filter(({ scheme }) => scheme === 'voeten'))

/** Percent of Voeten’s votes on an issue that our labels find. */
export const recall = ({ agreed, voeten_only }: UngaIssueLabelRow) => (100 * agreed) / (agreed + voeten_only)
/** Percent of our votes on an issue that Voeten’s codes share. */
export const precision = ({ agreed, title_only }: UngaIssueLabelRow) => (100 * agreed) / (agreed + title_only)
