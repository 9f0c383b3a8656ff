import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadFigure, timeFigures } from '../../tests/support/tables.ts'
import { CALENDAR } from './extent.ts'
import { GAP_TEXT, type TimeModel } from './figure-model.ts'
import { formatBare, formatValue } from './format.ts'
import { readoutOf, readoutText } from './readout.ts'
import { yearsOf } from './year-series.ts'

const figures = await timeFigures()
const arms = await loadFigure('arms-share')
const heilongjiang = await loadFigure('heilongjiang')
const crude = await loadFigure('crude-share')
const vetoes = await loadFigure('vetoes')

const said = (model: TimeModel, year: number) => readoutText(readoutOf(model, year))

describe('word for word', () => {
  test.each([
    ['arms', arms(2000, 2025), 2014, '2014: five years 55.0% · single year 54.2% · of 1,033 million TIV'],
    [
      'a tiny base',
      arms(2000, 2025),
      2025,
      '2025: five years 66.1% · single year 12.1% (tiny base) · of 207 million TIV',
    ],
    [
      'a year before five have passed',
      arms(1990, 2025),
      1992,
      `1992: five years: ${GAP_TEXT['not-collected']} · single year 85.1% · of 1,184 million TIV`,
    ],
    ['a year before the series', arms(1946, 2026), 1950, '1950: no data before 1990'],
    [
      'volume',
      arms(1946, 2026, 'volume'),
      2012,
      '2012: Russia (USSR to 1991) 587 · Ukraine 632 · France 187 · All others 138 · million TIV',
    ],
    [
      'a full year',
      heilongjiang(2000, 2025),
      2013,
      '2013: trade 57.5% · exports 42.6% · imports 68.2% · China as a whole 2.1%',
    ],
    ['an estimate', heilongjiang(2000, 2025), 2001, `2001: trade 53.3% (estimate) · China as a whole 2.1%`],
    [
      'a gap in the leading series',
      heilongjiang(2000, 2025),
      2015,
      `2015: trade: ${GAP_TEXT['not-found']} · China as a whole 1.7%`,
    ],
    [
      'a single source',
      heilongjiang(2000, 2025),
      2024,
      '2024: trade 75.0% (one source) · China as a whole 4.0%',
    ],
    ['crude', crude(2000, 2025), 2022, '2022: Russia 17.0% · Saudi Arabia 17.2%'],
    ['crude without Saudi Arabia', crude(2000, 2025), 2005, '2005: Russia 10.1% (derived)'],
    [
      'a value not collected',
      crude(2000, 2025, 'value'),
      2018,
      `2018: by value: ${GAP_TEXT['not-collected']} · by volume 15.5%`,
    ],
    [
      'origins',
      crude(2000, 2025, 'origins'),
      2024,
      '2024: Russia 108.5 · Saudi Arabia 78.6 · Iraq 63.8 · Angola 28.7 · Malaysia 70.3 · All others 203.4 · million tonnes',
    ],
    ['origins before 2009', crude(2000, 2025, 'origins'), 2005, '2005: no data before 2009'],
    [
      'vetoes',
      vetoes(2000, 2025),
      2024,
      '2024: together 1 · Russia without China 3 · China without Russia 0',
    ],
    ['all five', vetoes(1946, 2026, 'p5'), 1985, '1985: Russia 0 · China 0 · USA 3 · UK 1 · France 0'],
  ])('%s', (_, model, year, text) => {
    expect(said(model, year)).toBe(text)
  })

  test('a year after the series, and an unfinished one', () => {
    const lastOf = ({ from, series }: TimeModel) =>
      Math.max(...series.map(({ points }) => from + points.findLastIndex(({ value }) => value !== null)))
    const last = lastOf(arms(1946, 2090))
    expect(said(arms(1946, last + 9), last + 9)).toBe(`${last + 9}: no data after ${last}`)
    const all = vetoes(1946, 2090)
    const newest =
      all.from + (all.series[0]?.points.findLastIndex(({ quality }) => quality === 'part-year') ?? 0)
    expect(said(vetoes(1946, newest), newest)).toMatch(
      /: together \d+ \(part of the year\) · Russia without China \d+ \(part of the year\) · China without Russia 0 \(part/,
    )
  })
})

test('a year outside the model’s range has no read-out', () => {
  expect(readoutOf(arms(2000, 2010), 1999)).toEqual({ year: 1999, parts: [] })
  expect(readoutOf(arms(2000, 2010), 2011)).toEqual({ year: 2011, parts: [] })
})

/** What a read-out of the year may say: its own values, its own gaps, its own absence. */
function phrasesOf(model: TimeModel, year: number): string[] {
  return model.series.flatMap(({ points, unit, spoken, label }) => {
    const point = points[year - model.from]
    if (point?.value == null) return [`${spoken ?? label}: ${GAP_TEXT[point?.gap ?? 'not-found']}`]
    return [formatValue, formatBare].map((format) => `${spoken ?? label} ${format(point.value ?? NaN, unit)}`)
  })
}

describe.each(figures)('$name', ({ build }) => {
  test('the read-out of a year holds no number but that year’s', () => {
    const whole = build(CALENDAR.from, CALENDAR.to)
    for (const year of yearsOf(CALENDAR.from, CALENDAR.to)) {
      const own = phrasesOf(whole, year)
      const absence = whole.absences.find(({ from, to }) => year >= from && year <= to)?.text
      const parts = readoutOf(whole, year).parts.map(({ text }) => text)
      expect(parts.length).toBeGreaterThan(0)
      for (const part of parts) {
        const bare = part.replace(/ \([a-z ]+\)$/, '')
        const known =
          bare === absence || /^million [a-zA-Z]+$/.test(bare) || Object.values(GAP_TEXT).includes(bare)
        if (!known) expect(own, `${year}: ${part}`).toContain(bare)
      }
      const values = whole.series.filter(({ points }) => points[year - CALENDAR.from]?.value != null)
      expect(
        parts.filter(
          (part) =>
            / [\d,.]+(%| million TIV| million tonnes| billion USD)?( \([a-z ]+\))?$/.test(part) &&
            part !== absence,
        ),
      ).toHaveLength(values.length)
    }
  })

  test('is the same in any range that holds the year', () => {
    const year = fc.integer({ min: CALENDAR.from, max: CALENDAR.to })
    const whole = build(CALENDAR.from, CALENDAR.to)
    fc.assert(
      fc.property(year, year, year, (a, b, c) => {
        const [from, asked, to] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number]
        expect(readoutOf(build(from, to), asked)).toEqual(readoutOf(whole, asked))
      }),
      { numRuns: 50 },
    )
  })
})
