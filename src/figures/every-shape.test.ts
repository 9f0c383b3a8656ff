import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapeFigures } from '../../tests/support/shapes.ts'
import { loadTable } from '../data/tables.ts'
import { altText } from '../model/alt-text.ts'
import { EXTENT } from '../model/extent.ts'
import { type FigureModel, GAP_TEXT, hasYearAxis } from '../model/figure-model.ts'
import { QUALITIES } from '../model/quality.ts'
import { readoutOf } from '../model/readout.ts'
import { multiplesRows, multiplesSeries, rankingRows, tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import { FIGURES, figureQuery } from './registry.ts'

const figures = await shapeFigures()
const sourceIds = new Set((await loadTable('sources')).map((row) => row.id))

const year = fc.integer({ min: EXTENT.from, max: EXTENT.to })
const asked = fc.tuple(year, year, fc.option(year, { nil: undefined })).map(([a, b, pin]) => ({
  from: Math.min(a, b),
  to: Math.max(a, b),
  pin,
}))
const RUNS = {
  numRuns: 60,
  examples: [
    [{ from: 1946, to: 2026, pin: undefined }],
    [{ from: 2000, to: 2025, pin: undefined }],
    [{ from: 2026, to: 2026, pin: undefined }],
    [{ from: 1946, to: 1946, pin: undefined }],
    [{ from: 2000, to: 2025, pin: 2021 }],
    [{ from: 2000, to: 2025, pin: 1950 }],
  ] as [{ from: number; to: number; pin: number | undefined }][],
}

const HOLE = /NaN|undefined|null|Infinity|\[object|\b(\d{4})–\1\b|[a-z]_[a-z]/

/** What is drawn, with the sources it rests on. */
function drawn(model: FigureModel): readonly { readonly id: string; readonly sources: readonly string[] }[] {
  switch (model.shape) {
    case 'time':
      return []
    case 'multiples':
      return multiplesRows(model).map(({ id, points }) => ({
        id,
        sources: points.flatMap((point) => (point?.value == null ? [] : (point.sources ?? []))),
      }))
    case 'ranking':
      return rankingRows(model)
    case 'matrix':
      return model.rows
    case 'spans':
      return model.lanes.flatMap(({ spans }) => spans)
    case 'events':
      return model.events
  }
}

test('a figure says in its entry which shape it has', async () => {
  const { QueryClient } = await import('@tanstack/react-query')
  const client = new QueryClient()
  for (const { id, shape } of FIGURES) {
    const { model } = await client.fetchQuery(figureQuery(id))
    expect(model({ ...EXTENT, measure: undefined }).shape, id).toBe(shape ?? 'time')
  }
})

describe.each(figures)('$name, over any range', ({ build, shape, pinned }) => {
  test('names exactly the sources of what it shows, and shows nothing twice', () => {
    fc.assert(
      fc.property(asked, ({ from, to, pin }) => {
        const model = build(from, to, pin)
        const items = drawn(model)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        for (const { sources } of items) expect(sources.length).toBeGreaterThan(0)
        expect(model.sources.toSorted()).toEqual(
          [...new Set(items.flatMap(({ sources }) => sources))].toSorted(),
        )
        for (const source of model.sources) expect(sourceIds).toContain(source)
      }),
      RUNS,
    )
  })

  test('says one whole sentence, with notes, and never a hole in a text', () => {
    fc.assert(
      fc.property(asked, ({ from, to, pin }) => {
        const model = build(from, to, pin)
        const { title, subtitle, takeaway, notes, vintage } = model
        expect(takeaway).toMatch(/^[A-Z].*\.$/)
        expect(takeaway).not.toMatch(/\.\./)
        expect(notes.length).toBeGreaterThan(0)
        const table = tableTwin(model)
        const cells = table.rows.flatMap(({ head, cells }) => [
          head,
          ...cells.flatMap(({ text, remark }) => [text, remark]),
        ])
        for (const text of [
          title,
          subtitle,
          takeaway,
          ...notes,
          vintage.credit,
          vintage.dataTo,
          ...cells,
          altText(model),
        ])
          expect(text).not.toMatch(HOLE)
      }),
      RUNS,
    )
  })

  test('its table has a row for all that is drawn, and as many cells as columns', () => {
    fc.assert(
      fc.property(asked, ({ from, to, pin }) => {
        const model = build(from, to, pin)
        const { rows, columns } = tableTwin(model)
        expect(rows.map(({ id }) => id)).toEqual(drawn(model).map(({ id }) => id))
        for (const { head, cells } of rows) {
          expect(head).not.toBe('')
          expect(cells).toHaveLength(columns.length)
        }
      }),
      RUNS,
    )
  })

  test('the year card gets something to say of any year', () => {
    fc.assert(
      fc.property(year, (one) => {
        const entries = yearEntries(build(Math.max(EXTENT.from, one - 1), one, one), one)
        expect(entries.length).toBeGreaterThan(0)
        for (const { series, text } of entries) {
          expect(series).not.toBe('')
          expect(text).not.toBe('')
          expect(text).not.toMatch(HOLE)
        }
      }),
      { numRuns: 60, examples: [[1946], [2014], [2021], [2026]] },
    )
  })

  if (shape === 'matrix')
    test('has one cell a column: a number, a category or a reason, each with its sources', () => {
      fc.assert(
        fc.property(asked, ({ from, to, pin }) => {
          const model = build(from, to, pin)
          if (model.shape !== 'matrix') throw new Error('no matrix')
          const { rows, columns, groups, categories, tallies, aside: after } = model
          expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length)
          if (groups.length > 0) expect(groups.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length)
          for (const { cells, aside, sources } of rows) {
            expect(cells).toHaveLength(columns.length)
            if (after === null) expect(aside).toEqual([])
            for (const cell of cells) {
              if ('gap' in cell) continue
              expect(QUALITIES).toContain(cell.quality)
              expect(cell.sources.length).toBeGreaterThan(0)
              expect(sources).toEqual(expect.arrayContaining([...cell.sources]))
              if ('category' in cell) expect(categories.map(({ id }) => id)).toContain(cell.category)
              else expect(cell.value >= 0 && cell.value <= (model.unit === 'percent' ? 100 : 1e6)).toBe(true)
            }
          }
          for (const { counts } of tallies) expect(counts).toHaveLength(columns.length)
        }),
        RUNS,
      )
    })
  else if (shape === 'ranking')
    test('ranks by value, once; what has no value or too small a base has no rank', () => {
      fc.assert(
        fc.property(asked, ({ from, to, pin }) => {
          const model = build(from, to, pin)
          if (model.shape !== 'ranking') throw new Error('no ranking')
          if (pinned && pin !== undefined)
            expect([model.pinned, model.from, model.to]).toEqual([pin, pin, pin])
          else expect(model.pinned).toBeNull()
          if (model.pinned !== null) expect(model.subtitle).toContain(`${pin} (the pinned year)`)
          const values = model.rows.map(({ value }) => value ?? -1)
          expect(values).toEqual(values.toSorted((a, b) => b - a))
          model.rows.forEach(({ rank, value, parts, gap, quality }, i) => {
            expect(parts).toHaveLength(model.parts.length)
            if (value === null) {
              expect([rank, gap === undefined]).toEqual([null, false])
              return
            }
            expect(QUALITIES).toContain(quality)
            expect(rank).toBe(values.indexOf(value) + 1)
            expect(rank).toBeLessThanOrEqual(i + 1)
            expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(value, 6)
            expect(value).toBeLessThanOrEqual(model.unit === 'percent' ? 100 : 1e6)
          })
          for (const { rank } of model.apart?.rows ?? []) expect(rank).toBeNull()
        }),
        RUNS,
      )
    })
  else
    test('keeps to the years asked and answers to each of them with that year', () => {
      fc.assert(
        fc.property(asked, ({ from, to, pin }) => {
          const model = build(from, to, pin)
          if (!hasYearAxis(model)) throw new Error('no years')
          expect([model.from, model.to]).toEqual([from, to])
          if (model.shape === 'spans') {
            expect(model.counts).toHaveLength(to - from + 1)
            for (const { spans } of model.lanes) {
              expect(spans.some((span) => span.from < to + 1 && span.to > from)).toBe(true)
              for (const span of spans) {
                expect(span.to).toBeGreaterThanOrEqual(span.from)
                expect(model.keys.map(({ id }) => id)).toContain(span.key)
              }
            }
          } else if (model.shape === 'multiples') {
            for (const { points, dated, unit } of multiplesSeries(model)) {
              expect(points).toHaveLength(to - from + 1)
              const times = (dated ?? []).map(({ at }) => at)
              expect(times).toEqual(times.toSorted((a, b) => a - b))
              for (const at of times) expect(Math.floor(at) >= from && Math.floor(at) <= to).toBe(true)
              for (const { value, gap, quality, sources } of [...points, ...(dated ?? [])]) {
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
            const names = multiplesSeries(model).map(({ id }) => id)
            expect(new Set(names).size).toBe(names.length)
          } else {
            const times = model.events.map(({ at }) => at)
            expect(times).toEqual(times.toSorted((a, b) => a - b))
            for (const at of times) expect(Math.floor(at) >= from && Math.floor(at) <= to).toBe(true)
          }
          for (let one = from; one <= to; one++) {
            const { parts, year } = readoutOf(model, one)
            expect(year).toBe(one)
            expect(parts.join('')).not.toBe('')
            expect(parts.join(' ')).not.toMatch(HOLE)
          }
          const absences =
            model.shape === 'multiples' ? model.panes.flatMap((pane) => pane.absences) : model.absences
          for (const absence of absences) {
            expect(absence.from).toBeGreaterThanOrEqual(from)
            expect(absence.to).toBeLessThanOrEqual(to)
          }
        }),
        RUNS,
      )
    })
})
