import { expect, test } from 'vitest'
import { loadFigure, pointAt, yearsWhere } from '../../support/tables.ts'

// Counted by hand in data/xi-putin-meetings.csv.

const build = await loadFigure('xi-putin-meetings')
const yearly = build(2000, 2024)
const since = build(2000, 2024, 'cumulative')

test.each([
  [2013, 3, 0],
  [2014, 5, 0],
  [2017, 5, 0],
  [2019, 3, 0],
  [2020, 0, 0],
  [2021, 0, 2],
  [2022, 2, 1],
  [2024, 3, 0],
])('%i: %i in person, %i by video', (year, inPerson, video) => {
  expect(yearly.series.map(({ id }) => pointAt(yearly, id, year).value)).toEqual([inPerson, video])
})

test.each([
  [2013, 3, 3],
  [2018, 27, 27],
  [2020, 30, 30],
  [2021, 32, 30],
  [2022, 35, 32],
  [2024, 40, 37],
])('since 2013, at the end of %i: %i in all, %i in person', (year, total, inPerson) => {
  expect(pointAt(since, 'total', year).value).toBe(total)
  expect(pointAt(since, 'in-person-total', year).value).toBe(inPerson)
})

test('China’s own number to 2024', () => {
  const known = yearsWhere(since, 'official', ({ value }) => value !== null)
  expect(known.map((year) => [year, pointAt(since, 'official', year).value])).toEqual([
    [2017, 21],
    [2018, 24],
    [2021, 37],
    [2022, 40],
    [2023, 42],
    [2024, 45],
  ])
  expect(pointAt(since, 'official', 2017).quality).toBe('part-year')
})

test('2013–2018 in words', () => {
  expect(build(2013, 2018).takeaway.text).toBe(
    'In 2013–2018 Xi and Putin met 27 times in person and never by announced video, on our strict count; China’s own number since 2013, on a wider basis, had reached 24 by June 2018, as ours had.',
  )
})
