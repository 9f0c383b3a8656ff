import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt, seriesOf } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'

const build = await loadFigure('crude-share')
const share = build(1946, 2026, 'share')
const value = build(1946, 2026, 'value')
const origins = build(1946, 2026, 'origins')
const originRows = await loadTable('crude-origins')
const compiled = originRows.filter(({ basis }) => basis === 'gacc-compiled')

describe('share by volume', () => {
  test.each([
    [2000, 1.477, 70.27, 'reported'],
    [2001, 1.766, 60.4, 'derived'],
    [2006, 15.966, 145.18, 'reported'],
    [2009, 15.304, 203.8, 'revised'],
    [2010, 15.245, 239.2, 'derived'],
    [2011, 19.81, 253.78, 'revised'],
    [2012, 24.33, 271, 'rounded'],
    [2013, 24.446, 281.95, 'preliminary'],
    [2021, 79.646, 512.92, 'reported'],
    [2024, 108.47, 553.41, 'reported'],
    [2025, 100.718, 577.73, 'preliminary'],
  ])('%i: %f of %f million tonnes, %s', (year, russia, total, quality) => {
    const point = pointAt(share, 'russia', year)
    expect(Math.abs((point.value ?? NaN) - (100 * russia) / total)).toBeLessThan(0.051)
    expect(point.quality).toBe(quality)
  })

  test.each([
    [2003, 15.18, 91.124, 'reported'],
    [2009, 41.944, 203.8, 'revised'],
    [2011, 50.28, 253.78, 'reported'],
    [2016, 51.005, 381.01, 'reported'],
    [2022, 87.49, 508.28, 'reported'],
    [2025, 80.759, 577.73, 'preliminary'],
  ])('Saudi Arabia %i: %f of %f million tonnes, %s', (year, saudi, total, quality) => {
    const point = pointAt(share, 'saudi', year)
    expect(Math.abs((point.value ?? NaN) - (100 * saudi) / total)).toBeLessThan(0.051)
    expect(point.quality).toBe(quality)
  })

  test('the volume stands beside the share', () => {
    expect(pointAt(share, 'russia', 2025).note).toBe('100.7 million tonnes')
  })
})

describe('share by value', () => {
  test('the faint line beside it is the share by volume', () => {
    expect(seriesOf(value, 'russia').points).toEqual(seriesOf(share, 'russia').points)
    expect(seriesOf(value, 'russia').emphasis).toBe('faint')
  })
})

describe('origins', () => {
  test('all others of 2025 are eight named countries and the remainder without a code', () => {
    expect(pointAt(origins, 'rest', 2025).value).toBeCloseTo(
      47.079 + 37.528 + 35.355 + 19.022 + 3.899 + 2.286 + 0.444 + 0 + 91.932,
      9,
    )
    expect(compiled.filter((row) => row.year === 2025 && row.origin_code === null)).toHaveLength(1)
  })

  test('the stack is the world total of the one basis in every year', () => {
    for (const year of yearsOf(2009, 2025)) {
      const world = compiled.find((row) => row.year === year && row.origin_code === 'WLD')?.volume_mt
      const stack = origins.series.reduce((sum, { id }) => sum + (pointAt(origins, id, year).value ?? NaN), 0)
      expect(Math.abs(stack - (world ?? NaN)), `${year}`).toBeLessThan(0.0025)
    }
  })

  test('no other basis gets in: every source and volume is one of the compiled rows', () => {
    const volumes = new Set(compiled.map(({ year, volume_mt }) => `${year} ${volume_mt}`))
    for (const { id, points } of origins.series)
      points.forEach((point, i) => {
        if (point.value === null) return
        expect(point.sources).toEqual(['energy:spg_gacc'])
        if (id !== 'rest') expect(volumes).toContain(`${1946 + i} ${point.value}`)
      })
  })
})

test('every measure says that shares are of recorded imports', () => {
  for (const model of [share, value, origins])
    expect(model.notes.join(' ')).toMatch(/recorded imports.*Iranian/)
})

test('sources of what is shown, each once', () => {
  expect(build(2000, 2000).sources).toEqual(['energy:wind_gacc', 'energy:chinaorg_2003'])
  expect(origins.sources).toEqual(['energy:spg_gacc'])
  expect(build(1990, 1999).sources).toEqual([])
})
