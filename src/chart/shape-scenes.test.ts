import { ok } from 'node:assert/strict'
import { describe, expect, test } from 'vitest'
import { blended, contrast, distance, VISION } from '../../tests/support/colour.ts'
import { loadShape, shapeFigures } from '../../tests/support/shapes.ts'
import {
  expectTextsApart,
  expectWithin,
  moves,
  overlap,
  pathBox,
  pathsOf,
  svgOf,
  textBox,
  textsOf,
} from '../../tests/support/svg.ts'
import { loadFigure } from '../../tests/support/tables.ts'
import { GOLDEN_YEARS } from '../../tests/support/years.ts'
import {
  type ColorToken,
  type FigureModel,
  hasYearAxis,
  type Pane,
  type PaneSeries,
} from '../model/figure-model.ts'
import { cellMark } from '../model/matrix-words.ts'
import { eventsScene } from './events-scene.ts'
import { matrixScene, tint } from './matrix-scene.ts'
import { type MultiplesScene, multiplesScene } from './multiples-scene.ts'
import { rankingScene } from './ranking-scene.ts'
import { PILL } from './readout-pill.ts'
import type { Scene } from './scene.ts'
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
const FULL = process.env.AMUR_FULL === '1'
/** Of ranges other than the one a reader starts with, a panel of a phone and one of the start view. */
const sizesOf = (from: number) =>
  FULL || from === 2000 ? SIZES : SIZES.filter(({ height }) => height === 200 || height === 190)
const casesOf = (pinned: boolean) =>
  RANGES.flatMap(([from, to]) =>
    sizesOf(from).flatMap((size) =>
      (pinned ? [undefined, 2014] : [undefined]).map((pin) => ({ from, to, pin, ...size })),
    ),
  )

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

/** Every value of a pane is drawn once, and its lines join only neighbours that both have one. */
function expectPane(scene: Scene, { series }: Pane) {
  for (const one of series) {
    const values = (one.dated ?? one.points).map(({ value }) => value)
    const known = values.filter((value) => value !== null)
    const own = pathsOf(scene).filter((item) => item.series === one.id)
    const lines = own.filter(({ part, fill }) => part === 'series' && !fill)
    if (one.mark === 'bars')
      expect(lines.length + own.filter(({ fill }) => fill).length, one.id).toBe(known.some(Boolean) ? 1 : 0)
    else if (one.mark === 'line') {
      const joined = values.filter((value, i) => value !== null && i > 0 && values[i - 1] !== null)
      expect(
        lines.reduce((sum, { d }) => sum + d.split('L').length - 1, 0),
        one.id,
      ).toBe(joined.length)
    } else {
      const marked = own.filter(({ part }) => part === 'marker')
      expect(marked.length, one.id).toBe(known.length === 0 ? 0 : new Set(qualitiesIn(one)).size)
      expect(
        marked.reduce((sum, { d }) => sum + moves(d), 0),
        one.id,
      ).toBeGreaterThanOrEqual(known.length)
    }
  }
}

const qualitiesIn = ({ dated, points }: PaneSeries) =>
  (dated ?? points).flatMap(({ value, quality }) => (value === null || !quality ? [] : [quality]))

/** Colours that stand side by side; in a matrix those of its cells, where letters tell them apart as well. */
function palettes(model: FigureModel, theme: Theme): string[][] {
  const each = (tokens: readonly ColorToken[]) => [...new Set(tokens)].map((token) => theme.series[token])
  switch (model.shape) {
    case 'time':
      return [each(model.series.map(({ color }) => color))]
    case 'multiples':
      return model.panes.map(({ series }) => each(series.map(({ color }) => color)))
    case 'ranking':
      return [
        each([
          ...model.parts.map(({ color }) => color),
          ...(model.beside ? [model.beside.color] : []),
          ...model.rows.flatMap(({ highlight }) => highlight ?? []),
        ]),
      ]
    case 'spans':
      return [each(model.keys.map(({ color }) => color))]
    case 'events':
      return [each(model.lanes.map(({ color }) => color))]
    case 'matrix':
      return [[...new Set(model.categories.map((category) => tint(category, theme)))]]
  }
}

test.each(figures.filter(({ isDefault }) => isDefault))('$id looks as agreed', async ({ id, build }) => {
  const scene = draw(build(GOLDEN_YEARS.from, GOLDEN_YEARS.to), { width: 640, height: 320 }, false)
  await expect(svgOf(scene, LIGHT)).toMatchFileSnapshot(`../../tests/golden/${id}.svg`)
})

describe.each(figures)('$name', ({ build, pinned }) => {
  // The model of a figure that follows no pin is the same with one.
  const CASES = casesOf(pinned)

  test.each(CASES)('$from–$to, pin $pin, at $width×$height: whole, inside, no text on another', (asked) => {
    const { from, to, pin, ...size } = asked
    const model = build(from, to, pin)
    for (const readout of [true, false]) {
      const scene = draw(model, size, readout)
      expect(svgOf(scene, LIGHT)).not.toMatch(/NaN|undefined|Infinity|null|e-\d|[hv]--/)
      expectTextsApart(scene, size)
      for (const item of pathsOf(scene))
        if (item.series) expectWithin(pathBox(item.d), scene.plot, 5, item.series)
    }
  })

  test.each(CASES)(
    '$from–$to, pin $pin, at $width×$height: draws all, or says how much more there is',
    (asked) => {
      const { from, to, pin, ...size } = asked
      const model = build(from, to, pin)
      const words = textsOf(draw(model, size)).map(({ text }) => text)
      switch (model.shape) {
        case 'ranking': {
          const scene = rankingScene(model, size, LIGHT, { readout: true })
          const shown = scene.rows.map(({ id }) => id)
          const standOut = model.rows.filter(({ highlight }) => highlight).map(({ id }) => id)
          expect(shown).toHaveLength(model.rows.length - scene.more)
          expect(shown).toEqual(model.rows.map(({ id }) => id).filter((id) => shown.includes(id)))
          expect(shown).toEqual(expect.arrayContaining(standOut))
          const others = model.rows.map(({ id }) => id).filter((id) => !standOut.includes(id))
          const drawn = shown.filter((id) => !standOut.includes(id))
          const cut = drawn.findIndex((id, i) => id !== others[i])
          const last = cut < 0 ? [] : drawn.slice(cut)
          expect(last).toEqual(model.bothEnds ? others.slice(others.length - last.length) : [])
          const places = shown.map((id) => model.rows.findIndex((row) => row.id === id))
          expect(pathsOf(scene).filter(({ part }) => part === 'cut').length).toBe(
            places.filter((place, i) => i > 0 && place !== (places[i - 1] ?? 0) + 1).length,
          )
          if (scene.more > 0) expect(words).toContain(`and ${scene.more} more in the table`)
          const drawnPaths = pathsOf(scene)
          for (const { id } of scene.rows) {
            const row = model.rows.find((one) => one.id === id)
            const own = drawnPaths.filter(({ series }) => series === id)
            const count = (part: string) => own.filter((item) => item.part === part).length
            if (row && row.value !== null && row.value > 1)
              ok(count('series') === row.parts.filter((part) => part > 0).length, `bars of ${id}`)
            ok(count('beside') === (row?.beside == null ? 0 : 1), `dots of ${id}`)
            ok(
              count('marker') > 0 === (row?.quality !== undefined && row.quality !== 'reported'),
              `marker of ${id}`,
            )
          }
          const lengths = new Map<number, Set<string>>()
          for (const { id } of scene.rows) {
            const { value, parts } = model.rows.find((one) => one.id === id) ?? { value: null, parts: [] }
            const [bar] = pathsOf(scene).filter(({ series, part }) => series === id && part === 'series')
            if (!bar || value === null || parts.filter((part) => part > 0).length > 1) continue
            lengths.set(value, (lengths.get(value) ?? new Set()).add(/h([\d.]+)v/.exec(bar.d)?.[1] ?? ''))
          }
          for (const [value, found] of lengths) expect([...found], `bars of ${value}`).toHaveLength(1)
          return
        }
        case 'multiples': {
          const scene = multiplesScene(model, size, LIGHT)
          expect(scene.panes.map(({ pane }) => pane.id)).toEqual(
            model.panes.slice(0, model.panes.length - scene.more).map(({ id }) => id),
          )
          expect(scene.panes.length).toBeGreaterThan(0)
          if (scene.more > 0) expect(words).toContain(`and ${scene.more} more in the table`)
          for (const { pane } of scene.panes) expectPane(scene, pane)
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
              ok(
                own.map(({ part }) => part).join() === (marked ? 'cell,value,marker' : 'cell,value'),
                `${id} ${i}`,
              )
              const [frame, text] = own
              if (frame?.kind !== 'path' || text?.kind !== 'text') throw new Error('no cell')
              ok(text.text === cellMark(cell, model), `${id} ${i} says ${text.text}`)
              const [inner, outer] = [textBox(text), pathBox(frame.d)]
              ok(inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5, text.text)
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
          for (const row of looks) for (const look of row) ok(alike(look, row[0]!), `${look}`)
          const spans = looks.flatMap(([look]) => look ?? [])
          const drawn = pathsOf(scene).filter(({ part }) => part === 'series')
          expect(drawn).toHaveLength(spans.length)
          const names = textsOf(scene).filter(({ part }) => part === 'label')
          expect(names).toHaveLength(scene.rows.length)
          if (size.width >= 480)
            for (const [i, { text }] of names.entries()) {
              const [id, ...alike] = scene.rows[i] ?? []
              const lane = model.lanes.find((one) => one.id === id)
              if (alike.length === 0) expect(text.endsWith(lane?.detail ?? '')).toBe(true)
            }
          if (size.width >= 900 && to - from > 20)
            expect(names.filter(({ text }) => text.includes('…'))).toEqual([])
          return
        }
        case 'events': {
          const scene = eventsScene(model, size, LIGHT, { readout: true })
          const drawn = pathsOf(scene).filter(({ part }) => part === 'marker')
          expect(
            drawn.reduce((sum, { d }) => sum + (d.match(/a[\d.]+ /g)?.length ?? 0) / 2, 0),
          ).toBeGreaterThanOrEqual(model.events.filter(({ quality }) => quality === 'reported').length)
          const named = scene.named
          for (const { name } of model.lanes)
            expect(words.filter((text) => text.startsWith(name))).not.toHaveLength(0)
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
        const against = item.on ?? theme.background
        if (item.kind === 'text') ok(contrast(seen(item.fill), against) >= 4.5, item.text)
        else if (!['grid', 'lane', 'absence', 'absence-band', 'cell', 'marker-ground'].includes(item.part))
          ok(contrast(seen(item.stroke ?? item.fill ?? theme.ink), against) >= 3, item.part)
      }
    }
  })

  test.each([LIGHT, DARK])('its colours stay apart for every colour vision, $name', (theme) => {
    const model = build(2000, 2025)
    for (const all of palettes(model, theme))
      for (const [i, first] of all.entries())
        for (const second of all.slice(i + 1))
          for (const vision of VISION)
            expect(
              distance(first, second, vision),
              `${first} and ${second}, ${vision}`,
            ).toBeGreaterThanOrEqual(11)
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
      // Several columns cannot stand where one does.
      if (scene.panes && new Set(scene.panes.map(({ plot }) => plot.left)).size > 1) continue
      for (let year = from; year <= to; year++)
        ok(scene.layout.xOf(year) === reference.layout.xOf(year), `${model.id} ${year}`)
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

test.each(casesOf(true))(
  '$from–$to, pin $pin, at $width×$height: the read-out of a year covers no name',
  (asked) => {
    for (const { build, pinned } of figures) {
      if (asked.pin !== undefined && !pinned) continue
      const model = build(asked.from, asked.to, asked.pin)
      if (!hasYearAxis(model)) continue
      if (model.shape === 'multiples') {
        expectPaneReadouts(multiplesScene(model, asked, LIGHT), model)
        continue
      }
      expectBand(draw(model, asked), PILL.gap)
    }
  },
)

test.each(casesOf(true))(
  '$from–$to, pin $pin, at $width×$height: the read-out of a part covers no name',
  (asked) => {
    for (const { build, pinned } of figures) {
      if (asked.pin !== undefined && !pinned) continue
      const model = build(asked.from, asked.to, asked.pin)
      if (!hasYearAxis(model)) expectBand(draw(model, asked), 2)
    }
  },
)

/** The read-out stands above the plot, so far from it, where nothing but the legend is, which gives way. */
function expectBand(scene: Scene, gap: number) {
  expect(scene.plot.top).toBeGreaterThanOrEqual(PILL.height + gap)
  for (const item of scene.items)
    if (item.kind === 'text') ok(textBox(item).top > scene.plot.top - gap + 0.5, item.text)
}

/** Each pane’s read-out stands clear of every text, or hides all of it behind its own background. */
function expectPaneReadouts(scene: MultiplesScene, { from, to }: FigureModel) {
  for (const year of new Set([from, Math.max(from, Math.min(to, 2014)), to])) {
    const grounds = (scene.pointed?.(year).readouts ?? []).flatMap((item) => {
      if (item.kind === 'text') return []
      const isCover = item.fill === LIGHT.background
      const box = pathBox(item.d)
      // The rounded ends do not reach beyond the pill.
      const round = isCover ? 0 : PILL.height / 2
      return [{ ...box, top: box.top + round, bottom: box.bottom - round, isCover }]
    })
    expect(grounds.filter(({ isCover }) => !isCover)).toHaveLength(scene.panes.length)
    for (const item of textsOf(scene)) {
      const box = textBox(item)
      const isHidden = grounds.some(
        (cover) =>
          cover.isCover &&
          box.left >= cover.left - 0.5 &&
          box.right <= cover.right + 0.5 &&
          box.top >= cover.top - 0.5 &&
          box.bottom <= cover.bottom + 0.5,
      )
      const isMet = grounds.some((ground) => overlap(box, ground))
      ok(!isMet || isHidden, `${year}: “${item.text}” is half hidden`)
    }
  }
}

test('the panel of the start view names all 27 states of the SCO, those alike in one row', async () => {
  const model = (await loadShape('sco', 'spans'))(2000, 2025)
  const scene = spansScene(model, { width: 590, height: 185.3 }, LIGHT, { readout: true })
  expect([scene.rows.flat().length, scene.more]).toEqual([27, 0])
  expect(scene.rows[0]).toEqual(['CHN', 'KAZ', 'KGZ', 'RUS', 'TJK'])
  expect(scene.rows).toContainEqual(['UZB'])
  const names = textsOf(scene).map(({ text }) => text)
  for (const { name } of model.lanes) expect(names.join(', ')).toContain(name)
  expect(names.join()).not.toContain('…')
})

test('a row of too many names for a phone says how many more there are', async () => {
  const model = (await loadShape('sco', 'spans'))(2010, 2026)
  const scene = spansScene(model, { width: 340, height: 180 }, LIGHT, { readout: true })
  const [founders] = textsOf(scene).filter(({ part }) => part === 'label')
  expect(founders?.text).toMatch(/^China, Kazakhstan, .* and \d more$/)
})

test('a mark of strokes alone stands on a ground of its own, or the bar would hide it', async () => {
  const model = (await loadShape('sco', 'spans'))(2000, 2025)
  const counted = model.lanes
    .flatMap(({ spans }) => spans)
    .filter(({ quality }) => quality === 'other-basis').length
  expect(counted).toBe(6)
  const scene = spansScene(model, { width: 1200, height: 560 }, LIGHT, { readout: true })
  const marks = pathsOf(scene).filter(({ part }) => part === 'marker' || part === 'marker-ground')
  const crosses = marks.filter(({ d }) => /^M[\d. ]+h[\d.]+M[\d. ]+v[\d.]+$/.test(d))
  expect(crosses).toHaveLength(counted)
  for (const cross of crosses) {
    const ground = marks[marks.indexOf(cross) - 1]
    expect([ground?.part, ground?.fill]).toEqual(['marker-ground', LIGHT.background])
    expect(cross.stroke).not.toBe(LIGHT.background)
  }
})

test('the legend tells the larger dots of key milestones where there are others beside them', async () => {
  const build = await loadShape('milestones', 'events')
  const legend = (from: number, to: number) =>
    eventsScene(build(from, to), { width: 900, height: 420 }, LIGHT, { readout: true }).legend.flatMap(
      (item) => (item.kind === 'text' ? [item.text] : []),
    )
  expect(legend(2000, 2025)).toEqual(['key event', 'one source'])
  expect(legend(2018, 2018)).not.toContain('key event')
})
