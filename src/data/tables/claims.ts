import { DOMAINS } from '../../model/domain.ts'
import { FACTS } from '../licences.ts'
import * as t from '../schema.ts'

/** How a computed value is set beside the claimed one; told in `src/claims/verdict.ts`. */
const COMPARISONS = ['=', '~', '>', '>=', '<=', 'in', 'all', 'all~', 'overlap'] as const

const columns = t.columns({
  id: t.pattern('Id', 'Number of the claim in its document.', 'an id such as csis-01', /^(csis|crs)-\d{2}$/),
  document: t.oneOf('Document', 'Source id of the document that makes the claim.', ['csis2022', 'crs2023']),
  section: t.text('Section', 'Heading of the document under which the claim stands.'),
  domain: t.oneOf('Domain', 'Subject area.', DOMAINS),
  claim: t.text('Claim', 'What the document says, in our words.'),
  comparison: t.oneOf(
    'Comparison',
    '=: equal; ~: about; >, >=, <=: as read; in: between the two values; all: every part equal, or every part at or above one percentage; all~: every part about; overlap: a period that overlaps the month.',
    COMPARISONS,
  ),
  claimed_value: t.text('Claimed value', 'Value claimed; its parts are separated by ;'),
  unit: t.text('Unit', 'Unit of the value; of each part, separated by ;, where they differ.'),
  tolerance: t.optional(
    t.number('Tolerance', '', 'Within it the comparison holds, in the unit of the claim.'),
  ),
  near: t.optional(t.number('Near up to', '', 'Within it the value is close, in the unit of the claim.')),
  period_start: t.optional(t.day('From', 'First day of the time the claim speaks of.')),
  period_end: t.day('To', 'Last day of that time; a test looks at nothing later, except for today.'),
  primary_basis: t.optional(t.text('Primary basis', 'How the value that decides is counted.')),
  other_bases: t.optional(
    t.text('Other bases', 'Other ways of counting, computed beside it and separated by ;'),
  ),
  coverage_needed: t.optional(
    t.text(
      'Coverage needed',
      'What the tables would have to hold to contradict the claim, where they do not.',
    ),
  ),
  today: t.optional(t.text('Today', 'The same quantity on the newest data, where asking makes sense.')),
  not_testable: t.optional(t.text('Not testable', 'Why no table can test the claim.')),
  sources: t.sourceList('Sources', 'The document.'),
})

export type ClaimRow = t.Row<typeof columns>

/** Checkable statements of the two source documents, in our own words, and the rule each is tested by. */
export default t.defineTable({
  name: 'claims',
  title: 'Claims of the two documents',
  description:
    'Checkable statements of CSIS ChinaPower (23 August 2022) and the Congressional Research Service (13 September 2023), in our own words, with the rule each is tested by. Verdicts are not held here: they are computed from the other tables.',
  columns,
  key: ['id'],
  unit: 'One claim a row; its value in the unit the row names.',
  time: null,
  licence: FACTS,
  rules: {
    sources: ({ sources, document }) =>
      (sources.length !== 1 || sources[0] !== document) && `${document} alone`,
    primary_basis: ({ primary_basis, not_testable }) =>
      (primary_basis === null) === (not_testable === null) && 'a basis unless not_testable says why',
    tolerance: ({ tolerance, not_testable }) =>
      (tolerance === null) === (not_testable === null) && 'a number unless not_testable says why',
    near: ({ near, tolerance, not_testable }) =>
      (near === null) === (not_testable === null)
        ? 'a number unless not_testable says why'
        : near !== null && tolerance !== null && near < tolerance && `at least the tolerance, ${tolerance}`,
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly claims: ClaimRow
  }
}
