import * as z from 'zod/mini'
import { DOMAINS } from '../../model/domain.ts'
import { FACTS } from '../licences.ts'
import {
  day,
  defineTable,
  number,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  sourceList,
  text,
} from '../schema.ts'

/** How a computed value is set beside the claimed one; told in `src/claims/verdict.ts`. */
const COMPARISONS = ['=', '~', '>', '>=', '<=', 'in', 'all', 'all~', 'overlap'] as const

const columns = z.object({
  id: pattern('Id', 'Number of the claim in its document.', 'an id such as csis-01', /^(csis|crs)-\d{2}$/),
  document: oneOf('Document', 'Source id of the document that makes the claim.', ['csis2022', 'crs2023']),
  section: text('Section', 'Heading of the document under which the claim stands.'),
  domain: oneOf('Domain', 'Subject area.', DOMAINS),
  claim: text('Claim', 'What the document says, in our words.'),
  comparison: oneOf(
    'Comparison',
    '=: equal; ~: about; >, >=, <=: as read; in: between the two values; all: every part equal, or every part at or above one percentage; all~: every part about; overlap: a period that overlaps the month.',
    COMPARISONS,
  ),
  claimed_value: text('Claimed value', 'Value claimed; its parts are separated by ;'),
  unit: text('Unit', 'Unit of the value; of each part, separated by ;, where they differ.'),
  tolerance: optional(number('Tolerance', '', 'Within it the comparison holds, in the unit of the claim.')),
  near: optional(number('Near up to', '', 'Within it the value is close, in the unit of the claim.')),
  period_start: optional(day('From', 'First day of the time the claim speaks of.')),
  period_end: day('To', 'Last day of that time; a test looks at nothing later, except for today.'),
  primary_basis: optional(text('Primary basis', 'How the value that decides is counted.')),
  other_bases: optional(text('Other bases', 'Other ways of counting, computed beside it and separated by ;')),
  coverage_needed: optional(
    text('Coverage needed', 'What the tables would have to hold to contradict the claim, where they do not.'),
  ),
  today: optional(text('Today', 'The same quantity on the newest data, where asking makes sense.')),
  not_testable: optional(text('Not testable', 'Why no table can test the claim.')),
  sources: sourceList('Sources', 'The document.'),
})

export type ClaimRow = z.infer<typeof columns>

/** Checkable statements of the two source documents, in our own words, and the rule each is tested by. */
export default defineTable({
  name: 'claims',
  title: 'Claims of the two documents',
  description:
    'Checkable statements of CSIS ChinaPower (23 August 2022) and the Congressional Research Service (13 September 2023), in our own words, with the rule each is tested by. Verdicts are not held here: they are computed from the other tables.',
  columns,
  key: ['id'],
  unit: 'One claim a row; its value in the unit the row names.',
  time: null,
  licence: FACTS,
  checks: (rows) => rows.flatMap(problems),
})

function problems(row: ClaimRow, index: number): RowProblem[] {
  const found: RowProblem[] = []
  const expect = (right: boolean, column: keyof ClaimRow, expected: string) => {
    if (!right) found.push({ row: index, column, value: row[column] ?? '', expected })
  }
  const tested = row.not_testable === null
  expect(row.sources.length === 1 && row.sources[0] === row.document, 'sources', `${row.document} alone`)
  expect((row.primary_basis !== null) === tested, 'primary_basis', 'a basis unless not_testable says why')
  expect((row.tolerance !== null) === tested, 'tolerance', 'a number unless not_testable says why')
  expect((row.near !== null) === tested, 'near', 'a number unless not_testable says why')
  expect(
    row.tolerance === null || row.near === null || row.near >= row.tolerance,
    'near',
    `at least the tolerance, ${row.tolerance}`,
  )
  return found
}

declare module '../tables.ts' {
  interface TableRows {
    readonly claims: ClaimRow
  }
}
