import type { UnMemberRow } from '../../data/tables/un-members.ts'
import type { UngaStateRow } from '../../data/tables/unga-states.ts'
import { type Span, wholeYears } from './assembly.ts'

/** One of the two whose votes the others’ are measured by. */
export type Reference = 'china' | 'russia'
export const REFERENCES = { china: 'CHN', russia: 'RUS' } as const

/** Votes both cast, and the identical ones among them. */
export interface Shared {
  readonly both: number
  readonly same: number
}

export interface State {
  readonly code: string
  readonly name: string
  /** First and last year with a row. */
  readonly first: number
  readonly last: number
  /** Whether the seat ended: its name then has the years. */
  readonly ended: boolean
}

/** Four counts a state: both and same with China, both and same with Russia. */
const COUNTS = 4
const OFFSET = { china: 0, russia: 2 } as const

/** The votes of all states, summed up to each year, so that a period of any length costs one subtraction a state. */
export interface AssemblyVotes {
  /** First and last year covered. */
  readonly span: Span
  readonly states: readonly State[]
  /** Index of a state by its code; undefined for an unknown one. */
  readonly indexOf: (code: string) => number | undefined
  /** Votes of one state over a period of covered years; none where it ends before it begins. */
  readonly over: (state: number, from: number, to: number, reference: Reference) => Shared
}

export function indexVotes(rows: readonly UngaStateRow[], members: readonly UnMemberRow[]): AssemblyVotes {
  const span = wholeYears(rows)
  const [first, last] = span
  const indexes = new Map(members.map(({ code }, i) => [code, i]))
  const width = members.length * COUNTS
  // One row more than years: the first is zero.
  const sums = new Uint16Array((last - first + 2) * width)
  const own = members.map(() => ({ first: last + 1, last: first - 1 }))
  for (const row of rows) {
    const index = indexes.get(row.state)
    const seat = index === undefined ? undefined : own[index]
    if (index === undefined || !seat || row.year < first || row.year > last) continue
    seat.first = Math.min(seat.first, row.year)
    seat.last = Math.max(seat.last, row.year)
    sums.set(
      [row.with_china ?? 0, row.same_as_china ?? 0, row.with_russia ?? 0, row.same_as_russia ?? 0],
      (row.year - first + 1) * width + index * COUNTS,
    )
  }
  for (let i = width; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - width] ?? 0)
  return {
    span,
    states: members.map(({ code, name }, i) => ({
      code,
      name,
      first: own[i]?.first ?? last + 1,
      last: own[i]?.last ?? first - 1,
      ended: /\d{4}\)$/.test(name),
    })),
    indexOf: (code) => indexes.get(code),
    over: (state, from, to, reference) => {
      if (from > to) return { both: 0, same: 0 }
      const before = (from - first) * width + state * COUNTS + OFFSET[reference]
      const end = (to - first + 1) * width + state * COUNTS + OFFSET[reference]
      return {
        both: (sums[end] ?? 0) - (sums[before] ?? 0),
        same: (sums[end + 1] ?? 0) - (sums[before + 1] ?? 0),
      }
    },
  }
}
