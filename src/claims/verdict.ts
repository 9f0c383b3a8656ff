import type { ClaimRecord, Part, TodayState, Verdict } from './claim.ts'

/** What of a claim a comparison needs. */
export type Comparable = Pick<ClaimRecord, 'comparison' | 'claimed'>

/** Half of the last digit a decimal fraction loses in binary; far below any tolerance. */
const EPSILON = 1e-9

/**
 * Whether computed values satisfy a claim’s comparison, loosened by `slack` in the claim’s unit.
 *
 * - `=`, `~`, `all`, `all~`: every part within the slack of the part claimed, ends included.
 * - `all` of several values against one claimed number: every value at or above it less the slack.
 * - `>`: above the value less the slack (so, with a slack, the bound itself is too low); `>=`, `<=`: bound included.
 * - `in`: between the two values, widened by the slack at both ends, ends included.
 * - `overlap`: the period computed (first and last date) and the month claimed have a month in common once the period
 *   is widened by the slack, in months, at both ends.
 *
 * Words (votes, types, dates) must be the same; of several parts at most `slack` may then differ.
 * Where any part is missing it does not hold.
 */
export function holds(
  { comparison, claimed }: Comparable,
  values: readonly (Part | null)[],
  slack: number,
): boolean {
  if (!complete(values)) return false
  const [first, second] = claimed
  const [value] = values
  switch (comparison) {
    case '=':
    case '~':
    case 'all~':
      return everyPart(claimed, values, slack)
    case 'all':
      return claimed.length === 1 && values.length > 1
        ? values.every((each) => number(each) >= number(first) - slack - EPSILON)
        : everyPart(claimed, values, slack)
    case '>':
      return number(value) > number(first) - slack + EPSILON
    case '>=':
      return number(value) >= number(first) - slack - EPSILON
    case '<=':
      return number(value) <= number(first) + slack + EPSILON
    case 'in':
      return (
        number(value) >= number(first) - slack - EPSILON && number(value) <= number(second) + slack + EPSILON
      )
    case 'overlap':
      return monthOf(values[0]) - slack <= monthOf(first) && monthOf(values.at(-1)) + slack >= monthOf(first)
  }
}

/** Whether there is a value, and no part of it is missing. */
export function complete(values: readonly (Part | null)[]): values is readonly Part[] {
  return values.length > 0 && !values.includes(null)
}

function everyPart(claimed: readonly Part[], values: readonly Part[], slack: number): boolean {
  if (claimed.length !== values.length)
    throw new Error(`The claim has ${claimed.length} parts, not ${values.length}`)
  if (claimed.some((part) => typeof part === 'string'))
    return claimed.filter((part, i) => part !== values[i]).length <= slack
  return claimed.every((part, i) => Math.abs(number(values[i]) - number(part)) <= slack + EPSILON)
}

function number(part: Part | undefined): number {
  if (typeof part !== 'number') throw new Error(`Expected a number, not ${part}`)
  return part
}

/** Months since the year 0 of an ISO date of month or day precision. */
function monthOf(date: Part | undefined): number {
  const parts = /^(\d{4})-(\d{2})/.exec(String(date))
  if (!parts) throw new Error(`Expected a date with a month, not ${date}`)
  return Number(parts[1]) * 12 + Number(parts[2])
}

/** What the rules judge: values of one claim, computed, and what is missing here. */
export interface Findings {
  /** Whether the record names a test at all. */
  readonly testable: boolean
  /** Parts on the primary basis. */
  readonly primary: readonly (Part | null)[]
  /** Parts on each other basis. */
  readonly others: readonly (readonly (Part | null)[])[]
  /** Whether what the claim’s `coverage_needed` names is missing from the tables. */
  readonly coverageMissing: boolean
}

/**
 * The verdict, the first of these that applies.
 *
 * 1. *not testable*: the record names no test.
 * 2. *undecided*: the comparison does not hold on the primary basis, and what could contradict the claim is missing here;
 *    also where the tables do not give its whole value. The gap is ours.
 * 3. *agrees*: the comparison holds on the primary basis within the tolerance.
 * 4. *close*: it holds there within `near`, or on another basis within the tolerance.
 * 5. *differs*: none of these.
 */
export function verdictOf(
  claim: Comparable & Pick<ClaimRecord, 'tolerance' | 'near'>,
  found: Findings,
): Verdict {
  if (!found.testable) return 'not-testable'
  const tolerance = claim.tolerance ?? 0
  if (holds(claim, found.primary, tolerance)) return 'agrees'
  if (found.coverageMissing || !complete(found.primary)) return 'undecided'
  const close =
    holds(claim, found.primary, claim.near ?? tolerance) ||
    found.others.some((values) => holds(claim, values, tolerance))
  return close ? 'close' : 'differs'
}

/** Units of measures, which drift; all others count or rank whole things. */
const MEASURES: ReadonlySet<string> = new Set(['percent', 'USD bn', 'ratio', 'exercises a year'])

/** Whether a unit is one of a measure, not of a count, a rank or a word. */
export function isMeasure(unit: string): boolean {
  return MEASURES.has(unit)
}

/**
 * Whether the claim fits the newest data.
 *
 * - `still-so`: the comparison holds within the tolerance; a measure claimed to be equal or about may be `near`, because a
 *   share that has drifted by a point is no other state of things, while a rank that has moved is.
 * - `no-longer-so`: it does not, but the claim was right or close in its time.
 * - `not-applicable`: the claim was neither, so that it cannot have ceased to be so; or it speaks of one moment only; or
 *   there is no newer value.
 */
export function todayState(
  claim: Comparable & Pick<ClaimRecord, 'tolerance' | 'near' | 'units'>,
  verdict: Verdict,
  values: readonly (Part | null)[],
): TodayState {
  if (!complete(values)) return 'not-applicable'
  const drifts = ['=', '~', 'all~'].includes(claim.comparison) && claim.units.every(isMeasure)
  if (holds(claim, values, (drifts ? claim.near : claim.tolerance) ?? 0)) return 'still-so'
  return verdict === 'agrees' || verdict === 'close' ? 'no-longer-so' : 'not-applicable'
}
