import { formatDate, formatList } from '../model/format.ts'
import type { ClaimRecord, Part } from './claim.ts'
import { isMeasure } from './verdict.ts'

const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const asGiven = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** A part in its unit, measures with one decimal unless given so by the document: `80.3%`, `45.3% lower`, `40.3 billion USD`, `2.4 times`, `2nd`, `10,000 troops`, `August 2023`. */
export function partText(part: Part, unit: string, given = false): string {
  if (typeof part === 'string') return /^\d{4}/.test(part) ? formatDate(part) : part
  const text = (given || !isMeasure(unit) ? asGiven : oneDecimal).format(Math.abs(part))
  const sign = part < 0 ? '−' : ''
  switch (unit) {
    case 'percent':
      return part < 0 ? `${text}% lower` : `${text}%`
    case 'USD bn':
      return `${sign}${text} billion USD`
    case 'ratio':
      return `${sign}${text} times`
    case 'rank':
      return `${part}${ENDINGS[ordinals.select(part)] ?? 'th'}`
    case 'year':
      return String(part)
    default:
      return `${sign}${text} ${Math.abs(part) === 1 ? singular(unit) : unit}`
  }
}

function singular(unit: string): string {
  return unit
    .replace(/ies$/, 'y')
    .replace(/oes$/, 'o')
    .replace(/(?<=[a-z])s\b/, '')
}

/** All parts in the claim’s units: `17.0% and 17.2%`; a unit that several parts share stands once: `12 and 4 ships`. */
export function valueText(
  { units }: Pick<ClaimRecord, 'units'>,
  values: readonly (Part | null)[],
  given = false,
): string {
  const texts = values.map((value, i) =>
    value === null ? 'no figure' : partText(value, units[i] ?? units.at(-1) ?? '', given),
  )
  return new Set(texts).size === 1 && texts.length > 1 && typeof values[0] === 'string'
    ? (texts[0] ?? '')
    : formatList(texts) || 'no figure'
}

/** The claimed value as the document words it: `about 80%`, `more than 147 billion USD`, `between 1 and 2 exercises a year`. */
export function claimedText(record: ClaimRecord): string {
  const { comparison, claimed, units } = record
  const text = valueText(record, claimed, true)
  switch (comparison) {
    case '~':
    case 'all~':
      return `about ${text}`
    case '>':
      return `more than ${text}`
    case '>=':
      return `at least ${text}`
    case '<=':
      return units[0] === 'year' ? `by ${text}` : `at most ${text}`
    case 'in':
      return `between ${claimed[0]} and ${valueText(record, claimed.slice(1), true)}`
    case 'all':
      return units[0] === 'percent' && claimed.length === 1 ? `${text} or more of each` : text
    default:
      return text
  }
}

/**
 * How far the claimed number lies from a computed one, as read: `0.3 points higher`, `4 places lower`, `the same`.
 * For bounds, how far the computed number falls short: `which it misses by 0.1 billion USD`. Empty for claims of several parts.
 */
export function distanceText(
  { comparison, claimed, units }: ClaimRecord,
  values: readonly (Part | null)[],
): string {
  const [stated] = claimed
  const [value] = values
  const unit = units[0] ?? ''
  if (typeof stated !== 'number' || typeof value !== 'number' || claimed.length > 1) return ''
  const size = sizeText(Math.abs(stated - value), unit)
  if (comparison === '>' || comparison === '>=')
    return size === null ? 'and it is exactly that' : `which it misses by ${size}`
  if (size === null) return 'the same'
  if (unit === 'rank') return `${size} ${stated < value ? 'higher' : 'lower'}`
  if (unit === 'year') return `${size} ${stated < value ? 'earlier' : 'later'}`
  if (stated < 0) return `a fall ${size} ${stated < value ? 'deeper' : 'less deep'}`
  if (isMeasure(unit)) return `${size} ${stated > value ? 'higher' : 'lower'}`
  return `${size} ${stated > value ? 'more' : 'fewer'}`
}

function sizeText(size: number, unit: string): string | null {
  const number = (isMeasure(unit) ? oneDecimal : asGiven).format(size)
  if (Number.parseFloat(number) === 0) return null
  const one = number === '1'
  switch (unit) {
    case 'percent':
      return `${number} points`
    case 'rank':
      return `${number} ${one ? 'place' : 'places'}`
    case 'year':
      return `${number} ${one ? 'year' : 'years'}`
    default:
      return partText(size, unit)
  }
}
