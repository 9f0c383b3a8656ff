import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeFigures } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { EXTENT } from '../filter/years.ts'
import { GAP_TEXT } from '../model/figure-model.ts'
import { QUALITIES } from '../model/quality.ts'

const figures = await timeFigures()
const sourceIds = new Set((await loadTable('sources')).map((row) => row.id))

const year = fc.integer({ min: EXTENT.from, max: EXTENT.to })
const range = fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const RUNS = {
  numRuns: process.env.AMUR_FULL === '1' ? 40 : 15,
  examples: [[[1946, 2026]], [[2000, 2025]], [[2026, 2026]], [[1946, 1946]]],
} as {
  numRuns: number
  examples: [readonly [number, number]][]
}

describe.each(figures)('$name, over any range', ({ id, measure, build }) => {
  const whole = build(EXTENT.from, EXTENT.to)

  test('has one point a year: a number with a quality and a source, or a reason', () => {
    fc.assert(
      fc.property(range, ([from, to]) => {
        const model = build(from, to)
        expect([model.from, model.to]).toEqual([from, to])
        for (const { points, unit } of model.series) {
          expect(points).toHaveLength(to - from + 1)
          for (const { value, gap, quality, sources } of points) {
            if (value === null) {
              expect(Object.keys(GAP_TEXT)).toContain(gap)
              expect(quality).toBeUndefined()
              continue
            }
            expect(gap).toBeUndefined()
            expect(QUALITIES).toContain(quality)
            expect(sources?.length).toBeGreaterThan(0)
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(unit === 'percent' ? 100 : 1e6)
          }
        }
      }),
      RUNS,
    )
  })

  test('shows of each year what it shows of it in any other range', () => {
    fc.assert(
      fc.property(range, ([from, to]) => {
        for (const [i, { points, ...series }] of build(from, to).series.entries()) {
          const { points: all, ...same } = whole.series[i]!
          expect(series).toEqual(same)
          expect(points).toEqual(all.slice(from - EXTENT.from, to - EXTENT.from + 1))
        }
      }),
      RUNS,
    )
  })

  test('names exactly the sources of what it shows', () => {
    fc.assert(
      fc.property(range, ([from, to]) => {
        const { series, sources } = build(from, to)
        const shown = new Set(
          series.flatMap(({ points }) =>
            points.flatMap((point) => (point.value === null ? [] : (point.sources ?? []))),
          ),
        )
        expect(sources.toSorted()).toEqual([...shown].toSorted())
        for (const source of sources) expect(sourceIds).toContain(source)
      }),
      RUNS,
    )
  })

  test('calls absent only years of the range without any value of a leading series, and all of them', () => {
    fc.assert(
      fc.property(range, ([from, to]) => {
        const { absences, series } = build(from, to)
        const leading = series.filter(({ emphasis }) => emphasis === 'main')
        const valued = whole.series
          .filter(({ emphasis }) => emphasis === 'main')
          .flatMap(({ points }) =>
            points.flatMap(({ value }, i) => (value === null ? [] : [EXTENT.from + i])),
          )
        for (let asked = from; asked <= to; asked++) {
          const found = absences.filter((absence) => asked >= absence.from && asked <= absence.to)
          const points = leading.map(({ points }) => points[asked - from])
          const outside = !valued.some((year) => year <= asked) || !valued.some((year) => year >= asked)
          if (found.length > 0) for (const point of points) expect(point?.value).toBeNull()
          expect(found.length).toBeLessThanOrEqual(1)
          if (found.length === 0 && outside) expect(measureStartsLater(id, measure, asked)).toBe(true)
        }
        for (const absence of absences) {
          expect(absence.from).toBeGreaterThanOrEqual(from)
          expect(absence.to).toBeLessThanOrEqual(to)
        }
      }),
      RUNS,
    )
  })

  test('says one whole sentence, with notes, and never a hole in a text', () => {
    fc.assert(
      fc.property(range, ([from, to]) => {
        const { title, subtitle, takeaway: said, notes, vintage, absences } = build(from, to)
        const takeaway = said.text
        expect(takeaway).toMatch(/^[A-Z].*\.$/)
        expect(notes.length).toBeGreaterThan(0)
        const texts = [title, subtitle, takeaway, ...notes, vintage.credit, vintage.dataTo]
        for (const text of [...texts, ...absences.map((absence) => absence.text)]) {
          expect(text).not.toBe('')
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object|(?<![\d.])0%|\b(\d{4})–\1\b/)
        }
      }),
      RUNS,
    )
  })

  test('covers the years its entry says', () => {
    for (const { emphasis, points } of whole.series) {
      if (emphasis !== 'main') continue
      const years = points.flatMap(({ value }, i) => (value === null ? [] : [EXTENT.from + i]))
      expect(years.length).toBeGreaterThan(0)
    }
  })
})

/** A five-year share begins four years after the single years beside it, a share by value after that by volume. */
function measureStartsLater(id: string, measure: string | undefined, year: number): boolean {
  if (id === 'crude-share') return measure === 'value' && year >= 2000 && year < 2012
  return id === 'arms-share' && measure === 'share' && year >= 1990 && year < 1994
}
