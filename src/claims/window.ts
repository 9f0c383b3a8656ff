import { formatValue, formatYears } from '../model/format.ts'
import { changePercent, sharePercent, sum } from '../model/series-maths.ts'
import { yearsOf } from '../model/year-series.ts'
import type { ClaimRecord } from './claim.ts'
import { type Comparable, holds } from './verdict.ts'

/** First and last year, both counted. */
export type Years = readonly [number, number]

/** A change between two windows: of the yearly average, so that windows of different length can be compared. */
export interface ChangeWindows {
  readonly kind: 'change'
  /** Value by year. */
  readonly yearly: ReadonlyMap<number, number>
  /** The windows of the claim, in order of time. */
  readonly windows: readonly [before: Years, after: Years]
}

/** A share over one window: 100 × the sum of the parts / the sum of the wholes. */
export interface ShareWindows {
  readonly kind: 'share'
  /** Part and whole by year. */
  readonly yearly: ReadonlyMap<number, readonly [part: number, whole: number]>
  /** The window of the claim. */
  readonly windows: readonly [Years]
}

/** What a claim about windows of years rests on, so that other windows can be tried. */
export type WindowClaim = ChangeWindows | ShareWindows

/** The windows of one trial: as many as the claim has. */
export type Windows = readonly Years[]

/** How far a window may be moved, in years, and how long one of another length may be. */
export const MOST_MOVED = 3
export const SHORTEST = 3
export const LONGEST = 10

/** The value over other windows, in percent; `null` where a year of one has no value, or the share has no base. */
export function windowValue(claim: WindowClaim, windows: Windows): number | null {
  if (claim.kind === 'share') {
    const years = valuesIn(claim.yearly, windows[0])
    return years && sharePercent(sum(years.map(([part]) => part)), sum(years.map(([, whole]) => whole)))
  }
  const [before, after] = windows.map((window) => average(claim.yearly, window))
  return before == null || after == null || before === 0 ? null : changePercent(before, after)
}

function average(yearly: ReadonlyMap<number, number>, window: Years): number | null {
  const values = valuesIn(yearly, window)
  return values && sum(values) / values.length
}

/** Values of every year of a window; `null` where one is missing or the window is empty. */
function valuesIn<V>(yearly: ReadonlyMap<number, V>, window: Years | undefined): V[] | null {
  if (!window || window[0] > window[1]) return null
  const values = yearsOf(...window).map((year) => yearly.get(year))
  return values.every((value): value is V => value !== undefined) ? values : null
}

/**
 * The windows one might as well have chosen, the claim’s own first, none twice, and only those whose years all have values.
 *
 * 1. The claim’s lengths, each window moved by up to `MOST_MOVED` years either way, on its own; two windows must not overlap.
 * 2. Windows of `SHORTEST` to `LONGEST` years. Of two, both have the same length and meet where the claim’s meet, or up to
 *    `MOST_MOVED` years earlier or later. Of one, it ends where the claim’s ends, or as much earlier or later.
 *
 * Longer moves would speak of another time; windows of one or two years would speak of single deliveries.
 */
export function sensibleWindows(claim: WindowClaim): Windows[] {
  const moves = yearsOf(-MOST_MOVED, MOST_MOVED)
  const lengths = yearsOf(SHORTEST, LONGEST)
  const candidates: Windows[] =
    claim.kind === 'share'
      ? [
          ...moves.map((by) => [moved(claim.windows[0], by)]),
          ...lengths.flatMap((length) => moves.map((by) => [ending(claim.windows[0][1] + by, length)])),
        ]
      : [
          ...moves.flatMap((first) =>
            moves.map((second) => [moved(claim.windows[0], first), moved(claim.windows[1], second)]),
          ),
          ...lengths.flatMap((length) =>
            moves.map((by) => {
              const last = claim.windows[0][1] + by
              return [ending(last, length), ending(last + length, length)]
            }),
          ),
        ]
  const distinct = new Map([claim.windows, ...candidates].map((windows) => [windows.join(' '), windows]))
  return [...distinct.values()].filter((windows) => apart(windows) && windowValue(claim, windows) !== null)
}

function moved([from, to]: Years, by: number): Years {
  return [from + by, to + by]
}

function ending(last: number, length: number): Years {
  return [last - length + 1, last]
}

function apart([first, second]: Windows): boolean {
  return !first || !second || first[1] < second[0]
}

/** A choice of windows and its value in percent. */
export interface Trial {
  readonly windows: Windows
  readonly value: number
}

/** The values of all sensible windows. */
export interface WindowRange {
  readonly count: number
  readonly lowest: Trial
  readonly highest: Trial
  /** How many of them satisfy the claim’s comparison within its `near`. */
  readonly fitting: number
}

/** How much the choice of windows matters to a claim; `null` where no windows have a value. */
export function windowRange(
  claim: WindowClaim,
  record: Comparable & Pick<ClaimRecord, 'near'>,
): WindowRange | null {
  const trials = sensibleWindows(claim).flatMap((windows): Trial[] => {
    const value = windowValue(claim, windows)
    return value === null ? [] : [{ windows, value }]
  })
  const [first] = trials
  if (!first) return null
  return {
    count: trials.length,
    lowest: trials.reduce((low, trial) => (trial.value < low.value ? trial : low), first),
    highest: trials.reduce((high, trial) => (trial.value > high.value ? trial : high), first),
    fitting: trials.filter(({ value }) => holds(record, [value], record.near ?? 0)).length,
  }
}

/** `57.0% lower (2014–2024 against 1999–2009)`, `18.2% higher (…)`, `89.4% (2002–2004)`. */
function trialText({ kind }: WindowClaim, { windows, value }: Trial): string {
  const years = windows.map(([from, to]) => formatYears(from, to))
  if (kind === 'share') return `${formatValue(value, 'percent')} (${years[0]})`
  const size = formatValue(Math.abs(value), 'percent')
  return `${size} ${value < 0 ? 'lower' : 'higher'} (${years[1]} against ${years[0]})`
}

/** `Over 84 sensible choices of years the value runs from … to …; 20 of them come close to the document’s 46% lower.` */
export function rangeSentence(claim: WindowClaim, range: WindowRange, claimedText: string): string {
  const { count, lowest, highest, fitting } = range
  return `Over ${count} sensible choices of years the value runs from ${trialText(claim, lowest)} to ${trialText(claim, highest)}; ${fitting} of them come close to what the document says, ${claimedText}.`
}
