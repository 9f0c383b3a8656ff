import type { ClaimRecord, ClaimResult, Verdict } from '../../claims/claim.ts'
import { VERDICT_TEXT, VERDICTS } from '../../claims/claim.ts'
import { formatDate, formatList, formatYears } from '../../model/format.ts'

/** The time a claim speaks of: `2011–2021`, `August 2023`, `14 March 2013 to 31 May 2022`, `to 23 August 2022`. */
export function claimPeriod({ period_start: start, period_end: end }: ClaimRecord): string {
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

const VERBS: Record<Verdict, readonly [one: string, many: string]> = {
  agrees: ['agrees with the data', 'agree with the data'],
  close: ['is close', 'are close'],
  differs: ['differs', 'differ'],
  undecided: ['is undecided', 'are undecided'],
  'not-testable': ['is not testable here', 'are not testable here'],
}

/** How many claims there are of each verdict. */
export function verdictCounts(results: readonly ClaimResult[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>
}

/** `Of 44 claims, 30 agree with the data, 4 are close and 1 differs.` */
export function summarySentence(results: readonly ClaimResult[]): string {
  const counts = verdictCounts(results)
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map(
    (verdict) => `${counts[verdict]} ${VERBS[verdict][counts[verdict] === 1 ? 0 : 1]}`,
  )
  return `Of ${results.length} claims, ${formatList(parts)}.`
}

/** `Of those that agreed or were close, 12 are still so on the newest data and 9 no longer are.` Empty where none is asked. */
export function todaySentence(results: readonly ClaimResult[]): string {
  const count = (state: string) => results.filter(({ today }) => today.state === state).length
  const [still, ceased] = [count('still-so'), count('no-longer-so')]
  if (still + ceased === 0) return ''
  return `Where the newest data can be asked the same, ${still} still ${still === 1 ? 'holds' : 'hold'} and ${ceased} no longer ${ceased === 1 ? 'does' : 'do'}.`
}

export function verdictLabel(verdict: Verdict): string {
  return VERDICT_TEXT[verdict].label
}
