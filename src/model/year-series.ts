import { CALENDAR } from './extent.ts'
import type { GapReason, TimePoint } from './figure-model.ts'

/** One entry for each year of the calendar, so that a lookup can never land on another year. */
export type ByYear<T> = readonly T[]

export function yearsOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

export function mapYears<T>(make: (year: number) => T): ByYear<T> {
  return yearsOf(CALENDAR.from, CALENDAR.to).map(make)
}

export function atYear<T>(values: ByYear<T>, year: number): T | undefined {
  return values[year - CALENDAR.from]
}

export function sliceYears<T>(values: ByYear<T>, from: number, to: number): readonly T[] {
  return values.slice(from - CALENDAR.from, to - CALENDAR.from + 1)
}

/** Rows by year; rows keep their table order within a year. */
export function groupByYear<R extends { readonly year: number }>(rows: readonly R[]): ByYear<readonly R[]> {
  const groups: R[][] = mapYears(() => [] as R[]) as R[][]
  for (const row of rows) groups[row.year - CALENDAR.from]?.push(row)
  return groups
}

/** The one row of each year; throws where a year has two. */
export function oneByYear<R extends { readonly year: number }>(rows: readonly R[]): ByYear<R | undefined> {
  return groupByYear(rows).map((group) => {
    if (group.length > 1) throw new Error(`two rows for ${group[0]?.year}`)
    return group[0]
  })
}

export function gap(reason: GapReason): TimePoint {
  return { value: null, gap: reason }
}
