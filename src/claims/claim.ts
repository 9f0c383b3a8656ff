import type { ClaimRow } from '../data/tables/claims.ts'
import type { TableName } from '../data/tables.ts'
import type { Sentence } from '../model/sentence.ts'
import type { WindowClaim } from './window.ts'

/** What a test finds of a claim, by the rules of `verdict.ts`. */
export const VERDICTS = ['agrees', 'close', 'differs', 'undecided', 'not-testable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Name of each verdict and what it means, the same wherever it stands. */
export const VERDICT_TEXT: Record<Verdict, { readonly label: string; readonly explanation: string }> = {
  agrees: {
    label: 'agrees',
    explanation: 'Computed as stated, the value is the one claimed, within the tolerance given.',
  },
  close: {
    label: 'close',
    explanation: 'A little off, or the one claimed when counted in another way that is named.',
  },
  differs: {
    label: 'differs',
    explanation: 'None of the ways of counting gives the value claimed.',
  },
  undecided: {
    label: 'undecided',
    explanation:
      'What is documented here does not reach the value claimed, and what could contradict it is missing here: the gap is ours.',
  },
  'not-testable': {
    label: 'not testable',
    explanation: 'No table here holds what the claim counts.',
  },
}

/** Whether the same quantity still fits the claim on the newest data. */
export type TodayState = 'still-so' | 'no-longer-so' | 'not-applicable'

export const TODAY_LABELS: Record<TodayState, string> = {
  'still-so': 'still so',
  'no-longer-so': 'no longer so',
  'not-applicable': 'not applicable',
}

/**
 * One part of a value: a number in the claim’s unit, or a word: a vote (`abstain`), a type (`phone`),
 * an ISO date of day, month or year precision.
 */
export type Part = number | string

/** A claim as the table holds it, with the parts of its value apart. */
export interface ClaimRecord extends ClaimRow {
  readonly claimed: readonly Part[]
  /** Unit of each part; the last one holds for the parts after it. */
  readonly units: readonly string[]
}

/** A row a value was computed from: the table and its key columns, as its definition orders them. */
export interface RowRef {
  readonly table: TableName
  readonly key: readonly (string | number)[]
}

/** A quantity computed on one basis. */
export interface Measured {
  /** How it is counted, as running words: `by value`, `release of March 2022`. */
  readonly basis: string
  /** The time it covers, as running words: `2021`, `2011–2021`, `to 31 May 2022`. */
  readonly period: string
  /**
   * Its parts, unrounded; `null` for a part the tables give no value of. As many as the claim has, except a claim of one
   * number about several things (`all`), which has one for each, and a period (`overlap`), which has a beginning and an end.
   */
  readonly values: readonly (Part | null)[]
  /** The parts in words, rounded for reading: `80.3%`, `2nd`, `8 members, 4 observers and 6 dialogue partners`. */
  readonly text: string
}

/** The same quantity on the newest data. */
export interface Today {
  readonly state: TodayState
  /** `null` where the claim speaks of one moment only. */
  readonly measured: Measured | null
}

/** The figure that shows what a claim rests on, with the period to set. */
export interface ClaimFigure {
  readonly id: string
  /** First and last year for the filter. */
  readonly years: readonly [number, number]
  /** The measure, where it is not the figure’s first: parameter in links, and value. */
  readonly measure?: { readonly param: string; readonly value: string }
  /** The year to pin. */
  readonly pin?: number
}

/** What testing a claim gives; all of it computed. */
export interface ClaimResult {
  readonly record: ClaimRecord
  readonly verdict: Verdict
  /** The claimed value in words, in the manner of `Measured.text`: `more than 147 billion USD`. */
  readonly claimedText: string
  /** The value the verdict rests on; `null` where the claim cannot be tested. */
  readonly primary: Measured | null
  /** The values on the other bases, shown beside it. */
  readonly others: readonly Measured[]
  readonly today: Today
  /** One sentence or two, built from the numbers. */
  readonly explanation: Sentence
  /** What is missing here, where the verdict is undecided. */
  readonly missing: string | null
  /** The rows behind the primary value, the others and today, without repeats. */
  readonly rows: readonly RowRef[]
  /** `null` where no figure shows it. */
  readonly figure: ClaimFigure | null
  /** Where the value depends on a choice of years: what other windows can be tried on; see `window.ts`. */
  readonly window: WindowClaim | null
}

/** A claim of the table, with its value and units in parts. */
export function claimRecord(row: ClaimRow): ClaimRecord {
  return { ...row, claimed: row.claimed_value.split(';').map(part), units: row.unit.split(';') }
}

function part(text: string): Part {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
