import type { ClaimRecord } from './claim.ts'

type Period = Pick<ClaimRecord, 'period_start' | 'period_end'>

/** First and last year a claim speaks of. */
export function yearsOfClaim({ period_start, period_end }: Period): readonly [number, number] {
  const last = Number(period_end.slice(0, 4))
  return [period_start === null ? last : Number(period_start.slice(0, 4)), last]
}

/** Whether an ISO date, of any precision, begins within the time a claim speaks of. */
export function within({ period_start, period_end }: Period, date: string): boolean {
  return date.padEnd(10, '-01') >= (period_start ?? '') && date.padEnd(10, '-01') <= period_end
}
