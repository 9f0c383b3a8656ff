import { describe, expect, test } from 'vitest'
import { blended, contrast, distance, VISION } from '../../tests/support/colour.ts'
import { loadShape, shapeFigures } from '../../tests/support/shapes.ts'
import { overlap, pathBox, svgOf, textBox } from '../../tests/support/svg.ts'
import { loadFigure } from '../../tests/support/tables.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { eventsScene } from './events-scene.ts'
import { rankingScene } from './ranking-scene.ts'
import { PILL } from './readout-pill.ts'
import type { PathItem, Scene, TextItem } from './scene.ts'
import { sceneOf } from './scene-of.ts'
import { spansScene } from './spans-scene.ts'
import { DARK, LIGHT } from './theme.ts'
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
/** The same marks, to a pixel. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const parts = (look: readonly string[]) => look.join(' ').split(' ')
  const other = parts(b)
  return (
    parts(a).length === other.length &&
    parts(a).every((part, i) =>
      Number.isNaN(Number(part)) ? part === other[i] : Math.abs(Number(part) - Number(other[i])) <= 1,
    )
  )
}
const draw = (model: FigureModel, size: { width: number; height: number }, readout = true) =>
  sceneOf(model, size, LIGHT, { readout })

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
        for (const b of boxes.slice(i + 1)) expect(overlap(a, b), `“${a.text}” on “${b.text}”`).toBe(false)
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
        case 'spans': {
          const scene = spansScene(model, size, LIGHT, { readout: true })
          expect(scene.rows.flat().length + scene.more).toBe(model.lanes.length)
          if (scene.more > 0) expect(words).toContain(`and ${scene.more} more in the table`)
          const looks = scene.rows.map((row) =>
            row.map((id) =>
              (model.lanes.find((lane) => lane.id === id)?.spans ?? []).map(
                ({ key, from: start, to: end, quality }) =>
                  `${key} ${quality} ${scene.layout.at(start)} ${scene.layout.at(end)}`,
              ),
            ),
          )
          for (const row of looks) for (const look of row) expect(alike(look, row[0]!)).toBe(true)
          const spans = looks.flatMap(([look]) => look ?? [])
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
          expect(contrast(seen(item.fill), theme.background), item.text).toBeGreaterThanOrEqual(4.5)
        else if (!['grid', 'lane', 'absence-band'].includes(item.part))
          expect(
            contrast(seen(item.stroke ?? item.fill ?? theme.ink), theme.background),
            item.part,
          ).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test.each([LIGHT, DARK])('its colours stay apart for every colour vision, $name', (theme) => {
    const model = build(2000, 2025)
    const tokens = new Set(
      model.shape === 'ranking'
        ? [
            ...model.parts.map(({ color }) => color),
            ...model.rows.flatMap(({ highlight }) => highlight ?? []),
          ]
        : model.shape === 'spans'
          ? model.keys.map(({ color }) => color)
          : model.lanes.map(({ color }) => color),
    )
    const all = [...tokens]
    for (const [i, first] of all.entries())
      for (const second of all.slice(i + 1))
        for (const vision of VISION)
          expect(
            distance(theme.series[first], theme.series[second], vision),
            `${first} and ${second}, ${vision}`,
          ).toBeGreaterThanOrEqual(11)
  })
})

test.each(SIZES)('years stand where figures over time have them, $width px', (size) => {
  for (const [from, to] of RANGES) {
    const reference = draw(vetoes(from, to), size)
    for (const { build, shape } of figures) {
      if (shape === 'ranking') continue
      const scene = draw(build(from, to), size)
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

test.each(CASES)('$from–$to, pin $pin, at $width×$height: the read-out of a year covers no name', (asked) => {
  for (const { build, shape } of figures) {
    if (shape === 'ranking') continue
    const scene = draw(build(asked.from, asked.to, asked.pin), asked)
    expect(scene.plot.top).toBeGreaterThanOrEqual(PILL.height + PILL.gap)
    for (const item of scene.items)
      if (item.kind === 'text')
        expect(textBox(item).top, item.text).toBeGreaterThan(scene.plot.top - PILL.gap + 0.5)
  }
})

test('the panel of the start view names all 27 states of the SCO, those alike in one row', async () => {
  const model = (await loadShape('sco', 'spans'))(2000, 2025)
  const scene = spansScene(model, { width: 590, height: 185.3 }, LIGHT, { readout: true })
  expect([scene.rows.flat().length, scene.more]).toEqual([27, 0])
  expect(scene.rows[0]).toEqual(['CHN', 'KAZ', 'KGZ', 'RUS', 'TJK'])
  expect(scene.rows).toContainEqual(['UZB'])
  const names = texts(scene).map(({ text }) => text)
  for (const { name } of model.lanes) expect(names.join(', ')).toContain(name)
  expect(names.join()).not.toContain('…')
})

test('a row of too many names for a phone says how many more there are', async () => {
  const model = (await loadShape('sco', 'spans'))(2010, 2026)
  const scene = spansScene(model, { width: 340, height: 180 }, LIGHT, { readout: true })
  const [founders] = texts(scene).filter(({ part }) => part === 'label')
  expect(founders?.text).toMatch(/^China, Kazakhstan, .* and \d more$/)
})
