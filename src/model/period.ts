import type { Unit } from './figure-model.ts'
import { formatValue, formatYears } from './format.ts'
import { yearsOf } from './year-series.ts'

/** What a figure says of a whole period: computed over it, not an average of yearly shares. */
export interface PeriodValue {
  /** What is counted; reads on after a value ("of China’s arms imports came from Russia"). */
  readonly label: string
  readonly unit: Unit
  readonly value: number | null
  /** The years the value rests on where they are not the whole period, or why there is none. */
  readonly note?: string
}

export interface PeriodComparison {
  readonly label: string
  readonly first: PeriodValue
  readonly second: PeriodValue
  /** Second less first in the value's unit; null where either is missing. */
  readonly difference: number | null
  readonly differenceText: string
}

/** Pairs the values of two periods; both lists come from the same figure and so have the same order. */
export function comparePeriods(
  first: readonly PeriodValue[],
  second: readonly PeriodValue[],
): PeriodComparison[] {
  return first.flatMap((a, i) => {
    const b = second[i]
    if (!b) return []
    const difference = a.value === null || b.value === null ? null : b.value - a.value
    return [
      { label: a.label, first: a, second: b, difference, differenceText: differenceText(difference, a.unit) },
    ]
  })
}

/** `17.3 points less`, `3 more`, `the same`; `not comparable` where a value is missing. */
export function differenceText(difference: number | null, unit: Unit): string {
  if (difference === null) return 'not comparable'
  const size = formatValue(Math.abs(difference), unit)
  if (Number.parseFloat(size) === 0) return 'the same'
  return `${unit === 'percent' ? `${size.slice(0, -1)} points` : size} ${difference > 0 ? 'more' : 'less'}`
}

/** The value as a cell: with unit, and the years it rests on. */
export function periodText({ value, unit, note }: PeriodValue): string {
  if (value === null) return note ?? 'no figure'
  return `${formatValue(value, unit)}${note ? ` (${note})` : ''}`
}

/** One sentence a comparison, to be read aloud: `Arms imports from Russia: 84.5% in 1990–2005, 67.2% in 2011–2021: 17.3 points less.` */
export function comparisonSentence(
  { label, first, second, differenceText: words }: PeriodComparison,
  a: readonly [number, number],
  b: readonly [number, number],
): string {
  return `${label}: ${periodText(first)} in ${formatYears(...a)}, ${periodText(second)} in ${formatYears(...b)}: ${words}.`
}

/**
 * The years of a period that a list covers, and the words for it, where the list ends in the middle of its last year.
 * @param list first and last year of the list
 */
export function listedYears(
  asked: readonly [number, number],
  list: readonly [number, number],
): { readonly years: readonly number[]; readonly note?: string } {
  const years = yearsOf(Math.max(asked[0], list[0]), Math.min(asked[1], list[1]))
  const { note } = coveredNote(asked, years)
  const partial = years.includes(list[1]) ? `${list[1]} is part of a year` : undefined
  const words = [note, partial].filter(Boolean).join('; ')
  return words ? { years, note: words } : { years }
}

/** A note for a value that rests on fewer years than the period asked for. */
export function coveredNote(asked: readonly [number, number], years: readonly number[]): { note?: string } {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return { note: `no figure in ${formatYears(...asked)}` }
  if (years.length === asked[1] - asked[0] + 1) return {}
  const whole = years.length === last - first + 1
  return {
    note: whole ? `${formatYears(first, last)} only` : `${years.length} years of ${formatYears(first, last)}`,
  }
}
