import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt, yearsWhere } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'
import { bestRow } from './kit/releases.ts'

const build = await loadFigure('heilongjiang')
const whole = build(1946, 2026)
const rows = await loadTable('heilongjiang')

describe('the one mark a year: full year, else the longest part of it, else an estimate', () => {
  test('each printed share agrees with the parts printed beside it', () => {
    const shares = {
      2001: 1.8 / 3.38,
      2006: 6.69 / 12.86,
      2012: 8.96 / 14.8,
      2013: 22.36 / 38.88,
      2018: 122 / (26.437359 * 6.609),
      2019: 64.27 / 93.34,
      2020: 31.65 / 45.22,
      2021: 131.34 / 199.5,
      2022: 117.2 / 167.15,
      2024: 234.12 / 312.28,
    }
    for (const [year, share] of Object.entries(shares))
      expect(Math.abs(100 * share - (pointAt(whole, 'trade', Number(year)).value ?? NaN)), year).toBeLessThan(
        0.1,
      )
  })

  test('a row without a share never hides one that has it, in whatever order the rows come', () => {
    for (const year of yearsOf(2001, 2025)) {
      const own = rows.filter((row) => row.year === year)
      expect(bestRow(own.toReversed(), 'trade')?.share_trade_pct).toBe(bestRow(own, 'trade')?.share_trade_pct)
    }
    expect(bestRow(rows.filter(({ year }) => year === 2013).slice(1), 'trade')?.period_end).toBe('2013-04-30')
  })
})

describe('shares of exports and imports', () => {
  test.each([
    [2012, 35.7, 69, 'estimate', 'estimate'],
    [2013, 42.6, 68.2, 'reported', 'reported'],
    [2018, 28, 79.8, 'part-year', 'part-year'],
    [2019, 25.8, 78, 'part-year', 'part-year'],
    [2020, 23.4, 78.6, 'part-year', 'part-year'],
    [2021, 23.9, 78, 'reported', 'derived'],
  ])('%i', (year, exports, imports, exportsQuality, importsQuality) => {
    expect(pointAt(whole, 'exports', year)).toMatchObject({
      value: expect.closeTo(exports, 1),
      quality: exportsQuality,
    })
    expect(pointAt(whole, 'imports', year)).toMatchObject({
      value: expect.closeTo(imports, 1),
      quality: importsQuality,
    })
  })

  test('are given for these years only', () => {
    const years = [2012, 2013, 2018, 2019, 2020, 2021]
    expect(yearsWhere(whole, 'exports', ({ value }) => value !== null)).toEqual(years)
    expect(yearsWhere(whole, 'imports', ({ value }) => value !== null)).toEqual(years)
  })

  test('follow from the amounts', () => {
    expect((100 * 6.91) / 16.23).toBeCloseTo(pointAt(whole, 'exports', 2013).value ?? NaN, 1)
    expect((100 * 10.69) / 44.77).toBeCloseTo(pointAt(whole, 'exports', 2021).value ?? NaN, 1)
    expect((100 * (131.34 - 10.69)) / 154.73).toBeCloseTo(pointAt(whole, 'imports', 2021).value ?? NaN, 1)
    expect((100 * 60.07) / 77.06).toBeCloseTo(pointAt(whole, 'imports', 2019).value ?? NaN, 1)
  })
})

describe('China as a whole', () => {
  test.each([
    [1992, 5.862, 165.643, 'reported'],
    [1994, 5.076, 236.579, 'reported'],
    [2000, 8.003, 474.333, 'reported'],
    [2013, 89.259, 4159.962, 'reported'],
    [2015, 68.006, 3953.032, 'reported'],
    [2021, 146.887, 5995.434, 'reported'],
    [2024, 244.819, 6161.678, 'reported'],
    [2025, 228.105, 6480, 'preliminary'],
  ])('%i: %f of %f billion dollars', (year, total, world, quality) => {
    expect(pointAt(whole, 'china', year).value).toBeCloseTo((100 * total) / world, 9)
    expect(pointAt(whole, 'china', year).quality).toBe(quality)
  })

  test('names the sources of both parts of the share', () => {
    expect(pointAt(whole, 'china', 1992).sources).toEqual([
      'energy:wits_cn_pandringa',
      'energy:seasonal_gacc',
    ])
  })
})

describe('takeaway: the last solid full year of the range', () => {
  test.each([
    [
      2000,
      2025,
      'In 2021, the last year with a solid figure, 66% of Heilongjiang’s trade was with Russia (24% of exports, 78% of imports), against 2.4% for China as a whole.',
    ],
    [
      1946,
      2021,
      'In 2021, 66% of Heilongjiang’s trade was with Russia (24% of exports, 78% of imports), against 2.4% for China as a whole.',
    ],
    [
      2000,
      2012,
      'In 2006, the last year with a solid figure, 52% of Heilongjiang’s trade was with Russia, against 1.9% for China as a whole.',
    ],
    [
      2013,
      2013,
      'In 2013, 58% of Heilongjiang’s trade was with Russia (43% of exports, 68% of imports), against 2.1% for China as a whole.',
    ],
    [
      2022,
      2025,
      'No solid full-year figure was found for 2022–2025; the marks shown are parts of years, estimates or single sources.',
    ],
    [2015, 2016, 'No share of Heilongjiang’s trade was found for 2015–2016.'],
    [1946, 2000, 'No share of Heilongjiang’s trade was found for 1946–2000.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})

test('sources are those of the marks shown, the benchmark’s among them', () => {
  expect(build(2006, 2006).sources.toSorted()).toEqual([
    'energy:seasonal_gacc',
    'energy:wits_cn_pandringa',
    'provinces:cd_2007',
    'provinces:jjckb_2007',
  ])
  expect(build(1950, 1960).sources).toEqual([])
})

test('the notes say what blanks, pipelines, currencies and weak years mean', () => {
  const notes = whole.notes.join(' ')
  for (const words of [
    'does not stand in for the full year',
    'pipeline',
    'dollars to yuan',
    '2024 rests on one second-hand source',
  ])
    expect(notes).toContain(words)
})
