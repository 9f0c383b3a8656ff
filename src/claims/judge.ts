import type { TableName, Tables } from '../data/tables.ts'
import { joined } from '../model/sentence.ts'
import type { ClaimFigure, ClaimRecord, ClaimResult, Measured, RowRef } from './claim.ts'
import { explanation } from './explain.ts'
import { todayState, verdictOf } from './verdict.ts'
import type { WindowClaim } from './window.ts'
import { claimedText, valueText } from './words.ts'

/** A quantity as a test finds it; put into words from its parts where the test gives none. */
export type Found = Omit<Measured, 'basis' | 'text'> & Partial<Pick<Measured, 'text'>>

/** The same on another basis, which it names. */
export type FoundOther = Found & Pick<Measured, 'basis'>

/** What a test finds in the tables. */
export interface Finding {
  /** On the basis the record names; names it itself where that is the newest release. */
  readonly primary: Found & Partial<Pick<Measured, 'basis'>>
  readonly others?: readonly FoundOther[]
  /** On the newest data; none where the record asks for none. */
  readonly today?: Found
  /** Says the primary value in a clause that can take the basis in brackets after it. */
  readonly clause: (value: string) => string
  /** The claimed value in words, where its units alone do not say it well. */
  readonly claimed?: string
  /** A sentence to add: a derived input, a disagreement about a date. */
  readonly note?: string
  /** What of the record’s `coverage_needed` is missing from the tables, as a noun; none where all is there. */
  readonly missing?: string | null
  readonly rows: readonly RowRef[]
  readonly figure: ClaimFigure | null
  /** For a value that depends on a choice of years. */
  readonly window?: WindowClaim
}

/** Tests a claim on the tables it was given, purely. */
export type ClaimTest = (record: ClaimRecord) => Finding

/** Claims of one subject, and the tables they are tested on. */
export interface ClaimGroup<N extends TableName = TableName> {
  readonly tables: readonly N[]
  readonly tests: (tables: Pick<Tables, N>) => Readonly<Record<string, ClaimTest>>
}

/** Declares a group; only there to have its tables inferred. */
export function defineGroup<const N extends TableName>(group: ClaimGroup<N>): ClaimGroup<N> {
  return group
}

/** Judges what a test found by the rules of `verdict.ts`, and puts it into words. */
export function judge(record: ClaimRecord, finding: Finding): ClaimResult {
  const worded = (found: Found, basis: string): Measured => ({
    basis,
    text: valueText(record, found.values),
    ...found,
  })
  const primary = worded(finding.primary, finding.primary.basis ?? record.primary_basis ?? '')
  const others = (finding.others ?? []).map((other) => worded(other, other.basis))
  const missing = finding.missing ?? null
  const verdict = verdictOf(record, {
    testable: true,
    primary: primary.values,
    others: others.map(({ values }) => values),
    coverageMissing: missing !== null,
  })
  const today = finding.today ? worded(finding.today, record.today ?? primary.basis) : null
  const judged = {
    record,
    verdict,
    claimedText: finding.claimed ?? claimedText(record),
    primary,
    others,
    missing: verdict === 'undecided' ? (missing ?? 'a value on this basis') : null,
  }
  return {
    ...judged,
    today: { state: todayState(record, verdict, today?.values ?? []), measured: today },
    explanation: explanation(judged, finding),
    rows: distinct(finding.rows),
    figure: finding.figure,
    window: finding.window ?? null,
  }
}

/** The result of a claim that no table can test. */
export function untested(record: ClaimRecord): ClaimResult {
  const claimed = claimedText(record)
  return {
    record,
    verdict: 'not-testable',
    claimedText: claimed,
    primary: null,
    others: [],
    today: { state: 'not-applicable', measured: null },
    explanation: joined(
      [`The document says ${claimed}; it cannot be tested here.`, record.not_testable],
      ' ',
    ),
    missing: null,
    rows: [],
    figure: null,
    window: null,
  }
}

function distinct(rows: readonly RowRef[]): RowRef[] {
  return [...new Map(rows.map((row) => [`${row.table} ${row.key.join(' ')}`, row])).values()]
}
