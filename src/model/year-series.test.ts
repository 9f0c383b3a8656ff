import { expect, test } from 'vitest'
import { CALENDAR } from './extent.ts'
import { atYear, groupByYear, mapYears, oneByYear, sliceYears, yearsOf } from './year-series.ts'

test('a lookup gives the year asked for, and nothing outside the calendar', () => {
  const years = mapYears((year) => year)
  expect(years).toHaveLength(CALENDAR.to - CALENDAR.from + 1)
  for (const year of yearsOf(CALENDAR.from, CALENDAR.to)) expect(atYear(years, year)).toBe(year)
  expect(atYear(years, 1945)).toBeUndefined()
  expect(atYear(years, CALENDAR.to + 1)).toBeUndefined()
})

test('a slice holds both of its ends', () => {
  const years = mapYears((year) => year)
  expect(sliceYears(years, 2000, 2003)).toEqual([2000, 2001, 2002, 2003])
  expect(sliceYears(years, 2026, 2026)).toEqual([2026])
  expect(sliceYears(years, CALENDAR.from, CALENDAR.to)).toEqual(years)
})

test('rows are grouped by year in their order; those outside the calendar are left out', () => {
  const row = (year: number, id: string) => ({ year, id })
  const groups = groupByYear([row(2001, 'b'), row(1945, 'x'), row(2001, 'a'), row(1946, 'c')])
  expect(atYear(groups, 2001)).toEqual([row(2001, 'b'), row(2001, 'a')])
  expect(atYear(groups, 1946)).toEqual([row(1946, 'c')])
  expect(groups.flat()).toHaveLength(3)
})

test('two rows where one is expected are an error that names the year', () => {
  expect(atYear(oneByYear([{ year: 2001 }, { year: 2002 }]), 2002)).toEqual({ year: 2002 })
  expect(() => oneByYear([{ year: 2001 }, { year: 2001 }])).toThrow('2001')
})
