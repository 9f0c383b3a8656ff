import type { UnMemberRow } from '../../data/tables/un-members.ts'
import type { UngaStateRow } from '../../data/tables/unga-states.ts'
import { ASSEMBLY_YEARS } from './assembly.ts'

/** One of the two whose votes the others’ are measured by. */
export type Reference = 'china' | 'russia'
export const REFERENCES = { china: 'CHN', russia: 'RUS' } as const

/** Votes both cast, and the identical ones among them. */
export interface Shared {
  both: number
  same: number
}

export interface State {
  readonly code: string
  readonly name: string
  /** First and last year with a row. */
  readonly first: number
  readonly last: number
}

/** Four counts a state and year: both and same with China, both and same with Russia. */
const COUNTS = 4
const OFFSET = { china: 0, russia: 2 } as const

/** The votes of all states, indexed once: a lookup costs nothing, a period as many additions as it has state-years. */
export interface AssemblyVotes {
  readonly states: readonly State[]
  /** Index of a state by its code; undefined for an unknown one. */
  readonly indexOf: (code: string) => number | undefined
  readonly inYear: (state: number, year: number, reference: Reference) => Shared
  /** Over a period of covered years, by state. */
  readonly over: (from: number, to: number, reference: Reference) => readonly Shared[]
}

export function indexVotes(rows: readonly UngaStateRow[], members: readonly UnMemberRow[]): AssemblyVotes {
  const [first, last] = ASSEMBLY_YEARS
  const indexes = new Map(members.map(({ code }, i) => [code, i]))
  const width = members.length * COUNTS
  const counts = new Uint16Array((last - first + 1) * width)
  const spans = members.map(() => ({ first: last + 1, last: first - 1 }))
  for (const row of rows) {
    const index = indexes.get(row.state)
    const span = index === undefined ? undefined : spans[index]
    if (index === undefined || !span || row.year < first || row.year > last) continue
    span.first = Math.min(span.first, row.year)
    span.last = Math.max(span.last, row.year)
    counts.set(
      [row.with_china ?? 0, row.same_as_china ?? 0, row.with_russia ?? 0, row.same_as_russia ?? 0],
      (row.year - first) * width + index * COUNTS,
    )
  }
  const read = (state: number, year: number, reference: Reference): Shared => {
    const at = (year - first) * width + state * COUNTS + OFFSET[reference]
    return { both: counts[at] ?? 0, same: counts[at + 1] ?? 0 }
  }
  return {
    states: members.map(({ code, name }, i) => ({
      code,
      name,
      first: spans[i]?.first ?? last + 1,
      last: spans[i]?.last ?? first - 1,
    })),
    indexOf: (code) => indexes.get(code),
    inYear: read,
    over: (from, to, reference) => {
      const sums = members.map((): Shared => ({ both: 0, same: 0 }))
      for (let year = from; year <= to; year++)
        for (const [state, sum] of sums.entries()) {
          const { both, same } = read(state, year, reference)
          sum.both += both
          sum.same += same
        }
      return sums
    },
  }
}
