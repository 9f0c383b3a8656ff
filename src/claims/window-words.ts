import { formatDate, formatWhole, formatYears } from '../model/format.ts'
import type { ClaimRecord } from './claim.ts'
import { holds } from './verdict.ts'
import {
  levelOf,
  rangeOf,
  SHORTEST,
  sensibleWindows,
  type WindowTest,
  windowValue,
  type Years,
} from './window.ts'
import { claimedText } from './words.ts'

const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const upToOne = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** `45.3% lower`, `12.0% higher`, `67.2%`; `no value` where the data do not cover the windows. */
export function windowValueText({ kind }: Pick<WindowTest, 'kind'>, value: number | null): string {
  if (value === null) return 'no value'
  if (kind === 'share') return `${oneDecimal.format(value)}%`
  return `${oneDecimal.format(Math.abs(value))}% ${value < 0 ? 'lower' : 'higher'}`
}

const windowsText = (windows: readonly Years[]) => {
  const [first, second] = windows.map((window) => formatYears(...window))
  return second === undefined ? first : `${second} against ${first}`
}

/** What a window says alone: `2,338 million TIV a year`; nothing for a share, which is the value itself. */
export function levelText(test: WindowTest, window: Years): string {
  const level = levelOf(test, window)
  if (level === null) return 'no value for every year'
  return test.kind === 'share'
    ? `${oneDecimal.format(level)}% from Russia`
    : `${formatWhole(level)} million TIV a year`
}

/** What the windows give, as sentences: the value, how far from the one stated, and what of the choice is unusual. */
export function resultSentences(test: WindowTest, record: ClaimRecord, windows: readonly Years[]): string[] {
  const value = windowValue(test, windows)
  if (value === null) return ['The data do not cover every year of these windows.']
  const text = windowValueText(test, value)
  const sentences = [
    test.kind === 'change'
      ? `Imports a year in ${windowsText(windows)}: ${text}.`
      : `Russia’s share in ${windowsText(windows)}: ${text}.`,
  ]
  sentences.push(`The document states ${claimedText(record)}: ${judged(record, value)}.`)
  const [first, second] = windows
  if (first && second) {
    if (length(first) !== length(second))
      sentences.push('The windows are of different length; their yearly averages are compared.')
    const [from, to] = [Math.max(first[0], second[0]), Math.min(first[1], second[1])]
    if (from <= to) sentences.push(`Both windows hold ${formatYears(from, to)}.`)
  }
  if (windows.some((window) => length(window) < SHORTEST))
    sentences.push(`A window of fewer than ${SHORTEST} years can hang on a single delivery.`)
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

/** The lowest and highest value of all sensible windows within some years. */
export function rangeSentence(test: WindowTest, within: Years): string {
  const range = rangeOf(sensibleWindows(test, within))
  if (!range) return ''
  const { count, lowest, highest } = range
  const what =
    test.kind === 'change'
      ? `${count} pairs of adjoining windows of equal length, ${SHORTEST} years or more each,`
      : `${count} windows of ${SHORTEST} years or more`
  const end = ({ windows, value }: typeof lowest) =>
    `${windowValueText(test, value)} (${windowsText(windows)})`
  return `Within ${formatYears(...within)} there are ${what} and their values run from ${end(lowest)} to ${end(highest)}.`
}

/** `SIPRI release of March 2026` */
export function releaseText({ release }: WindowTest): string {
  return `SIPRI release of ${formatDate(release)}`
}
