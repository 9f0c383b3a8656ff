import { ok } from 'node:assert/strict'
import { describe, expect, test } from 'vitest'
import {
  expectTextsApart,
  expectWithin,
  moves,
  pathBox,
  pathsOf,
  svgOf,
  textsOf,
} from '../../tests/support/svg.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { GOLDEN_YEARS } from '../../tests/support/years.ts'
import type { TimeModel, TimeSeries } from '../model/figure-model.ts'
import type { Quality } from '../model/quality.ts'
import { yearsOf } from '../model/year-series.ts'
import { MARKERS } from './markers.ts'
import { DARK, LIGHT } from './theme.ts'
import { createTimeScene, type TimeScene, timeScene } from './time-scene.ts'

const figures = await timeFigures()

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
  { width: 340, height: 200 },
  { width: 590, height: 190 },
  { width: 900, height: 420 },
] as const
const CASES = RANGES.flatMap(([from, to]) => SIZES.map((size) => ({ from, to, ...size })))

const draw = (model: TimeModel, size: { width: number; height: number }) =>
  timeScene(model, size, LIGHT, { readout: true })

const own = (scene: TimeScene, { id }: TimeSeries, part: string) =>
  pathsOf(scene).filter((item) => item.series === id && item.part === part)

const count = (points: TimeSeries['points'], test: (point: TimeSeries['points'][number]) => unknown) =>
  points.filter(test).length

/** Lengths of the runs of years with a value. */
function runs({ points }: TimeSeries): number[] {
  const lengths: number[] = []
  points.forEach(({ value }, i) => {
    if (value === null) return
    if (i > 0 && points[i - 1]?.value !== null) lengths[lengths.length - 1]!++
    else lengths.push(1)
  })
  return lengths
}

function markerMoves(series: TimeSeries, drawn: (quality: Quality) => boolean): number {
  return series.points.reduce((total, { value, quality }) => {
    if (value === null || !quality || !drawn(quality)) return total
    return total + moves(MARKERS[quality].path(0, 0, 3))
  }, 0)
}

test.each(figures.filter(({ isDefault }) => isDefault))('$id looks as agreed', async ({ id, build }) => {
  const scene = timeScene(build(GOLDEN_YEARS.from, GOLDEN_YEARS.to), { width: 640, height: 320 }, LIGHT, {
    readout: false,
  })
  await expect(svgOf(scene, LIGHT)).toMatchFileSnapshot(`../../tests/golden/${id}.svg`)
})

describe.each(figures)('$name', ({ build }) => {
  describe.each(CASES)('$from–$to at $width×$height', ({ from, to, ...size }) => {
    const model = build(from, to)
    const scene = draw(model, size)

    test('holds numbers only where numbers belong', () => {
      expect(svgOf(scene, LIGHT)).not.toMatch(/NaN|undefined|Infinity|null|e-\d/)
      for (const theme of [LIGHT, DARK])
        for (const item of timeScene(model, size, theme, { readout: true }).items)
          for (const color of [item.fill, item.kind === 'path' ? item.stroke : undefined])
            ok(/^#[0-9a-f]{6}$/.test(color ?? '#000000'), color)
    })

    test('keeps its texts inside the picture and off each other', () => {
      expectTextsApart(scene, size)
    })

    test('draws every value of every series once, and nothing for a year without one', () => {
      for (const series of model.series) {
        const drawn = own(scene, series, 'series').reduce((total, { d }) => total + moves(d), 0)
        const marked = own(scene, series, 'marker').reduce((total, { d }) => total + moves(d), 0)
        if (series.mark === 'bars' || series.mark === 'strip') {
          expect(drawn, series.id).toBe(count(series.points, ({ value }) => value))
          expect(marked).toBe(0)
        } else if (series.mark === 'ticks')
          expect(drawn, series.id).toBe(count(series.points, ({ value }) => value !== null))
        else if (series.mark === 'dots') expect(marked, series.id).toBe(markerMoves(series, () => true))
        else {
          expect(drawn, series.id).toBe(runs(series).length)
          if (series.emphasis !== 'faint')
            expect(marked, series.id).toBe(markerMoves(series, (quality) => quality !== 'reported'))
        }
      }
    })

    test('joins years of a line only where both have a value', () => {
      for (const series of model.series.filter(({ mark }) => mark === 'line')) {
        const line = own(scene, series, 'series').find(({ stroke }) => stroke)
        const joined = runs(series).filter((length) => length > 1)
        expect(line ? moves(line.d) : 0).toBe(joined.length)
        expect(line ? line.d.split('L').length - 1 : 0).toBe(
          joined.reduce((total, length) => total + length - 1, 0),
        )
      }
    })

    test('gives each quality of a marked series its own marker', () => {
      for (const series of model.series) {
        const qualities = new Set(
          series.points.flatMap(({ value, quality }) => (value === null ? [] : quality)),
        )
        if (series.mark === 'dots') expect(own(scene, series, 'marker')).toHaveLength(qualities.size)
        qualities.delete('reported')
        if (series.mark === 'line' && series.emphasis !== 'faint')
          expect(own(scene, series, 'marker')).toHaveLength(qualities.size)
      }
    })

    test('keeps what it draws inside the plot', () => {
      const { plot, layout } = scene
      const bottom = layout.strip?.bottom ?? plot.bottom
      for (const item of pathsOf(scene).filter(({ series }) => series)) {
        const mark = model.series.find(({ id }) => id === item.series)?.mark
        const slack = mark === 'bars' || mark === 'strip' ? 0.2 : 5
        const room = mark === 'strip' ? { ...plot, bottom } : plot
        expectWithin(pathBox(item.d), room, slack, item.series ?? '')
      }
    })

    test('names every series shown beside it or in the legend', () => {
      const said = textsOf(scene)
        .map(({ text }) => text)
        .join(' ')
      for (const { label, mark, emphasis, points, reportedAs } of model.series) {
        const named = mark !== 'dots' || emphasis === 'main' ? label : reportedAs
        const reported = mark !== 'dots' || points.some(({ quality }) => quality === 'reported')
        if (points.some(({ value }) => value) && reported) expect(said).toContain(named ?? label)
      }
    })
  })
})

test.each(SIZES)('years stand at the same x in all figures of $width px', (size) => {
  for (const [from, to] of RANGES) {
    const scales = figures.map(({ build }) => {
      const { layout } = draw(build(from, to), size)
      return yearsOf(from, to).map(layout.xOf)
    })
    for (const scale of scales) expect(scale).toEqual(scales[0])
    expect(Math.min(...(scales[0] ?? []))).toBeGreaterThan(0)
  }
})

test('a value stands at its height', () => {
  for (const { build } of figures.filter(({ isDefault }) => isDefault)) {
    const model = build(2000, 2025)
    const { layout, plot } = draw(model, { width: 590, height: 300 })
    const top = layout.yTicks.at(-1) ?? NaN
    expect(layout.yOf(0)).toBe(plot.bottom)
    expect(layout.yOf(top)).toBe(plot.top)
    expect(Math.abs(layout.yOf(top / 2) - (plot.top + plot.bottom) / 2)).toBeLessThan(0.11)
  }
})

test('the value axis of bars and shares begins at 0 and ends on a tick at or above the highest value', () => {
  for (const { build } of figures)
    for (const [from, to] of RANGES) {
      const model = build(from, to)
      const { yTicks } = draw(model, SIZES[1]).layout
      const bars = model.series.filter(({ mark }) => mark === 'bars')
      const highest = Math.max(
        model.axisAtLeast,
        ...yearsOf(0, to - from).map((i) =>
          bars.reduce((sum, { points }) => sum + (points[i]?.value ?? 0), 0),
        ),
        ...model.series.flatMap(({ mark, points }) =>
          mark === 'bars' || mark === 'strip' ? [] : points.map(({ value }) => value ?? 0),
        ),
      )
      if (highest === 0) continue
      expect(yTicks[0]).toBe(0)
      expect(yTicks.at(-1)).toBeGreaterThanOrEqual(highest)
    }
})

test('an absence is named inside the plot, also where there is no value and so no axis', () => {
  for (const { build } of figures)
    for (const size of SIZES) {
      const scene = draw(build(1950, 1960), size)
      for (const { part, y } of textsOf(scene))
        if (part === 'absence-name') {
          expect(y).toBeGreaterThan(scene.plot.top)
          expect(y).toBeLessThan(scene.plot.bottom)
        }
    }
})

test('a stack is as high as the sum of its parts, each part as high as its value', () => {
  for (const { build } of figures) {
    const model = build(2012, 2012)
    const scene = draw(model, { width: 590, height: 300 })
    let below = 0
    for (const series of model.series.filter(({ mark }) => mark === 'bars')) {
      const value = series.points[0]?.value
      if (!value) continue
      const box = pathBox(own(scene, series, 'series')[0]?.d ?? '')
      expect(Math.abs(box.bottom - scene.layout.yOf(below)), series.id).toBeLessThan(0.3)
      below += value
      expect(box.top - scene.layout.yOf(below), series.id).toBeGreaterThan(-0.3)
      expect(box.top - scene.layout.yOf(below), series.id).toBeLessThan(1.3)
    }
  }
})

describe('drawn step after step', () => {
  const looks = [
    { theme: LIGHT, readout: true },
    { theme: LIGHT, readout: false },
    { theme: DARK, readout: true },
  ]
  /** Ranges one year apart, as a drag gives them, and jumps between them. */
  const walk = [
    ...RANGES,
    ...yearsOf(1986, 1996).map((year) => [year, 2025] as const),
    ...yearsOf(2016, 2026).map((year) => [2000, year] as const),
  ]

  test.each(figures)('$name is what it is drawn at once', ({ build }) => {
    for (const size of SIZES)
      for (const { theme, readout } of looks) {
        const step = createTimeScene()
        for (const [from, to] of walk) {
          const [walked, fresh] = [step, timeScene].map((scene) =>
            scene(build(from, to), size, theme, { readout }),
          ) as [TimeScene, TimeScene]
          expect(walked.items).toEqual(fresh.items)
          expect(walked.legend).toEqual(fresh.legend)
          expect(walked.plot).toEqual(fresh.plot)
        }
      }
  })

  test('what a step leaves alone is the same object before and after', () => {
    const { build } = figures.find(({ name }) => name === 'arms-share share') as (typeof figures)[number]
    const step = createTimeScene()
    const [before, after] = [2000, 1999].map((from) =>
      step(build(from, 2025), SIZES[1], LIGHT, { readout: true }),
    ) as [TimeScene, TimeScene]
    expect(after.legend).toBe(before.legend)
    const left = ({ items }: TimeScene) => items.filter(({ part }) => part === 'grid' || part === 'label')
    expect(left(before).length).toBeGreaterThan(2)
    for (const [i, item] of left(before).entries()) expect(left(after)[i]).toBe(item)
    const series = ({ items }: TimeScene) => items.find(({ part }) => part === 'series')
    expect(series(after)).not.toEqual(series(before))
  })
})
