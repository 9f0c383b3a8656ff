import { describe, expect, test } from 'vitest'
import { blended, contrast, distance, VISION } from '../../tests/support/colour.ts'
import { loadShape, shapeFigures } from '../../tests/support/shapes.ts'
import { overlap, pathBox, svgOf, textBox } from '../../tests/support/svg.ts'
import { loadFigure } from '../../tests/support/tables.ts'
import { type FigureModel, hasYearAxis } from '../model/figure-model.ts'
import { cellMark } from '../model/matrix-words.ts'
import { eventsScene } from './events-scene.ts'
import { matrixScene, tint } from './matrix-scene.ts'
import { rankingScene } from './ranking-scene.ts'
import type { PathItem, Scene, TextItem } from './scene.ts'
import { sceneOf } from './scene-of.ts'
import { spansScene } from './spans-scene.ts'
import { wrapText } from './text.ts'
import { DARK, LIGHT, type Theme } from './theme.ts'
import { hasYears } from './year-scene.ts'

const figures = await shapeFigures()
const vetoes = await loadFigure('vetoes')

const RANGES = [
  [2000, 2025],
  [1946, 2026],
  [1990, 1994],
  [2014, 2014],
  [2022, 2026],
  [1950, 1960],
  [2026, 2026],
] as const
const SIZES = [
  { width: 300, height: 150 },
  { width: 340, height: 200 },
  { width: 590, height: 190 },
  { width: 900, height: 420 },
  { width: 1200, height: 900 },
  { width: 340, height: 1600 },
] as const
const CASES = RANGES.flatMap(([from, to]) =>
  SIZES.flatMap((size) => [undefined, 2014].map((pin) => ({ from, to, pin, ...size }))),
)

const paths = (scene: Scene) => scene.items.filter((item): item is PathItem => item.kind === 'path')
const texts = (scene: Scene) =>
  [...scene.items, ...scene.legend].filter((item): item is TextItem => item.kind === 'text')
const draw = (model: FigureModel, size: { width: number; height: number }, readout = true) =>
  sceneOf(model, size, LIGHT, { readout })

/** The colours that tell the parts of a figure apart; in a matrix those of its cells, where letters tell them as well. */
function coloursOf(model: FigureModel, theme: Theme): string[] {
  switch (model.shape) {
    case 'ranking':
      return [
        ...model.parts.map(({ color }) => theme.series[color]),
        ...model.rows.flatMap(({ highlight }) => (highlight ? theme.series[highlight] : [])),
      ]
    case 'matrix':
      return model.categories.map((category) => tint(category, theme))
    case 'spans':
      return model.keys.map(({ color }) => theme.series[color])
    case 'events':
      return model.lanes.map(({ color }) => theme.series[color])
    case 'time':
      return []
  }
}

test.each(figures.filter(({ isDefault }) => isDefault))('$id looks as agreed', async ({ id, build }) => {
  const scene = draw(build(2000, 2025), { width: 640, height: 320 }, false)
  await expect(svgOf(scene, LIGHT)).toMatchFileSnapshot(`../../tests/golden/${id}.svg`)
})

describe.each(figures)('$name', ({ build }) => {
  test.each(CASES)('$from–$to, pin $pin, at $width×$height: whole, inside, no text on another', (asked) => {
    const { from, to, pin, ...size } = asked
    const model = build(from, to, pin)
    for (const readout of [true, false]) {
      const scene = draw(model, size, readout)
      expect(svgOf(scene, LIGHT)).not.toMatch(/NaN|undefined|Infinity|null|e-\d|[hv]--/)
      const boxes = texts(scene).map((item) => ({ text: item.text, ...textBox(item) }))
      for (const [i, a] of boxes.entries()) {
        expect(a.left, a.text).toBeGreaterThanOrEqual(-0.5)
        expect(a.right, a.text).toBeLessThanOrEqual(size.width + 0.5)
        expect(a.top, a.text).toBeGreaterThanOrEqual(-1)
        expect(a.bottom, a.text).toBeLessThanOrEqual(size.height + 1)
        const under = boxes.slice(i + 1).find((b) => overlap(a, b))
        expect(under?.text, `“${a.text}” is on it`).toBeUndefined()
      }
      for (const item of paths(scene)) {
        if (!item.series) continue
        const box = pathBox(item.d)
        expect(box.left, item.series).toBeGreaterThanOrEqual(scene.plot.left - 5)
        expect(box.right, item.series).toBeLessThanOrEqual(scene.plot.right + 5)
        expect(box.top, item.series).toBeGreaterThanOrEqual(scene.plot.top - 5)
        expect(box.bottom, item.series).toBeLessThanOrEqual(scene.plot.bottom + 5)
      }
    }
  })

  test.each(CASES)(
    '$from–$to, pin $pin, at $width×$height: draws all, or says how much more there is',
    (asked) => {
      const { from, to, pin, ...size } = asked
      const model = build(from, to, pin)
      const words = texts(draw(model, size)).map(({ text }) => text)
      switch (model.shape) {
        case 'ranking': {
          const scene = rankingScene(model, size, LIGHT, { readout: true })
          expect(scene.rows.map(({ id }) => id)).toEqual(
            model.rows.slice(0, model.rows.length - scene.more).map(({ id }) => id),
          )
          if (scene.more > 0) expect(words).toContain(`and ${scene.more} more in the table`)
          for (const { id } of scene.rows) {
            const row = model.rows.find((one) => one.id === id)
            const bars = paths(scene).filter(({ series, part }) => series === id && part === 'series')
            if (row && row.value !== null && row.value > 1)
              expect(bars.length).toBe(row.parts.filter((part) => part > 0).length)
            const marked = paths(scene).some(({ series, part }) => series === id && part === 'marker')
            expect(marked).toBe(row?.quality !== undefined && row.quality !== 'reported')
          }
          return
        }
        case 'matrix': {
          const scene = matrixScene(model, size, LIGHT, { readout: true })
          const shown = model.rows.slice(0, model.rows.length - scene.moreRows)
          if (model.rows.length === 0)
            return expect(words).toContain(wrapText(model.emptyText, size.width - 20, 12)[0])
          expect(scene.columns).toBe(model.columns.length - scene.moreColumns)
          expect(scene.cells.map(({ row, column }) => `${row} ${column}`)).toEqual(
            shown.flatMap(({ id, cells }) => cells.slice(0, scene.columns).map((_, i) => `${id} ${i}`)),
          )
          const boxes = scene.cells.map(({ box }) => box)
          expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => overlap(box, other)))).toBe(false)
          const foot = words.find((text) => /more .*in the table$/.test(text)) ?? ''
          expect(foot !== '').toBe(scene.moreRows + scene.moreColumns > 0)
          if (scene.moreRows > 0) expect(foot).toContain(`${scene.moreRows} more`)
          const items = scene.items.filter(({ series }) => series !== undefined)
          for (const { id, cells } of shown)
            for (const [i, cell] of cells.slice(0, scene.columns).entries()) {
              const own = items.filter(({ series }) => series === `${id} ${i}`)
              const marked = !('gap' in cell) && cell.quality !== 'reported'
              expect(own.map(({ part }) => part)).toEqual(['cell', 'value', ...(marked ? ['marker'] : [])])
              const [frame, text] = own
              if (frame?.kind !== 'path' || text?.kind !== 'text') throw new Error('no cell')
              expect(text.text).toBe(cellMark(cell, model))
              const [inner, outer] = [textBox(text), pathBox(frame.d)]
              expect(inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5, text.text).toBe(true)
            }
          return
        }
        case 'spans': {
          const scene = spansScene(model, size, LIGHT, { readout: true })
          expect(scene.lanes.length + scene.more).toBe(model.lanes.length)
          if (scene.more > 0) expect(words).toContain(`and ${scene.more} more in the table`)
          const spans = model.lanes
            .filter(({ id }) => scene.lanes.includes(id))
            .flatMap((lane) => lane.spans)
            .filter((span) => span.from < to + 1 && span.to > from)
          const drawn = paths(scene).filter(({ part }) => part === 'series')
          expect(drawn).toHaveLength(spans.length)
          return
        }
        case 'events': {
          const scene = eventsScene(model, size, LIGHT, { readout: true })
          const drawn = paths(scene).filter(({ part }) => part === 'marker')
          expect(
            drawn.reduce((sum, { d }) => sum + (d.match(/a[\d.]+ /g)?.length ?? 0) / 2, 0),
          ).toBeGreaterThanOrEqual(model.events.filter(({ quality }) => quality === 'reported').length)
          const named = scene.named
          expect(words).toEqual(
            expect.arrayContaining(
              model.events.filter(({ id }) => named.includes(id)).map(({ short }) => short),
            ),
          )
          return
        }
      }
    },
  )

  test.each([LIGHT, DARK])('words have 4.5:1 and marks 3:1 against the background, $name', (theme) => {
    for (const size of SIZES) {
      const scene = sceneOf(build(2000, 2025), size, theme, { readout: true })
      for (const item of [...scene.items, ...scene.legend]) {
        const seen = (color: string) => blended(color, theme.background, item.opacity ?? 1)
        if (item.kind === 'text')
          expect(contrast(seen(item.fill), item.on ?? theme.background), item.text).toBeGreaterThanOrEqual(
            4.5,
          )
        else if (!['grid', 'lane', 'absence-band', 'cell'].includes(item.part))
          expect(
            contrast(seen(item.stroke ?? item.fill ?? theme.ink), item.on ?? theme.background),
            item.part,
          ).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test.each([LIGHT, DARK])('its colours stay apart for every colour vision, $name', (theme) => {
    const model = build(2000, 2025)
    const all = [...new Set(coloursOf(model, theme))]
    for (const [i, first] of all.entries())
      for (const second of all.slice(i + 1))
        for (const vision of VISION)
          expect(distance(first, second, vision), `${first} and ${second}, ${vision}`).toBeGreaterThanOrEqual(
            11,
          )
  })
})

test.each(SIZES)('years stand where figures over time have them, $width px', (size) => {
  for (const [from, to] of RANGES) {
    const reference = draw(vetoes(from, to), size)
    for (const { build } of figures) {
      const model = build(from, to)
      if (!hasYearAxis(model)) continue
      const scene = draw(model, size)
      if (!hasYears(scene) || !hasYears(reference)) throw new Error('no years')
      for (let year = from; year <= to; year++)
        expect(scene.layout.xOf(year)).toBe(reference.layout.xOf(year))
    }
  }
})

test('the key events are named in the picture where others have no room', async () => {
  const build = await loadShape('milestones', 'events')
  const model = build(2000, 2025)
  const { named } = eventsScene(model, { width: 900, height: 420 }, LIGHT, { readout: true })
  const keys = model.events.filter(({ key }) => key)
  expect(named).toEqual(expect.arrayContaining(keys.map(({ id }) => id)))
})
