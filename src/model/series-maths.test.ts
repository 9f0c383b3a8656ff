import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePercent, sharePercent, sum, trailingSum } from './series-maths.ts'

test('a share needs both parts and a whole that is not 0', () => {
  expect(sharePercent(30, 70.75)).toBeCloseTo(42.4028, 4)
  expect(sharePercent(0, 5)).toBe(0)
  expect(sharePercent(0, 0)).toBeNull()
  expect(sharePercent(3, 0)).toBeNull()
  expect(sharePercent(null, 5)).toBeNull()
  expect(sharePercent(5, null)).toBeNull()
  expect(sharePercent(undefined, undefined)).toBeNull()
})

test('a part of a whole is 0 to 100 percent of it', () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(amount, amount, (part, rest) => {
      const share = sharePercent(part, part + rest)
      if (part + rest === 0) expect(share).toBeNull()
      else expect(share !== null && share >= 0 && share <= 100.0000001).toBe(true)
    }),
  )
})

test('a trailing sum takes exactly its window and needs every year of it', () => {
  const values: Record<number, number> = { 2019: 16, 2020: 8, 2021: 4, 2022: 2, 2023: 1 }
  expect(trailingSum((year) => values[year], 2023, 5)).toBe(31)
  expect(trailingSum((year) => values[year], 2023, 1)).toBe(1)
  expect(trailingSum((year) => values[year], 2022, 4)).toBe(16 + 8 + 4 + 2)
  expect(trailingSum((year) => values[year], 2022, 5)).toBeNull()
  expect(trailingSum((year) => values[year], 2024, 5)).toBeNull()
  expect(trailingSum((year) => (year === 2021 ? null : 1), 2023, 5)).toBeNull()
  expect(trailingSum(() => 0, 2023, 5)).toBe(0)
})

test('a change is measured on the earlier value', () => {
  expect(changePercent(7354, 2036.95)).toBeCloseTo(-72.3015, 4)
  expect(changePercent(8, 147)).toBe(1737.5)
  expect(changePercent(5, 5)).toBe(0)
})

test('a sum of nothing is 0', () => {
  expect(sum([])).toBe(0)
  expect(sum(new Set([1, 2, 3.5]))).toBe(6.5)
})
