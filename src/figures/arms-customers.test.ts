import { expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'

const build = await loadFigure('arms-customers')
const whole = build(1946, 2026)
const rows = await loadTable('arms-exports')

test.each([
  [1992, 'china', 1007.5],
  [1992, 'india', 597.5],
  [2005, 'china', 3076],
  [2005, 'algeria', 92.4],
  [2010, 'india', 2288.8],
  [2010, 'vietnam', 160.35],
  [2024, 'vietnam', 0],
  [2025, 'china', 25],
  [2025, 'algeria', 60],
])('%i %s: %f million TIV', (year, id, tiv) => {
  expect(pointAt(whole, id, year).value).toBe(tiv)
})

test('all others are the total less those drawn, and said to be derived', () => {
  expect(pointAt(whole, 'others', 2025)).toMatchObject({
    value: expect.closeTo(1941.5 - 25 - 1211.75 - 60, 6),
    quality: 'derived',
  })
  expect(pointAt(whole, 'china', 2025).quality).toBe('reported')
  for (const year of yearsOf(1992, 2025)) {
    const stack = whole.series.reduce((sum, { id }) => sum + (pointAt(whole, id, year).value ?? NaN), 0)
    const total = rows.find((row) => row.year === year && row.kind === 'total')?.tiv_million ?? NaN
    expect(Math.abs(stack - total), `${year}`).toBeLessThan(0.03)
  }
})

test.each([
  [1992, 1],
  [2005, 1],
  [2010, 3],
  [2024, 6],
  [2025, 4],
])('China’s rank in %i is %i', (year, rank) => {
  expect(pointAt(whole, 'china', year).note).toBe(`rank ${rank} of the recipients named`)
})
