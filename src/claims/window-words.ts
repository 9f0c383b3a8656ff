import { formatWhole, formatYears } from '../model/format.ts'
import type { ClaimRecord } from './claim.ts'
import { holds } from './verdict.ts'
import { SHORTEST, type WindowClaim, type Windows, windowValue, type Years } from './window.ts'
import { claimedText } from './words.ts'

const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const upToOne = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** `45.3% lower`, `12.0% higher`, `67.2%`; `no value` where the data do not cover the windows. */
export function windowValueText({ kind }: Pick<WindowClaim, 'kind'>, value: number | null): string {
  if (value === null) return 'no value'
  if (kind === 'share') return `${oneDecimal.format(value)}%`
  return `${oneDecimal.format(Math.abs(value))}% ${value < 0 ? 'lower' : 'higher'}`
}

/** What one window says alone: the average of a year, or the share; `null` unless the data cover it. */
export function windowLevel(claim: WindowClaim, [from, to]: Years): number | null {
  if (claim.kind === 'share') return windowValue(claim, [[from, to]])
  let total = 0
  for (let year = from; year <= to; year++) {
    const value = claim.yearly.get(year)
    if (value === undefined) return null
    total += value
  }
  return total / (to - from + 1)
}

/** The same in words: `2,338 million TIV a year`, `67.2%`. */
export function levelText(claim: WindowClaim, window: Years): string {
  const level = windowLevel(claim, window)
  if (level === null) return 'no value for every year'
  return claim.kind === 'share' ? `${oneDecimal.format(level)}%` : `${formatWhole(level)} million TIV a year`
}

/** What the windows give, as sentences: the value, how it stands to the one stated, and what of the choice is unusual. */
export function resultSentences(claim: WindowClaim, record: ClaimRecord, windows: Windows): string[] {
  const value = windowValue(claim, windows)
  if (value === null) return ['The data do not cover every year of these windows.']
  const [first, second] = windows
  const text = windowValueText(claim, value)
  const years = windows.map((window) => formatYears(...window))
  const sentences = [
    second ? `Imports a year in ${years[1]} against ${years[0]}: ${text}.` : `Share in ${years[0]}: ${text}.`,
    `The document states ${claimedText(record)}: ${judged(record, value)}.`,
  ]
  if (first && second) {
    if (length(first) !== length(second))
      sentences.push('The windows are of different length; their yearly averages are compared.')
    const [from, to] = [Math.max(first[0], second[0]), Math.min(first[1], second[1])]
    if (from <= to) sentences.push(`Both windows hold ${formatYears(from, to)}.`)
  }
  if (windows.some((window) => length(window) < SHORTEST))
    sentences.push(`A window of fewer than ${SHORTEST} years speaks of single deliveries.`)
  return sentences
}

/** Whether a value is what the claim states, or by how much it is not. */
function judged(record: ClaimRecord, value: number): string {
  const tolerance = record.tolerance ?? 0
  if (holds(record, [value], tolerance))
    return tolerance === 0 ? 'so it is' : `so it is, within ${points(tolerance)}`
  return `${points(Math.min(...record.claimed.map((stated) => Math.abs(value - Number(stated)))))} away`
}

function points(value: number): string {
  const text = upToOne.format(value)
  return `${text} ${text === '1' ? 'point' : 'points'}`
}

const length = ([from, to]: Years) => to - from + 1
