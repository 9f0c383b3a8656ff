import Papa from 'papaparse'
import { describe, expect, test, vi } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { shapeFigures } from '../../tests/support/shapes.ts'
import { LIGHT } from '../chart/theme.ts'
import { tableTwin } from '../model/table-twin.ts'
import { composeFigure } from './compose-figure.ts'
import { figureCsv } from './csv.ts'
import { figureScene } from './figure-scene.ts'
import { exportSvg } from './figure-svg.ts'
import { LOOKS } from './looks.ts'
import { modelJson } from './model-json.ts'
import { textBoxes, textFaults } from './picture.ts'
import { PRESETS } from './presets.ts'

const figures = await shapeFigures()
vi.setConfig({ testTimeout: 120_000 })

const RANGES = [
  [2000, 2025],
  [1946, 2026],
  [2014, 2014],
] as const
const CUSTOM = [
  { width: 320, height: 320 },
  { width: 8000, height: 320 },
  { width: 320, height: 8000 },
  { width: 900, height: 500 },
]
const SIZES = [
  ...PRESETS.filter(({ id }) => id !== 'custom').map(({ id, size }) => ({ preset: id, custom: size })),
  ...CUSTOM.map((custom) => ({ preset: 'custom' as const, custom })),
]

describe.each(figures)('$name', (figure) => {
  const asked = { ...figure, build: undefined as never }

  test('is the picture it was', async () => {
    const model = figure.build(2000, 2025)
    const svg = exportSvg(model, contextOf(model, filterOf(asked, 2000, 2025)))
    const suffix = figure.isDefault ? '' : `-${figure.measure}`
    await expect(svg).toMatchFileSnapshot(`../../tests/golden/export-${figure.id}${suffix}.svg`)
  })

  test.each(RANGES)('%i–%i: no text meets another or is cut, in any size, also with a pin', (from, to) => {
    for (const pin of [null, 2014]) {
      const model = figure.build(from, to, pin ?? undefined)
      const context = contextOf(model, filterOf(asked, from, to, { pin }))
      for (const size of SIZES)
        for (const largeType of [true, false]) {
          const picture = composeFigure(model, context, optionsOf({ ...size, largeType }))
          const what = `${size.preset} ${size.custom.width} × ${size.custom.height}, large ${largeType}, pin ${pin}`
          expect(textFaults(picture), what).toEqual([])
          expect(JSON.stringify(picture.layers), what).not.toMatch(/NaN|null|Infinity/)
        }
    }
  })

  test.each(RANGES)('%i–%i: the line of a pinned year crosses no text', (from, to) => {
    for (const pin of [from, 2014, to])
      for (const { custom } of SIZES) {
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
      expect(row[header.indexOf('sources')]).toMatch(/^[a-z]/)
    }
    expect(() => JSON.parse(modelJson(model, contextOf(model, filterOf(asked, from, to))))).not.toThrow()
  })
})
