import type { Measured } from './claim.ts'

/** How and for when a value is counted: `release of March 2022, 2010–2021`; the period once only. */
export function basisWords({ basis, period }: Measured): string {
  return [basis, basis.includes(period) ? '' : period].filter(Boolean).join(', ')
}

/** A computed value with its basis and period: `80.1% (release of March 2022, 2010–2021)`. */
export function measuredWords(measured: Measured): string {
  const counted = basisWords(measured)
  return counted ? `${measured.text} (${counted})` : measured.text
}
