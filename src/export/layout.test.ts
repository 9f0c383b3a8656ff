import { describe, expect, test, vi } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { composeFigure, type PictureOptions } from './compose-figure.ts'
import { textBoxes, textFaults } from './picture.ts'
import { type PictureSize, PRESETS } from './presets.ts'

const figures = await timeFigures()
vi.setConfig({ testTimeout: 120_000 })
const FULL = process.env.AMUR_FULL === '1'

const RANGES: readonly (readonly [number, number])[] = [
  [2000, 2025],
  [1946, 2026],
  [2014, 2014],
  [2022, 2026],
  ...(FULL
    ? ([
        [1946, 1950],
        [1989, 2002],
        [2010, 2012],
        [2026, 2026],
        [1990, 2025],
      ] as const)
    : []),
]

const CUSTOM: readonly PictureSize[] = [
  { width: 320, height: 320 },
  { width: 8000, height: 320 },
  { width: 320, height: 8000 },
  { width: 900, height: 500 },
  ...(FULL
    ? [
        { width: 500, height: 320 },
        { width: 8000, height: 8000 },
        { width: 640, height: 1200 },
        { width: 2560, height: 1080 },
      ]
    : []),
]

const SIZES: readonly Pick<PictureOptions, 'preset' | 'custom'>[] = [
  ...PRESETS.filter(({ id }) => id !== 'custom').map(({ id, size }) => ({ preset: id, custom: size })),
  ...CUSTOM.map((custom) => ({ preset: 'custom' as const, custom })),
]
const WITH_NOTES = SIZES.flatMap((size) =>
  [true, false].map((largeType) => ({ ...size, notes: true, largeType })),
)
/** The size exported most, and the one with the least room. */
const FEW = WITH_NOTES.filter(
  ({ preset, custom }) => preset === 'slide' || (custom.width === 320 && custom.height === 320),
)
/** Without notes only the chart has more room. */
const CASES = [...WITH_NOTES, ...WITH_NOTES.map((options) => ({ ...options, notes: false }))]
/** All sizes where all is drawn; of other ranges, and of a pin at either end, a few. */
const casesOf = (from: number, to: number) => (FULL || (from === 2000 && to === 2025) ? CASES : FEW)
const pinnedCasesOf = (pin: number) => (FULL ? CASES : pin === 2014 ? WITH_NOTES : FEW)

describe.each(figures)('$name as a picture', (figure) => {
  test.each(RANGES)('%i–%i: no text meets another or is cut, in any size', (from, to) => {
    const model = figure.build(from, to)
    const context = contextOf(model, filterOf(figure, from, to))
    for (const options of casesOf(from, to)) {
      const picture = composeFigure(model, context, optionsOf(options))
      const what = `${options.preset} ${options.custom.width} × ${options.custom.height}, notes ${options.notes}, large ${options.largeType}`
      expect(textFaults(picture), what).toEqual([])
      for (const part of ['title', 'subtitle', 'source', 'link'])
        expect(
          picture.layers.some(({ items }) => items.some((item) => item.part === part)),
          what,
        ).toBe(true)
      expect(JSON.stringify(picture.layers), what).not.toMatch(/NaN|null|Infinity/)
    }
  })

  test('with a year pinned there is room for its values', () => {
    for (const pin of [2000, 2014, 2025]) {
      const model = figure.build(2000, 2025)
      const context = contextOf(model, filterOf(figure, 2000, 2025, { pin }))
      for (const options of pinnedCasesOf(pin))
        expect(textFaults(composeFigure(model, context, optionsOf(options)))).toEqual([])
    }
  })

  test('the type of the presets is as large as asked for', () => {
    const model = figure.build(2000, 2025)
    const context = contextOf(model, filterOf(figure, 2000, 2025))
    for (const { id, scale } of PRESETS)
      expect(composeFigure(model, context, optionsOf({ preset: id })).scale, id).toBeGreaterThan(scale * 0.85)
  })

  test('notes left out for want of room are counted', () => {
    const model = figure.build(2000, 2025)
    const long = {
      ...model,
      notes: Array.from({ length: 30 }, (_, i) => `Note ${i + 1} on something or other.`),
    }
    const context = contextOf(long, filterOf(figure, 2000, 2025))
    const words = composeFigure(long, context, optionsOf({ preset: 'social' }))
      .layers.flatMap((layer) => textBoxes(layer).map(({ text }) => text))
      .join(' ')
    const kept = [...words.matchAll(/Note \d+/g)].length
    expect(words).toMatch(new RegExp(`\\b${30 - kept} (more )?notes`))
  })
})
