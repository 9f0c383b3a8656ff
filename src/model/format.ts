import type { Unit } from './figure-model.ts'

const LOCALE = 'en-GB'
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const upToTwo = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 })

export const UNIT_NAMES: Record<Unit, string> = {
  percent: '%',
  'million-tiv': 'million TIV',
  'million-tonnes': 'million tonnes',
  'billion-cubic-metres': 'billion m³',
  'billion-usd': 'billion USD',
  items: 'items',
  votes: 'votes',
  visits: 'visits',
  meetings: 'meetings',
  exercises: 'exercises',
}

const AMOUNTS: ReadonlySet<Unit> = new Set(['million-tonnes', 'billion-cubic-metres', 'billion-usd'])
const COUNTS: ReadonlySet<Unit> = new Set(['items', 'votes', 'visits', 'meetings', 'exercises'])

/** Whether values of a unit are counts: never a fraction, and named without the unit. */
export function isCount(unit: Unit): boolean {
  return COUNTS.has(unit)
}

const twoDigits = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 })

/** One decimal; two digits of what would read as zero and is not. */
function amount(value: number): string {
  return (value !== 0 && Math.abs(value) < 0.05 ? twoDigits : oneDecimal).format(value)
}

/** A value as a table cell: no unit, one decimal for shares, up to two otherwise; what is not zero never reads as zero. */
export function formatCell(value: number, unit: Unit): string {
  if (value !== 0 && Math.abs(value) < 0.005) return twoDigits.format(value)
  return unit === 'percent' ? oneDecimal.format(value) : upToTwo.format(value)
}

/** A value with its unit, for read-outs and labels: `66.1%`, `207 million TIV`, `100.7 million tonnes`, `2`. */
export function formatValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'percent':
      return `${oneDecimal.format(value)}%`
    case 'million-tiv':
      return `${whole.format(value)} million TIV`
    case 'million-tonnes':
      return `${amount(value)} million tonnes`
    case 'billion-cubic-metres':
      return `${amount(value)} billion m³`
    case 'billion-usd':
      return `${amount(value)} billion USD`
    default:
      return whole.format(value)
  }
}

/** A value in a list whose unit is named once: shares and tonnes and dollars with one decimal, TIV and counts whole. */
export function formatBare(value: number, unit: Unit): string {
  if (unit === 'percent') return oneDecimal.format(value)
  return AMOUNTS.has(unit) ? amount(value) : whole.format(value)
}

/** A share as whole percent for running text: `66%`; below ten one decimal: `2.4%`. */
export function formatShare(percent: number): string {
  return `${percent < 10 ? oneDecimal.format(percent) : whole.format(percent)}%`
}

export function formatWhole(value: number): string {
  return whole.format(value)
}

/** An axis tick: the unit stands with the topmost tick only. */
export function formatTick(value: number, unit: Unit, top: boolean): string {
  const text = upToTwo.format(value)
  return top && unit === 'percent' ? `${text}%` : text
}

export function formatYears(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`
}

/** `a, b and c` */
export function formatList(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthFormat = new Intl.DateTimeFormat(LOCALE, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** An ISO date of day, month or year precision in words: `16 May 1989`, `April 1996`, `2015`. */
export function formatDate(iso: string): string {
  if (iso.length === 4) return iso
  const date = new Date(iso.length === 7 ? `${iso}-01` : iso)
  return (iso.length === 7 ? monthFormat : dayFormat).format(date)
}

/** More digits than any file holds: a number computed from others. */
const COMPUTED = /\.\d{11,}/

/** A number of a table as its file has it; one computed from its parts with three decimals. */
export function numberInTable(value: number): number {
  return COMPUTED.test(`${value}`) ? Math.round(value * 1000) / 1000 : value
}
