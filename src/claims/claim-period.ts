import { formatDate, formatYears } from '../model/format.ts'
import type { ClaimRecord } from './claim.ts'

/** The time a claim speaks of: `2011–2021`, `August 2023`, `14 March 2013 to 31 May 2022`, `to 23 August 2022`. */
export function claimPeriod({
  period_start: start,
  period_end: end,
}: Pick<ClaimRecord, 'period_start' | 'period_end'>): string {
  if (start === null) return `to ${formatDate(end)}`
  if (start === end) return formatDate(end)
  if (start.endsWith('-01-01') && end.endsWith('-12-31'))
    return formatYears(Number(start.slice(0, 4)), Number(end.slice(0, 4)))
  if (start.endsWith('-01') && start.slice(0, 7) === end.slice(0, 7) && isLastDay(end))
    return formatDate(end.slice(0, 7))
  return `${formatDate(start)} to ${formatDate(end)}`
}

function isLastDay(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}
