import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt, seriesOf } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'

const build = await loadFigure('arms-share')
const whole = build(1946, 2026, 'share')
const volume = build(1946, 2026, 'volume')
const rows = await loadTable('arms-imports')

const TOTAL_1990 = 2.5 + 117.75 + 27.5 + 1.8 + 30 + 87
const TOTAL_1991 = 3.75 + 139.5 + 27.5 + 1.8 + 266.25
const TOTAL_1992 = 3.75 + 126.5 + 27.5 + 1007.5 + 18.43
const TOTAL_1993 = 8.75 + 164.25 + 27.5 + 1011.25 + 18.43
const TOTAL_1994 = 3.75 + 155 + 27.5 + 72 + 10.64 + 35
const TOTAL_1995 = 3.75 + 171.85 + 27.5 + 496.5 + 1.8
const TOTAL_2016 = 65 + 8.5 + 173.1 + 60 + 741.95 + 92.1 + 68
const TOTAL_2018 = 32.5 + 20.5 + 132.5 + 20 + 1905.75 + 142.8
const TOTAL_2021 = 43.25 + 43 + 466.75 + 132
const TOTAL_2022 = 19.25 + 56 + 498.5 + 72
const TOTAL_2023 = 1.25 + 92.75 + 327 + 7.2
const TOTAL_2024 = 6 + 22.75 + 30 + 12
const TOTAL_2025 = 42 + 56.25 + 25 + 84

describe('share of single years', () => {
  test.each([
    [1990, 87, TOTAL_1990],
    [1991, 266.25, TOTAL_1991],
    [1992, 1007.5, TOTAL_1992],
    [1994, 72, TOTAL_1994],
    [1995, 496.5, TOTAL_1995],
    [2005, 3076, 65 + 15.5 + 158.5 + 70 + 3076 + 81.97],
    [2010, 653.25, 65 + 2.5 + 149.25 + 70 + 653.25],
    [2013, 631, 170 + 65 + 12.5 + 204.15 + 70 + 631 + 68.7],
    [2016, 741.95, TOTAL_2016],
    [2018, 1905.75, TOTAL_2018],
    [2024, 30, TOTAL_2024],
    [2025, 25, TOTAL_2025],
  ])('%i: %f of %f million TIV', (year, russia, total) => {
    expect(pointAt(whole, 'total', year).value).toBeCloseTo(total, 9)
    expect(pointAt(whole, 'year', year).value).toBeCloseTo((100 * russia) / total, 9)
  })

  test('a share names what it is a share of', () => {
    expect(pointAt(whole, 'year', 2024).note).toBe('of 71 million TIV')
    expect(pointAt(whole, 'trailing', 2025).note).toBe('2021–2025')
  })
})

describe('share of trailing five years', () => {
  test.each([
    [
      1994,
      87 + 266.25 + 1007.5 + 1011.25 + 72,
      TOTAL_1990 + TOTAL_1991 + TOTAL_1992 + TOTAL_1993 + TOTAL_1994,
    ],
    [
      1995,
      266.25 + 1007.5 + 1011.25 + 72 + 496.5,
      TOTAL_1991 + TOTAL_1992 + TOTAL_1993 + TOTAL_1994 + TOTAL_1995,
    ],
    [2004, 2205 + 2463.25 + 2519 + 2082.75 + 2903, 2473 + 2755.1 + 2829.8 + 2326.05 + 3235.75],
    [2016, 586.5 + 631 + 560.5 + 725.5 + 741.95, 1542.25 + 1221.35 + 1033.35 + 1189.8 + TOTAL_2016],
    [2020, 741.95 + 1221.75 + 1905.75 + 1322.25 + 547, TOTAL_2016 + 1545.8 + TOTAL_2018 + 1570.75 + 774.75],
    [2021, 1221.75 + 1905.75 + 1322.25 + 547 + 466.75, 1545.8 + TOTAL_2018 + 1570.75 + 774.75 + TOTAL_2021],
    [
      2024,
      547 + 466.75 + 498.5 + 327 + 30,
      20.5 + 123.25 + 547 + 84 + TOTAL_2021 + TOTAL_2022 + TOTAL_2023 + TOTAL_2024,
    ],
    [2025, 30 + 25 + 327 + 498.5 + 466.75, TOTAL_2024 + TOTAL_2025 + TOTAL_2023 + TOTAL_2022 + TOTAL_2021],
  ])('to %i: %f of %f million TIV', (year, russia, total) => {
    expect(pointAt(whole, 'trailing', year).value).toBeCloseTo((100 * russia) / total, 9)
  })

  test('agrees with the shares the facts folder states for whole windows', () => {
    const of = (from: number, to: number) => {
      const inside = rows.filter(({ year }) => year >= from && year <= to)
      const russia = inside.filter(({ supplier }) => supplier === 'Russia' || supplier === 'Soviet Union')
      const tiv = (some: typeof rows) => some.reduce((total, row) => total + row.tiv_million, 0)
      return (100 * tiv(russia)) / tiv(inside)
    }
    expect([of(1990, 2005), of(2000, 2010), of(2011, 2021), of(2016, 2020), of(2021, 2025)]).toEqual(
      [84.5, 86.6, 67.2, 78.0, 66.1].map((percent) => expect.closeTo(percent, 1)),
    )
    expect(pointAt(whole, 'trailing', 2020).value).toBeCloseTo(of(2016, 2020), 9)
  })
})

describe('volume by supplier', () => {
  test.each([
    [1990, { russia: 87, ukraine: 0, france: 117.75, others: 2.5 + 27.5 + 1.8 + 30 }],
    [1991, { russia: 266.25, ukraine: 0, france: 139.5, others: 3.75 + 27.5 + 1.8 }],
    [1994, { russia: 72, ukraine: 10.64, france: 155, others: 3.75 + 27.5 + 35 }],
    [1999, { russia: 1444.5, ukraine: 18.4, france: 103.15, others: 65 + 13.43 + 40 + 37.5 }],
    [2005, { russia: 3076, ukraine: 81.97, france: 158.5, others: 65 + 15.5 + 70 }],
    [2012, { russia: 586.5, ukraine: 631.6, france: 186.65, others: 65 + 2.5 + 70 }],
    [2013, { russia: 631, ukraine: 68.7, france: 204.15, others: 170 + 65 + 12.5 + 70 }],
    [2015, { russia: 725.5, ukraine: 100.1, france: 175.7, others: 65 + 19.5 + 70 + 34 }],
    [2024, { russia: 30, ukraine: 12, france: 22.75, others: 6 }],
    [2025, { russia: 25, ukraine: 84, france: 56.25, others: 42 }],
  ])('%i', (year, expected) => {
    const found = volume.series.map(({ id }) => [id, pointAt(volume, id, year).value])
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([id, tiv]) => [id, expect.closeTo(tiv, 9)])),
    )
  })

  test('the stack is the table’s total in every year', () => {
    for (const year of yearsOf(1990, 2025)) {
      const total = rows.filter((row) => row.year === year).reduce((sum, row) => sum + row.tiv_million, 0)
      const stack = volume.series.reduce((sum, { id }) => sum + (pointAt(volume, id, year).value ?? NaN), 0)
      expect(stack, `${year}`).toBeCloseTo(total, 6)
      expect(pointAt(whole, 'total', year).value, `${year}`).toBeCloseTo(total, 6)
    }
  })
})

test('without a measure it is the share', () => {
  expect(build(2000, 2025)).toEqual(build(2000, 2025, 'share'))
  expect(seriesOf(whole, 'trailing').emphasis).toBe('main')
})
