import type { Measured } from '../claims/claim.ts'

/** A computed value with its basis and period: `80.1% (release of March 2026, 2010–2021)`. */
export function measuredWords({ text, basis, period }: Measured): string {
  const counted = [basis, period].filter(Boolean).join(', ')
  return counted ? `${text} (${counted})` : text
}
