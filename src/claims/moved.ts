import type { ClaimResult } from './claim.ts'

/** A claim whose verdict, state today or value differs between two states of the data. */
export interface MovedClaim {
  readonly id: string
  readonly before: ClaimResult
  readonly after: ClaimResult
  /** What moved; a verdict weighs more than a value. */
  readonly moved: 'verdict' | 'today' | 'value'
}

/**
 * The claims that move when the data change: another release, a new row, a correction. In the order of `after`; claims
 * that only one of the two lists has are left out.
 */
export function movedClaims(before: readonly ClaimResult[], after: readonly ClaimResult[]): MovedClaim[] {
  const earlier = new Map(before.map((result) => [result.record.id, result]))
  return after.flatMap((result) => {
    const { id } = result.record
    const old = earlier.get(id)
    if (!old) return []
    const moved =
      old.verdict !== result.verdict
        ? 'verdict'
        : old.today.state !== result.today.state
          ? 'today'
          : valuesOf(old) !== valuesOf(result)
            ? 'value'
            : null
    return moved === null ? [] : [{ id, before: old, after: result, moved }]
  })
}

function valuesOf({ primary, others, today }: ClaimResult): string {
  return JSON.stringify([primary?.values, others.map(({ values }) => values), today.measured?.values])
}
