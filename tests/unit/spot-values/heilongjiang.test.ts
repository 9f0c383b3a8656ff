import { describe, expect, test } from 'vitest'
import { loadTable } from '../../../src/data/tables.ts'
import { yearsOf } from '../../../src/model/year-series.ts'
import { loadFigure, pointAt, yearsWhere } from '../../support/tables.ts'

const build = await loadFigure('heilongjiang')
const whole = build(1946, 2026)

/** As shown: rounded once. */
const toOneDecimal = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)

describe('the one mark a year: full year, else the longest part of it, else an estimate', () => {
  const MARKS = [
    [2001, 53.3, 'estimate', undefined],
    [2002, null, 'not-found', undefined],
    [2003, null, 'not-found', undefined],
    [2004, null, 'not-found', undefined],
    [2005, null, 'not-found', undefined],
    [2006, 52, 'reported', undefined],
    [2007, null, 'not-found', undefined],
    [2008, 48.3, 'stated', undefined],
    [2009, 34.4, 'stated', undefined],
    [2010, 29.3, 'part-year', 'January to February'],
    [2011, null, 'not-found', undefined],
    [2012, 60.5, 'part-year', 'January to May'],
    [2013, 57.5, 'reported', undefined],
    [2014, 66.7, 'part-year', 'January to June'],
    [2015, null, 'not-found', undefined],
    [2016, null, 'not-found', undefined],
    [2017, 65.3, 'part-year', 'January to April'],
    [2018, 69.8, 'derived', undefined],
    [2019, 68.9, 'part-year', 'January to June'],
    [2020, 70, 'part-year', 'January to March'],
    [2021, 65.8, 'reported', undefined],
    [2022, 70.1, 'part-year', 'January to August'],
    [2023, null, 'not-found', undefined],
    [2024, 75, 'single-source', undefined],
  ] as const

  test.each(MARKS)('%i: %f %s', (year, value, state, note) => {
    const { sources: _, ...point } = pointAt(whole, 'trade', year)
    expect({ ...point, value: toOneDecimal(point.value) }).toEqual(
      value === null ? { value, gap: state } : { value, quality: state, ...(note ? { note } : {}) },
    )
  })

  test('no year is left out of the list above, and none outside it has a mark', () => {
    expect(MARKS.map(([year]) => year)).toEqual(yearsOf(2001, 2024))
    expect(yearsWhere(whole, 'trade', ({ value }) => value !== null)).toEqual(
      MARKS.flatMap(([year, value]) => (value === null ? [] : [year])),
    )
    expect(pointAt(whole, 'trade', 1999)).toEqual({ value: null, gap: 'not-collected' })
    expect(pointAt(whole, 'trade', 2000)).toEqual({ value: null, gap: 'not-found' })
    expect(pointAt(whole, 'trade', 2025)).toEqual({ value: null, gap: 'not-found' })
  })
})

describe('China as a whole', () => {
  test('every year is its total over China’s world trade, or a gap', async () => {
    for (const row of await loadTable('china-trade')) {
      const { value } = pointAt(whole, 'china', row.year)
      if (row.total_usd_bn === null || row.world_total_usd_bn === null) expect(value).toBeNull()
      else {
        expect(value).toBeCloseTo((100 * row.total_usd_bn) / row.world_total_usd_bn, 9)
        expect(Math.abs((value ?? NaN) - (row.russia_share_pct ?? NaN)), `${row.year}`).toBeLessThan(0.006)
      }
    }
    expect(yearsWhere(whole, 'china', ({ gap }) => gap === 'not-found')).toEqual([])
    expect(pointAt(whole, 'china', 1991)).toEqual({ value: null, gap: 'not-begun' })
    expect(pointAt(whole, 'china', 2026)).toEqual({ value: null, gap: 'not-yet-published' })
  })
})

test('absences before and after the province’s series', () => {
  const before = { from: 1946, to: 2000, text: 'no share before 2001' }
  const after = { from: 2025, to: 2026, text: 'no share after 2024' }
  expect(whole.absences).toEqual([before, after])
  expect(build(2001, 2024).absences).toEqual([])
  expect(build(1990, 1999).absences).toEqual([{ ...before, from: 1990, to: 1999 }])
  expect(build(2026, 2026).absences).toEqual([{ ...after, from: 2026 }])
})
