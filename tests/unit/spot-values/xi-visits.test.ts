import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

// Counted by hand in data/xi-visits.csv.

const build = await loadShape('xi-visits', 'ranking')
const valuesOf = (from: number, to: number, ids: readonly string[]) => {
  const { rows } = build(from, to)
  return ids.map((id) => rows.find((row) => row.id === id)?.value)
}

test('2013–2021: eight visits to Russia, four to the United States, exactly half', () => {
  expect(valuesOf(2013, 2021, ['RUS', 'USA', 'KAZ'])).toEqual([8, 4, 3])
})

test('2013–2025: the counts of the list by country', () => {
  expect(valuesOf(2013, 2025, ['RUS', 'KAZ', 'USA', 'FRA', 'VNM'])).toEqual([11, 6, 5, 4, 4])
})

test('2015: 15 visits to 14 countries, Russia twice', () => {
  const { rows } = build(2015, 2015)
  expect([rows.length, rows.reduce((sum, { value }) => sum + (value ?? 0), 0)]).toEqual([14, 15])
  expect(rows.find(({ id }) => id === 'RUS')?.value).toBe(2)
})

test('2021: no foreign trip', () => {
  expect(build(2021, 2021)).toMatchObject({ rows: [], takeaway: { text: 'No foreign trip in 2021.' } })
})

test('technical stops to 2025: six in five countries', () => {
  expect(build(2013, 2025).apart?.rows.map(({ name, value }) => [name, value])).toEqual([
    ['Spain', 2],
    ['Greece', 1],
    ['Italy', 1],
    ['Morocco', 1],
    ['Portugal', 1],
  ])
})
