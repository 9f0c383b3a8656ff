import { expect, test } from 'vitest'
import { contrast } from '../../tests/support/colour.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import type { MatrixModel } from '../model/figure-model.ts'
import { matrixScene } from './matrix-scene.ts'
import type { PathItem, Scene, TextItem } from './scene.ts'
import { DARK, LIGHT } from './theme.ts'

const energy = (await loadShape('energy-reliance', 'matrix'))(2000, 2025)
const votes = (await loadShape('ukraine-votes', 'matrix'))(2000, 2025)
const provinces = (await loadShape('provinces', 'matrix'))(2000, 2025)

const PANEL = { width: 600, height: 270 }
const PHONE = { width: 340, height: 220 }
const draw = (model: MatrixModel, size: { width: number; height: number }) =>
  matrixScene(model, size, LIGHT, { readout: true })
const texts = (scene: Scene, part: string) =>
  scene.items.filter((item): item is TextItem => item.kind === 'text' && item.part === part)
const fills = (scene: Scene) =>
  scene.items.flatMap((item) =>
    item.kind === 'path' && item.part === 'cell' && item.fill ? [item.fill] : [],
  )

test('panel size: all countries in two blocks, names whole, under both bases', () => {
  const scene = draw(energy, PANEL)
  expect(scene.columns).toBe(5)
  expect(scene.cells.length / 5).toBeGreaterThanOrEqual(30)
  expect(texts(scene, 'group').map(({ text }) => text)).toEqual([
    'all imports',
    'outside the EU',
    'all imports',
    'outside the EU',
  ])
  for (const { text } of texts(scene, 'name')) expect(text).not.toContain('…')
})

test('rows that have no room are counted, the tallies stay', () => {
  const scene = draw(votes, PANEL)
  expect(scene.moreRows).toBeGreaterThan(0)
  expect(texts(scene, 'foot').map(({ text }) => text)).toEqual([`and ${scene.moreRows} more in the table`])
  expect(texts(scene, 'tally').map(({ text }) => Number(text))).toEqual(
    votes.tallies.flatMap(({ counts }) => counts),
  )
})

test('columns that have no room are counted, the benchmark is not among them', () => {
  const scene = draw(provinces, PHONE)
  expect(scene.moreColumns).toBeGreaterThan(0)
  expect(texts(scene, 'column')[0]?.text).toBe('China')
  expect(texts(scene, 'foot')[0]?.text).toMatch(/^and \d+ more and \d more columns? in the table$/)
})

test('border events stay beside the years where there is room', () => {
  for (const width of [590, 700, 900, 1200, 1600]) {
    const scene = draw(provinces, { width, height: 250 })
    const blocks = new Set(texts(scene, 'name').map(({ x }) => x)).size
    const heads = texts(scene, 'aside').filter(({ text }) => text === 'Border events')
    expect(heads).toHaveLength(blocks)
  }
  expect(texts(draw(provinces, PHONE), 'aside')).toEqual([])
})

test('the larger a value, the stronger its cell; a gap is open', () => {
  const scene = draw(energy, PANEL)
  const fillOf = (series: string) =>
    scene.items.find((item): item is PathItem => item.kind === 'path' && item.series === series)
  const steps = ['AUT 0', 'ROU 0', 'CZE 0', 'HUN 0', 'SVK 0'].map((id) =>
    contrast(fillOf(id)?.fill ?? '', LIGHT.background),
  )
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(new Set(steps).size).toBe(5)
  expect(fillOf('AUT 1')).toMatchObject({ fill: LIGHT.background, dash: '2 2' })
})

test.each([LIGHT, DARK])('what stands in a cell can be read on it, $name', (theme) => {
  for (const model of [energy, votes, provinces])
    for (const item of matrixScene(model, PANEL, theme, { readout: true }).items)
      if (item.kind === 'text' && item.part === 'value') {
        expect(item.on).toBeDefined()
        expect(contrast(item.fill, item.on ?? '')).toBeGreaterThanOrEqual(4.5)
      }
})

test('a matrix without rows says why', () => {
  const empty = { ...votes, rows: [], emptyText: 'Nothing was put to the vote.' }
  const scene = draw(empty, PANEL)
  expect(texts(scene, 'empty').map(({ text }) => text)).toEqual(['Nothing was put to the vote.'])
  expect(fills(scene)).toEqual([])
})
