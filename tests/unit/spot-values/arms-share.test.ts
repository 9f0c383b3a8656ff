import { describe, expect, test } from 'vitest'
import { yearsOf } from '../../../src/model/year-series.ts'
import { loadFigure, pointAt, yearsWhere } from '../../support/tables.ts'

const build = await loadFigure('arms-share')
const whole = build(1946, 2026, 'share')
const volume = build(1946, 2026, 'volume')

describe('share of single years', () => {
  test('a total under 300 million TIV is a tiny base; 1994 with 303.89 is not', () => {
    expect(yearsWhere(whole, 'year', ({ quality }) => quality === 'tiny-base')).toEqual([1990, 2024, 2025])
    expect(pointAt(whole, 'year', 1994).quality).toBe('reported')
  })
})

describe('share of trailing five years', () => {
  test('begins with the fifth year, and does not shorten with the range asked', () => {
    expect(yearsWhere(whole, 'trailing', ({ value }) => value !== null)).toEqual(yearsOf(1994, 2025))
    expect(pointAt(whole, 'trailing', 1993)).toMatchObject({ value: null, gap: 'not-collected' })
    expect(build(2025, 2025, 'share').series.at(-1)?.points).toEqual([pointAt(whole, 'trailing', 2025)])
  })
})

describe('years outside the series', () => {
  test.each(['share', 'volume'])('%s has nothing, and says why', (measure) => {
    const model = build(1946, 2026, measure)
    for (const { id } of model.series) {
      expect(pointAt(model, id, 1989)).toEqual({ value: null, gap: 'not-collected' })
      expect(pointAt(model, id, 1946).value).toBeNull()
      expect(pointAt(model, id, 2026)).toEqual({ value: null, gap: 'not-yet-published' })
    }
    expect(model.absences).toEqual([
      { from: 1946, to: 1989, text: 'no data before 1990' },
      { from: 2026, to: 2026, text: 'no data after 2025' },
    ])
    expect(build(1990, 2025, measure).absences).toEqual([])
    expect(build(1950, 1960, measure).absences).toEqual([
      { from: 1950, to: 1960, text: 'no data before 1990' },
    ])
    expect(build(2026, 2026, measure).absences).toEqual([
      { from: 2026, to: 2026, text: 'no data after 2025' },
    ])
  })

  test('a range without a value names no source', () => {
    expect(build(1950, 1960).sources).toEqual([])
    expect(whole.sources).toEqual(['arms:sipri_2026_dyads'])
  })
})

describe('takeaway', () => {
  // Sums over data/arms-imports.csv: 2011–2021 13,682.75 of which 67 % Russian; 2017–2021 5,896.4 of which 80 %.
  test.each([
    [
      2011,
      2021,
      'Russia supplied 67% of China’s arms imports in 2011–2021, of @ million TIV in all; in 2017–2021 it was 80% of @ million.',
    ],
    [
      1946,
      1992,
      'Russia (USSR to 1991) supplied 72% of China’s arms imports in 1990–1992, of @ million TIV in all.',
    ],
    [
      1990,
      1990,
      'Russia (USSR to 1991) supplied 33% of China’s arms imports in 1990, of 267 million TIV in all.',
    ],
    [1950, 1989, 'The series covers 1990–2025; no year asked for falls in it.'],
    [2026, 2026, 'The series covers 1990–2025; no year asked for falls in it.'],
  ])('share %i–%i', (from, to, sentence) => {
    const { text } = build(from, to, 'share').takeaway
    expect(sentence.includes('@') ? text.replace(/[\d,]+(?= million)/g, '@') : text).toBe(sentence)
  })

  test.each([
    [
      2000,
      2025,
      'China imported 41,133 million TIV in 2000–2025, 79% of it from Russia; the peak was 2005 with 3,467, the last year shown (2025) had 207.',
    ],
    [
      2010,
      2021,
      'China imported 14,999 million TIV in 2010–2021, 67% of it from Russia; the peak was 2018 with 2,254, the last year shown (2021) had 685.',
    ],
    [
      1946,
      1993,
      'China imported 3,119 million TIV in 1990–1993, 76% of it from Russia; the peak was 1993 with 1,230, the last year shown (1993) had 1,230.',
    ],
    [
      2024,
      2024,
      'China imported 71 million TIV in 2024, 42% of it from Russia; the peak was 2024 with 71, the last year shown (2024) had 71.',
    ],
    [2026, 2026, 'The series covers 1990–2025; no year asked for falls in it.'],
  ])('volume %i–%i', (from, to, sentence) => {
    expect(build(from, to, 'volume').takeaway.text).toBe(sentence)
  })
})

test('says that TIV is no money, which release it is, and what a tiny base is', () => {
  for (const model of [whole, volume]) {
    expect(model.notes.join(' ')).toContain('never carries a currency sign')
    expect(model.vintage).toEqual({
      credit: 'SIPRI Arms Transfers Database, March 2026 release',
      dataTo: '2025',
      checked: '22 November 2026',
    })
    expect(model.title + model.subtitle + model.takeaway.text).not.toMatch(/\$|USD|value/i)
  }
  expect(whole.notes.join(' ')).toContain('under 300 million TIV')
})
