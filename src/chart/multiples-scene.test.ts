import { describe, expect, test } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { overlap, textBox } from '../../tests/support/svg.ts'
import { paneReadout } from '../model/readout.ts'
import { multiplesScene } from './multiples-scene.ts'
import { paneLines, paneReadouts } from './pane-readout.ts'
import type { TextItem } from './scene.ts'
import { textWidth } from './text.ts'
import { LIGHT } from './theme.ts'
import { valueRings } from './value-rings.ts'
import { columnAt, yearLine } from './year-scene.ts'

const figures = await Promise.all(
  ['crude-buyers', 'settlement', 'gas-coal', 'crude-monthly'].map(
    async (id) => [id, await loadShape(id, 'multiples')] as const,
  ),
)
const gasCoal = await loadShape('gas-coal', 'multiples')
const monthly = await loadShape('crude-monthly', 'multiples')

const SIZES = [
  { width: 366, height: 320 },
  { width: 590, height: 190 },
  { width: 900, height: 420 },
  { width: 1220, height: 470 },
] as const

describe('the legend', () => {
  const words = (model: ReturnType<typeof monthly>) =>
    multiplesScene(model, SIZES[2], LIGHT).legend.flatMap((item) => (item.kind === 'text' ? [item.text] : []))

  test('explains shaded years that have no room for words, and only those', () => {
    expect(words(monthly(2000, 2025))).toContain('no figure')
    expect(words(monthly(2022, 2024))).not.toContain('no figure')
    expect(words(gasCoal(2005, 2022))).not.toContain('no figure')
  })

  test('names no series that draws nothing', async () => {
    const settlement = await loadShape('settlement', 'multiples')
    const named = (from: number, to: number) =>
      multiplesScene(settlement(from, to), SIZES[2], LIGHT).items.flatMap((item) =>
        item.kind === 'text' && item.part === 'legend' ? [item.text] : [],
      )
    expect(named(2017, 2025)).toContain('yuan alone')
    expect(named(2022, 2024)).not.toContain('yuan alone')
    expect(named(2022, 2024)).toContain('yuan and rubles')
  })
})

describe('the grid', () => {
  test.each([
    [366, 320, 1],
    [590, 190, 3],
    [640, 320, 3],
    [1220, 470, 3],
  ])('of three panes at %i × %i has %i columns', (width, height, columns) => {
    expect(multiplesScene(gasCoal(2000, 2025), { width, height }, LIGHT).columns).toBe(columns)
  })

  test('panes of one column have one year scale, named once, at its foot', () => {
    const { panes, items } = multiplesScene(gasCoal(2000, 2025), SIZES[0], LIGHT)
    expect(new Set(panes.map(({ xOf }) => xOf(2014))).size).toBe(1)
    const years = items.filter(
      (item) => item.kind === 'text' && item.part === 'tick' && item.anchor === 'middle',
    ) as TextItem[]
    expect(new Set(years.map(({ text }) => text)).size).toBe(years.length)
    for (const { y } of years) expect(y).toBeGreaterThan(panes.at(-1)?.plot.bottom ?? Number.NaN)
  })

  test('plots are of one height, each with an axis of its own', () => {
    const { panes } = multiplesScene(gasCoal(2000, 2025), SIZES[1], LIGHT)
    expect(new Set(panes.map(({ plot }) => plot.bottom - plot.top)).size).toBe(1)
    expect(new Set(panes.map(({ yTicks }) => yTicks.at(-1))).size).toBeGreaterThan(1)
    for (const { yOf, yTicks, plot } of panes) {
      expect(yOf(0)).toBe(plot.bottom)
      expect(yOf(yTicks.at(-1) ?? Number.NaN)).toBe(plot.top)
    }
  })

  test('every title names its unit', () => {
    const { items } = multiplesScene(gasCoal(2000, 2025), SIZES[2], LIGHT)
    const titles = items.flatMap((item) =>
      item.kind === 'text' && item.part === 'pane-title' ? [item.text] : [],
    )
    expect(titles).toEqual(['Power of Siberia, billion m³', 'LNG, million tonnes', 'Coal, million tonnes'])
  })
})

describe('a pointed year', () => {
  test('is found in each column', () => {
    const scene = multiplesScene(gasCoal(2000, 2025), SIZES[2], LIGHT)
    for (const { plot, xOf } of scene.panes) {
      expect(columnAt(scene, xOf(2014))).toEqual(plot)
      expect(columnAt(scene, plot.left - 20)).toEqual(plot)
    }
    expect(columnAt(scene, -5)).toEqual(scene.panes[0]?.plot)
  })

  test('is marked in every pane, at the value where there is one', () => {
    const model = gasCoal(2000, 2025)
    const { panes } = multiplesScene(model, SIZES[2], LIGHT)
    const scene = multiplesScene(model, SIZES[2], LIGHT)
    expect(yearLine(scene, 2022).split('M')).toHaveLength(1 + panes.length)
    const rings = (year: number) =>
      panes.map((pane) => valueRings(pane.yearly, pane, year).split('M').length - 1)
    expect(rings(2022)).toEqual([1, 1, 2])
    expect(rings(2010)).toEqual([0, 0, 1])
  })

  test('of months is marked by both edges', () => {
    const { panes } = multiplesScene(monthly(2008, 2026), SIZES[2], LIGHT)
    const lines = paneLines(panes, 2011)
    const [first, second] = [...lines.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x))
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(panes[0]?.step ?? Number.NaN, 0)
  })

  describe.each(figures)('%s', (_id, build) => {
    test.each(SIZES)('is read in every pane, whole and on nothing else, $width × $height', (size) => {
      for (let year = 2000; year <= 2025; year++) {
        const model = build(2000, 2025)
        const { panes, items } = multiplesScene(model, size, LIGHT)
        for (const layout of panes) {
          const own = paneReadouts(model, [layout], year, LIGHT)
          const texts = own.filter((item): item is TextItem => item.kind === 'text')
          const said = texts.map(({ text }) => text).join(' ')
          expect(said).toMatch(new RegExp(`^${year}: .`))
          const parts = [
            ...paneReadout(model, layout.pane, year, 'bare').parts,
            ...paneReadout(model, layout.pane, year, 'named').parts,
          ].map(({ text }) => text)
          const told = said.replace(/^\d+: /, '').replace(/ …$/, '')
          for (const phrase of told.split(' · ')) expect(parts, said).toContain(phrase)
          for (const item of texts) {
            expect(item.x).toBeGreaterThanOrEqual(layout.cell.left)
            expect(item.x + textWidth(item.text, item.size, item.weight)).toBeLessThanOrEqual(
              layout.cell.right,
            )
          }
          const covers = own.filter((item) => item.kind === 'path').length > 1
          const titles = items.filter(
            (item): item is TextItem => item.kind === 'text' && item.part === 'pane-title',
          )
          if (!covers)
            for (const title of titles)
              for (const text of texts) expect(overlap(textBox(title), textBox(text)), said).toBe(false)
        }
      }
    })
  })
})

test('a month without a value breaks the line', () => {
  const scene = multiplesScene(monthly(2011, 2011), SIZES[2], LIGHT)
  const [value] = scene.items.filter((item) => item.kind === 'path' && item.series === 'value')
  if (value?.kind !== 'path') throw new Error('no value drawn')
  expect(value.d.split('M')).toHaveLength(3)
  expect(value.d.split('L')).toHaveLength(1 + 5 + 4)
})

test('derived months are dashed, the others not', () => {
  const scene = multiplesScene(monthly(2022, 2023), SIZES[2], LIGHT)
  const volume = scene.items.flatMap((item) =>
    item.kind === 'path' && item.series === 'volume' ? [item] : [],
  )
  expect(volume.map(({ d, dash }) => [d.split('L').length - 1, dash !== undefined])).toEqual([
    [13, false],
    [10, true],
  ])
})
