import Papa from 'papaparse'
import { describe, expect, test, vi } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { loadShape, type ModelOf, shapeFigures } from '../../tests/support/shapes.ts'
import { GOLDEN_YEARS } from '../../tests/support/years.ts'
import { LIGHT } from '../chart/theme.ts'
import { type FigureModel, GAP_TEXT } from '../model/figure-model.ts'
import { cellWords } from '../model/matrix-words.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { tableTwin } from '../model/table-twin.ts'
import { composeFigure } from './compose-figure.ts'
import { figureCsv } from './csv.ts'
import { figureScene } from './figure-scene.ts'
import { exportSvg } from './figure-svg.ts'
import { LOOKS } from './looks.ts'
import { modelJson } from './model-json.ts'
import { textBoxes, textFaults } from './picture.ts'
import { PRESETS } from './presets.ts'
import { escapeXml } from './svg-text.ts'

const figures = await shapeFigures()
vi.setConfig({ testTimeout: 120_000 })

const FULL = process.env.AMUR_FULL === '1'

const RANGES: readonly (readonly [number, number])[] = [
  [2000, 2025],
  [1946, 2026],
  [2014, 2014],
  ...(FULL
    ? ([
        [2022, 2026],
        [1946, 1950],
        [1989, 2002],
        [2026, 2026],
      ] as const)
    : []),
]
const CUSTOM = [
  { width: 320, height: 320 },
  { width: 8000, height: 320 },
  { width: 320, height: 8000 },
  { width: 900, height: 500 },
]
const TEXTS = [true, false].flatMap((largeType) =>
  (FULL ? [true, false] : [true]).map((notes) => ({ largeType, notes })),
)
const SIZES = [
  ...PRESETS.filter(({ id }) => id !== 'custom').map(({ id, size }) => ({ preset: id, custom: size })),
  ...CUSTOM.map((custom) => ({ preset: 'custom' as const, custom })),
]
/** The size exported most, and the one with the least room. */
const FEW_SIZES = SIZES.filter(
  ({ preset, custom }) => preset === 'slide' || (custom.width === 320 && custom.height === 320),
)
const isWhole = (from: number) => FULL || from === 2000
const sizesOf = (from: number) => (isWhole(from) ? SIZES : FEW_SIZES)

describe.each(figures)('$name', (figure) => {
  const asked = { ...figure, build: undefined as never }

  test('is the picture it was', async () => {
    const { from, to } = GOLDEN_YEARS
    const model = figure.build(from, to)
    const svg = exportSvg(model, contextOf(model, filterOf(asked, from, to)))
    const suffix = figure.isDefault ? '' : `-${figure.measure}`
    await expect(svg).toMatchFileSnapshot(`../../tests/golden/export-${figure.id}${suffix}.svg`)
  })

  test.each(RANGES)(
    '%i–%i: no text meets another or is cut, in any size, where all is drawn also with a pin',
    (from, to) => {
      for (const pin of isWhole(from) ? [null, 2014] : [null]) {
        const model = figure.build(from, to, pin ?? undefined)
        const context = contextOf(model, filterOf(asked, from, to, { pin }))
        for (const size of sizesOf(from))
          for (const { largeType, notes } of TEXTS) {
            const picture = composeFigure(model, context, optionsOf({ ...size, largeType, notes }))
            const what = `${size.preset} ${size.custom.width} × ${size.custom.height}, large ${largeType}, notes ${notes}, pin ${pin}`
            expect(textFaults(picture), what).toEqual([])
            expect(JSON.stringify(picture.layers), what).not.toMatch(/NaN|null|Infinity/)
            for (const part of ['title', 'subtitle', 'source', 'link'])
              expect(
                picture.layers.some(({ items }) => items.some((item) => item.part === part)),
                `${part}, ${what}`,
              ).toBe(true)
          }
      }
    },
  )

  test.each(RANGES)('%i–%i: says what it shows, from where and as of when; no local address', (from, to) => {
    const model = figure.build(from, to)
    const context = contextOf(model, filterOf(asked, from, to))
    for (const { id } of isWhole(from) ? PRESETS : PRESETS.slice(0, 1)) {
      const svg = exportSvg(model, context, optionsOf({ preset: id }))
      const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)]
        .map(([, text]) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
      for (const part of [
        model.title,
        model.subtitle,
        `Source: ${model.vintage.credit} · data to ${model.vintage.dataTo}`,
        'Data version 2026-11-21 · 0123abcd',
        'exported 21 November 2026',
      ])
        expect(words, id).toContain(escapeXml(part))
      expect(svg, id).not.toMatch(
        /NaN|undefined|Infinity|var\(|currentColor|foreignObject|<script|<image|href=/,
      )
      expect(svg, id).not.toMatch(/localhost|127\.0\.0\.1|file:/)
    }
  })

  test.each(RANGES)('%i–%i: names every part that it draws', (from, to) => {
    const model = figure.build(from, to)
    const svg = exportSvg(model, contextOf(model, filterOf(asked, from, to)))
    const drawn = new Set(
      [...svg.matchAll(/data-part="(?:series|marker)" data-series="([^"]+)"/g)].map(([, id]) => id),
    )
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
    for (const [id, ...names] of namesOf(model))
      if (drawn.has(escapeXml(id)))
        expect(
          words.some((text) => names.some((name) => text?.startsWith(escapeXml(name)))),
          names[0],
        ).toBe(true)
  })

  test.each(RANGES)('%i–%i: the line of a pinned year crosses no text', (from, to) => {
    for (const pin of new Set([from, 2014, to]))
      for (const { custom } of sizesOf(from)) {
        const scene = figureScene(figure.build(from, to), custom, LIGHT, pin)
        const boxes = textBoxes({ x: 0, y: 0, ...scene })
        for (const item of scene.items)
          if (item.kind === 'path' && item.part === 'pin')
            for (const [, x, top, bottom] of item.d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g))
              for (const box of boxes)
                expect(
                  box.left < Number(x) &&
                    box.right > Number(x) &&
                    box.top < Number(bottom) &&
                    box.bottom > Number(top),
                  `${pin} crosses “${box.text}”`,
                ).toBe(false)
      }
  })

  test.each(LOOKS.map(({ id }) => id))('can be drawn in the look %s', (look) => {
    const model = figure.build(2000, 2025)
    const picture = composeFigure(model, contextOf(model, filterOf(asked, 2000, 2025)), optionsOf({ look }))
    expect(textFaults(picture)).toEqual([])
  })

  test.each(RANGES)('its CSV has the rows of its table, %i–%i', (from, to) => {
    const model = figure.build(from, to)
    const { data, errors } = Papa.parse<string[]>(figureCsv(model, 'v'), { skipEmptyLines: true })
    expect(errors).toEqual([])
    const [header = [], ...rows] = data
    expect(rows.map(([head]) => head)).toEqual(tableTwin(model).rows.map(({ head }) => head))
    for (const row of rows) {
      expect(row).toHaveLength(header.length)
      expect(row.at(-1)).toBe('v')
      const sources = header.flatMap((name, i) => (/(^|: )sources$/.test(name) ? [row[i] ?? ''] : []))
      expect(sources.join('')).toMatch(/^[a-z]/)
    }
    if (model.shape === 'matrix') for (const [i, row] of rows.entries()) expectCells(model, i, row)
    expect(() => JSON.parse(modelJson(model, contextOf(model, filterOf(asked, from, to))))).not.toThrow()
  })
})

/** A cell of a matrix has its number or its word; a gap is blank, with its reason beside it. */
function expectCells(model: ModelOf<'matrix'>, index: number, row: readonly string[]) {
  for (const [i, cell] of model.rows[index]!.cells.entries()) {
    const [content, quality, note] = row.slice(3 + 3 * i, 6 + 3 * i)
    if ('gap' in cell) {
      expect([content, quality]).toEqual(['', ''])
      expect(note).toContain(GAP_TEXT[cell.gap])
    } else {
      expect(content).toBe('value' in cell ? `${cell.value}` : cellWords(cell, model))
      expect(quality).toBe(QUALITY_TEXT[cell.quality].label)
    }
  }
}

test('a row of a ranking without a value is blank in its CSV, with the reason', async () => {
  const model = (await loadShape('arms-reliance', 'ranking'))(2000, 2025)
  const [top, ...rest] = model.rows
  const gone = { ...top!, value: null, gap: 'not-collected' as const }
  const { data } = Papa.parse<Record<string, string>>(figureCsv({ ...model, rows: [gone, ...rest] }, 'v'), {
    header: true,
  })
  const values = ({ ...row }: Record<string, string>) =>
    row[`${model.parts[0]?.name} (%)`] ?? row['Together (%)']
  expect(values(data[0]!)).toBe('')
  expect(data[0]).toMatchObject({ note: GAP_TEXT['not-collected'] })
  expect(Number(values(data[1]!))).toBe(rest[0]?.value)
})

/** Ids that paths carry, with the name that stands for each in the picture; a row from beyond the cut has its rank. */
function namesOf(model: FigureModel): (readonly [string, ...string[]])[] {
  switch (model.shape) {
    case 'ranking':
      return model.rows.map(({ id, name, rank }) => [id, name, `${rank}. ${name}`])
    case 'spans':
      return model.keys.map(({ id, name }) => [id, name])
    case 'events':
      return model.lanes.map(({ id, name }) => [id, name])
    default:
      return []
  }
}
