import type { RankingRow } from '../../model/figure-model.ts'
import { formatYears } from '../../model/format.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
import type { ValueRef } from '../../model/value-ref.ts'
import type { FigureQuery } from './define.ts'

/** A row before it has its place. */
export type UnrankedRow = Omit<RankingRow, 'rank'>

/** Largest first, equal ones by name and with the same rank; rows without a value last and without a rank. */
export function ranked(rows: readonly UnrankedRow[]): RankingRow[] {
  const sorted = rows.toSorted(
    (a, b) => (b.value ?? -1) - (a.value ?? -1) || a.name.localeCompare(b.name, 'en'),
  )
  let rank = 0
  return sorted.map((row, i) => {
    if (row.value !== sorted[i - 1]?.value) rank = i + 1
    return { ...row, rank: row.value === null ? null : rank }
  })
}

/** Rows that are shown and not ranked, in the same order. */
export function unranked(rows: readonly UnrankedRow[]): RankingRow[] {
  return ranked(rows).map((row) => ({ ...row, rank: null }))
}

/** Source ids of all rows, each once. */
export function rowSources(rows: readonly Pick<RankingRow, 'sources'>[]): string[] {
  return [...new Set(rows.flatMap(({ sources }) => sources))]
}

/** The years a figure answers for: the pinned one, else the range. */
export function askedYears({ from, to, pin }: FigureQuery): {
  from: number
  to: number
  pinned: number | null
} {
  return pin == null ? { from, to, pinned: null } : { from: pin, to: pin, pinned: pin }
}

/** `2013–2025`, or `2014 (the pinned year)`. */
export function askedWords({ from, to, pinned }: ReturnType<typeof askedYears>): string {
  return pinned === null ? formatYears(from, to) : `${pinned} (the pinned year)`
}

/** `once`, `twice`, `11 times` */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** `once`, or `11 times`, with the card of the count. */
export function timesSaid(count: number, ref: ValueRef): Sentence {
  return count > 2 ? say`${num(`${count}`, ref)} times` : num(times(count), ref)
}

/** Rows by a key, in the order the keys first appear. */
export function groupRows<R>(rows: readonly R[], keyOf: (row: R) => string): [string, R[]][] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups]
}
