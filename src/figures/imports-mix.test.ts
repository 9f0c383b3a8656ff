import { expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { readoutOf, readoutText } from '../model/readout.ts'

const build = await loadFigure('imports-mix')
const whole = build(1946, 2026)

test.each([
  [2007, 'crude', 36.7, 'reported'],
  [2010, 'coal', 5.8, 'reported'],
  [2016, 'other', 44.2, 'derived'],
  [2018, 'crude', 64.5, 'reported'],
  [2019, 'pipeline-gas', 0, 'reported'],
  [2020, 'farm-products', 7.2, 'reported'],
  [2020, 'pipeline-gas', 1.1, 'part-year'],
  [2020, 'other-without-farm', 39.8, 'derived'],
  [2021, 'crude', 50.8, 'derived'],
  [2022, 'coal', 10.3, 'reported'],
  [2023, 'crude', 46.9, 'derived'],
  [2023, 'other-with-coal-and-gas', 53.1, 'derived'],
])('%i %s: %f percent, %s', (year, id, value, quality) => {
  const point = pointAt(whole, id, year)
  expect(point.value).toBeCloseTo(value, 1)
  expect(point.quality).toBe(quality)
})

test('what is not documented is a gap, not a zero, and said', () => {
  expect(pointAt(whole, 'pipeline-gas', 2016)).toEqual({ value: null, gap: 'not-collected' })
  expect(pointAt(whole, 'coal', 2023)).toEqual({ value: null, gap: 'not-collected' })
  expect(pointAt(whole, 'crude', 2006)).toEqual({ value: null, gap: 'not-collected' })
  expect(build(2005, 2017).absences).toEqual([
    { from: 2005, to: 2006, text: 'not documented' },
    { from: 2008, to: 2009, text: 'not documented' },
    { from: 2011, to: 2015, text: 'not documented' },
  ])
  expect(readoutText(readoutOf(whole, 2012))).toBe('2012: not documented')
  expect(readoutText(readoutOf(whole, 2022))).toBe(
    '2022: crude oil 51.1 · coal 10.3 · pipeline gas 3.5 · all other 35.1',
  )
})
