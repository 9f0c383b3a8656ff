import { describe, expect, test } from 'vitest'
import { loadTable } from '../../../src/data/tables.ts'
import { loadFigure, yearsWhere } from '../../support/tables.ts'

const build = await loadFigure('imports-mix')
const whole = build(1946, 2026)
const DOCUMENTED = [2007, 2010, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]

test('a column a documented year, its parts making up the whole; nothing in the others', () => {
  expect(yearsWhere(whole, 'crude', ({ value }) => value !== null)).toEqual(DOCUMENTED)
  for (let year = 1946; year <= 2026; year++) {
    const sum = whole.series.reduce((total, { points }) => total + (points[year - 1946]?.value ?? 0), 0)
    expect(sum).toBeCloseTo(DOCUMENTED.includes(year) ? 100 : 0, 1)
  }
})

test('what is left never has one name for two meanings', () => {
  expect(yearsWhere(whole, 'other', ({ value }) => value !== null)).toEqual(
    DOCUMENTED.filter((year) => year !== 2020 && year !== 2023),
  )
  expect(yearsWhere(whole, 'other-without-farm', ({ value }) => value !== null)).toEqual([2020])
  expect(yearsWhere(whole, 'other-with-coal-and-gas', ({ value }) => value !== null)).toEqual([2023])
  expect(whole.subtitle).toContain('“all other” changes its meaning from year to year')
})

test('totals are those of the trade between the two', async () => {
  const trade = await loadTable('china-trade')
  // To 2016 the two rest on other publications of the same customs service.
  for (const { year, total_usd_bn } of await loadTable('imports-mix'))
    expect(
      Math.abs((trade.find((row) => row.year === year)?.imports_from_russia_usd_bn ?? 0) / total_usd_bn - 1),
    ).toBeLessThan(year <= 2016 ? 0.006 : 1e-9)
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'In 2023 crude oil made up 47% of what China bought from Russia, against 37% in 2007; with coal and pipeline gas it was 65% in 2022, LNG and refined products not counted.',
    ],
    [
      2021,
      2021,
      'In 2021 crude oil made up 51% of what China bought from Russia; with coal and pipeline gas it was 62%, LNG and refined products not counted.',
    ],
    [2007, 2010, 'In 2010 crude oil made up 34% of what China bought from Russia, against 37% in 2007.'],
    [2011, 2015, 'The composition is not documented for 2011–2015.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})
