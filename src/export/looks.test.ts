import { describe, expect, test } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { contrast, parseHex } from '../chart/colour.ts'
import { composeFigure } from './compose-figure.ts'
import { rectsOf } from './hatch.ts'
import { legible } from './legible.ts'
import { LOOKS, lookOf } from './looks.ts'

const figures = await timeFigures()

test('greyscale has no colour in it', () => {
  const { theme } = lookOf('greyscale')
  const hexes = JSON.stringify(theme).match(/#[0-9a-f]{6}/g) ?? []
  for (const hex of hexes) {
    const [r, g, b] = parseHex(hex)
    expect([g, b], hex).toEqual([r, r])
  }
})

describe.each(figures)('$name in greyscale', (figure) => {
  const model = figure.build(1946, 2026)
  const filter = filterOf(figure, 1946, 2026)
  const picture = composeFigure(model, contextOf(model, filter), optionsOf({ look: 'greyscale' }))
  const items = picture.layers.flatMap((layer) => layer.items)

  test('parts of a stack that touch differ in tone or in strokes', () => {
    const looks = model.series
      .filter(({ mark }) => mark === 'bars')
      .map(({ id }) => {
        const at = items.findIndex(
          (item) => item.kind === 'path' && item.series === id && item.part === 'series',
        )
        const [bar, next] = [items[at], items[at + 1]]
        const fill = bar?.kind === 'path' ? (bar.fill ?? bar.stroke ?? '') : ''
        const hatch = next?.kind === 'path' && next.part === 'hatch' ? (next.stroke ?? '') : ''
        return { id, fill, hatch }
      })
      .filter(({ fill }) => fill !== '')
    for (const [i, a] of looks.entries())
      for (const b of looks.slice(i + 1))
        expect(contrast(a.fill, b.fill) > 1.35 || a.hatch !== b.hatch, `${a.id} and ${b.id}`).toBe(true)
  })
})

test.each(LOOKS.map(({ id }) => id))('every name can be read, look %s', (look) => {
  const { theme } = lookOf(look)
  for (const figure of figures) {
    const model = figure.build(2000, 2025)
    const picture = composeFigure(model, contextOf(model, filterOf(figure, 2000, 2025)), optionsOf({ look }))
    for (const item of picture.layers.flatMap((layer) => layer.items))
      if (item.kind === 'text') expect(contrast(item.fill, theme.background), item.text).toBeGreaterThan(4.4)
  }
})

test('a pale colour is darkened until it can be read, a dark one is kept', () => {
  expect(legible('#1f56a8', '#ffffff', '#16191d')).toBe('#1f56a8')
  expect(contrast(legible('#f0c974', '#ffffff', '#16191d'), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(legible('#333333', '#171b21', '#f2f4f7'), '#171b21')).toBeGreaterThanOrEqual(4.5)
})

test('only a path of rectangles is taken for bars', () => {
  expect(rectsOf('M1 2h3v4h-3ZM5 6h7v8h-7Z')).toHaveLength(2)
  expect(rectsOf('M1 2L3 4')).toEqual([])
  expect(rectsOf('M1 2h3v4h-3ZM1 2L3 4')).toEqual([])
})
