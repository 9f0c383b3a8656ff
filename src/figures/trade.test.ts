import { expect, test } from 'vitest'
import { loadPeriod } from '../../tests/support/periods.ts'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { periodText } from '../model/period.ts'

const build = await loadFigure('trade')
const volume = build(1946, 2026, 'volume')
const shares = build(1946, 2026, 'shares')

test.each([
  [1992, 5.862, 3.526, 2.336],
  [1997, 6.124, 4.086, 2.038],
  [2007, 48.219, 19.689, 28.53],
  [2016, 69.56, 32.22, 37.34],
  [2022, 190.27, 114.15, 76.12],
  [2024, 244.819, 129.32, 115.49],
  [2025, 228.105, 124.796, 103.309],
])('%i: %f billion USD', (year, total, imports, exports) => {
  expect(volume.series.map(({ id }) => pointAt(volume, id, year).value)).toEqual([total, imports, exports])
})

test.each([
  [1992, 7.1, 3.54],
  [1995, 3.8, 1.94],
  [2010, 8.6, 1.87],
  [2021, 18.5, 2.45],
  [2023, 33, 4.04],
  [2024, 34.4, 3.97],
])('shares of %i: %f and %f percent', (year, china, russia) => {
  expect(shares.series.map(({ id }) => pointAt(shares, id, year).value)).toEqual([
    china,
    expect.closeTo(russia, 2),
  ])
})

test('the shares say what they rest on', () => {
  expect(shares.notes.join(' ')).toContain('no official Russian figure')
  expect(shares.notes.join(' ')).toContain('mostly a smaller total')
})

test('a period averages the years known and takes shares over it', async () => {
  const period = await loadPeriod('trade')
  expect(period(2024, 2024).map(periodText)).toEqual(['244.8 billion USD', '4.0%', '34.4%'])
  const [average, share, last] = period(2021, 2022)
  expect(average?.value).toBeCloseTo((146.88 + 190.27) / 2, 2)
  expect(share?.value).toBeCloseTo((100 * (146.88 + 190.27)) / (6051.49 + 6309.6), 1)
  expect(last?.note).toBe('2022, the last year known')
  expect(period(1990, 1993).map(({ note }) => note)).toEqual([
    '1992–1993 only',
    '1992–1993 only',
    '1993, the last year known',
  ])
  expect(period(1989, 1991).map(periodText)).toEqual(Array(3).fill('no figure in 1989–1991'))
})
