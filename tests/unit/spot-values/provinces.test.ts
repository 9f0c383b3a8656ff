import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

// Divided by hand from the levels in data/heilongjiang.csv, provinces.csv and china-trade.csv.

const build = await loadShape('provinces', 'matrix')
const whole = build(1989, 2025)

test.each([
  [2006, 'CN-HL', 52, 'reported'],
  [2018, 'CN-HL', 69.8, 'derived'],
  [2021, 'CN-HL', 65.8, 'reported'],
  [2024, 'CN-HL', 75, 'single-source'],
  [2021, 'CN-JL', 7, 'estimate'],
  [2023, 'CN-JL', 17.7, 'reported'],
  [2015, 'CN-NM', 20, 'part-year'],
  [2023, 'CN-NM', 17.6, 'reported'],
  [2023, 'CN-LN', 7.2, 'reported'],
  [2022, 'CN-SD', 4.8, 'part-year'],
  [2014, 'CN-XJ', 7.8, 'reported'],
  [2021, 'CN', 2.45, 'reported'],
])('%i %s: %f percent, %s', (year, column, value, quality) => {
  const index = whole.columns.findIndex(({ id }) => id === column)
  const cell = whole.rows.find(({ id }) => id === `${year}`)?.cells[index]
  expect(cell).toMatchObject({ value: expect.closeTo(value, 1), quality })
})

test('2000–2025: three provinces of 2023, and no ranking of 2021', () => {
  expect(build(2000, 2025).takeaway.text).toBe(
    'In 2023 18% of Jilin’s trade was with Russia, 18% of Inner Mongolia’s and 7.2% of Liaoning’s, against 4.0% for all China. No ranking for 2021 can be made: only Heilongjiang (66%) has a full-year figure.',
  )
})
