import { ok } from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapeFigures } from '../../tests/support/shapes.ts'
import { loadTable } from '../data/tables.ts'
import { EXTENT } from '../filter/years.ts'
import { altText } from '../model/alt-text.ts'
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
/** Ranges asked at random, the examples among them. */
const NUM_RUNS = process.env.AMUR_FULL === '1' ? 60 : 20
const RUNS = {
  numRuns: NUM_RUNS,
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

const holesIn = (texts: readonly string[]) => texts.filter((text) => HOLE.test(text))

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
        expect(items.filter(({ sources }) => sources.length === 0)).toEqual([])
        expect(model.sources.toSorted()).toEqual(
          [...new Set(items.flatMap(({ sources }) => sources))].toSorted(),
        )
        expect(model.sources.filter((source) => !sourceIds.has(source))).toEqual([])
      }),
      RUNS,
    )
  })

  test('says one whole sentence, with notes, and never a hole in a text', () => {
    fc.assert(
      fc.property(asked, ({ from, to, pin }) => {
        const model = build(from, to, pin)
        const { title, subtitle, notes, vintage } = model
        const takeaway = model.takeaway.text
        expect(takeaway).toMatch(/^[A-Z].*\.$/)
        expect(takeaway).not.toMatch(/\.\./)
        expect(notes.length).toBeGreaterThan(0)
        const table = tableTwin(model)
        const cells = table.rows.flatMap(({ head, cells }) => [
          head,
          ...cells.flatMap(({ text, remark }) => [text, remark]),
        ])
        const said = [title, subtitle, takeaway, ...notes, vintage.credit, vintage.dataTo]
        expect(holesIn([...said, ...cells, altText(model)])).toEqual([])
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
        expect(rows.filter(({ head, cells }) => head === '' || cells.length !== columns.length)).toEqual([])
      }),
      RUNS,
    )
  })

  test('the year card gets something to say of any year', () => {
    fc.assert(
      fc.property(year, (one) => {
        const entries = yearEntries(build(Math.max(EXTENT.from, one - 1), one, one), one)
        expect(entries.length).toBeGreaterThan(0)
        expect(entries.filter(({ series, text }) => series === '' || text === '')).toEqual([])
        expect(holesIn(entries.map(({ text }) => text))).toEqual([])
      }),
      { numRuns: NUM_RUNS, examples: [[1946], [2014], [2021], [2026]] },
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
              const what = JSON.stringify(cell)
              ok(QUALITIES.includes(cell.quality), what)
              ok(cell.sources.length > 0 && cell.sources.every((source) => sources.includes(source)), what)
              if ('category' in cell)
                ok(
                  categories.some(({ id }) => id === cell.category),
                  what,
                )
              else ok(cell.value >= 0 && cell.value <= (model.unit === 'percent' ? 100 : 1e6), what)
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
          model.rows.forEach(({ id, rank, value, parts, gap, quality }, i) => {
            const what = `${id}: ${rank}, ${value}, ${parts}, ${gap}, ${quality}`
            ok(parts.length === model.parts.length, what)
            if (value === null) {
              ok(rank === null && gap !== undefined, what)
              return
            }
            ok(quality !== undefined && QUALITIES.includes(quality), what)
            ok(rank === values.indexOf(value) + 1 && rank <= i + 1, what)
            ok(Math.abs(parts.reduce((sum, part) => sum + part, 0) - value) < 5e-7, what)
            ok(value <= (model.unit === 'percent' ? 100 : 1e6), what)
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
              for (const { from: start, to: end, key } of spans)
                ok(end >= start && model.keys.some(({ id }) => id === key), `${key} ${start}–${end}`)
            }
          } else if (model.shape === 'multiples') {
            for (const { points, dated, unit } of multiplesSeries(model)) {
              expect(points).toHaveLength(to - from + 1)
              const times = (dated ?? []).map(({ at }) => at)
              expect(times).toEqual(times.toSorted((a, b) => a - b))
              expect(times.filter((at) => Math.floor(at) < from || Math.floor(at) > to)).toEqual([])
              for (const { value, gap, quality, sources = [] } of [...points, ...(dated ?? [])]) {
                const what = `${value}, ${gap}, ${quality}, ${sources}`
                if (value === null) ok(gap !== undefined && gap in GAP_TEXT && quality === undefined, what)
                else {
                  ok(gap === undefined && quality !== undefined && QUALITIES.includes(quality), what)
                  ok(sources.length > 0 && value >= 0 && value <= (unit === 'percent' ? 100 : 1e6), what)
                }
              }
            }
            const names = multiplesSeries(model).map(({ id }) => id)
            expect(new Set(names).size).toBe(names.length)
          } else {
            const times = model.events.map(({ at }) => at)
            expect(times).toEqual(times.toSorted((a, b) => a - b))
            expect(times.filter((at) => Math.floor(at) < from || Math.floor(at) > to)).toEqual([])
          }
          for (let one = from; one <= to; one++) {
            const { parts, year } = readoutOf(model, one)
            const told = parts.map(({ text }) => text).join(' ')
            ok(year === one && told !== '', `${one}: ${year} ${told}`)
            ok(!HOLE.test(told), told)
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
