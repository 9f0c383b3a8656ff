import type { ClaimResult, Verdict } from '../../claims/claim.ts'
import { VERDICTS } from '../../claims/claim.ts'
import { formatList } from '../../model/format.ts'

const VERBS: Record<Verdict, readonly [one: string, many: string]> = {
  agrees: ['agrees with the data', 'agree with the data'],
  close: ['is close', 'are close'],
  differs: ['differs', 'differ'],
  undecided: ['is undecided', 'are undecided'],
  'not-testable': ['is not testable here', 'are not testable here'],
}

/** How many claims there are of each verdict. */
function verdictCounts(results: readonly ClaimResult[]): Record<Verdict, number> {
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
