import { describe, expect, test } from 'vitest'
import type { RankingModel, RankingRow } from '../model/figure-model.ts'
import { say } from '../model/sentence.ts'
import { rankingScene } from './ranking-scene.ts'
import { partsWithin } from './scene-words.ts'
import { textWidth } from './text.ts'
import { LIGHT } from './theme.ts'

const COUNT = 40

function row(i: number, highlighted: number): RankingRow {
  const value = 90 - i
  return {
    id: `s${i + 1}`,
    name: `State ${i + 1}`,
    rank: i + 1,
    parts: [value],
    value,
    quality: 'reported',
    ...(i + 1 === highlighted ? { highlight: 'russia' } : {}),
    sources: [],
  }
}

function ranking(bothEnds: boolean, highlighted: number): RankingModel {
  return {
    id: 'x',
    shape: 'ranking',
    title: '',
    domains: ['un'],
    subtitle: '',
    takeaway: say``,
    notes: [],
    vintage: { credit: '', dataTo: '' },
    sources: [],
    from: 2000,
    to: 2001,
    pinned: null,
    unit: 'percent',
    rowName: 'State',
    parts: [{ id: 'one', name: 'one', color: 'context' }],
    rows: Array.from({ length: COUNT }, (_, i) => row(i, highlighted)),
    ...(bothEnds ? { bothEnds: true } : {}),
    apart: null,
    emptyText: '',
  }
}

const draw = (model: RankingModel, height = 160, width = 360) =>
  rankingScene(model, { width, height }, LIGHT, { readout: false })
const numbers = ({ rows }: ReturnType<typeof draw>) => rows.map(({ id }) => Number(id.slice(1)))
const names = ({ items }: ReturnType<typeof draw>) =>
  items.flatMap((item) => (item.kind === 'text' && item.part === 'name' ? [item.text] : []))
const cuts = ({ items }: ReturnType<typeof draw>) => items.filter(({ part }) => part === 'cut')

describe('where not all rows have room', () => {
  test('the first are drawn, and the one that stands out', () => {
    const scene = draw(ranking(false, 20))
    const drawn = numbers(scene)
    expect(drawn).toEqual([...Array.from({ length: drawn.length - 1 }, (_, i) => i + 1), 20])
    expect(names(scene).at(-1)).toBe('20. State 20')
    expect(cuts(scene)).toHaveLength(1)
  })

  test('of a ranking told by both ends, the last too, after a line, and all with their ranks', () => {
    const scene = draw(ranking(true, 20))
    const drawn = numbers(scene)
    const middle = drawn.indexOf(20)
    expect(drawn.slice(0, middle)).toEqual(Array.from({ length: middle }, (_, i) => i + 1))
    const last = drawn.slice(middle + 1)
    expect(last.length).toBeGreaterThan(2)
    expect(Math.abs(last.length - middle)).toBeLessThan(3)
    expect(last).toEqual(Array.from({ length: last.length }, (_, i) => COUNT - last.length + 1 + i))
    expect(names(scene)).toEqual(drawn.map((n) => `${n}. State ${n}`))
    expect(cuts(scene)).toHaveLength(2)
    expect(scene.more).toBe(COUNT - drawn.length)
  })

  test('names carry no rank where none is left out between them', () => {
    expect(names(draw(ranking(false, 2)))[0]).toBe('State 1')
    expect(names(draw(ranking(true, 20), 900, 900))[0]).toBe('State 1')
  })

  test('one that stands out at an end is drawn once and takes no other’s place', () => {
    for (const one of [1, COUNT]) {
      const scene = draw(ranking(true, one))
      expect(new Set(numbers(scene)).size).toBe(numbers(scene).length)
      expect(numbers(scene)).toContain(one)
      expect(cuts(scene)).toHaveLength(1)
    }
  })

  test('any height draws as many as it has room for, the one that stands out among them', () => {
    for (let height = 40; height < 640; height += 20) {
      const scene = draw(ranking(true, 20), height)
      expect(scene.rows.length + scene.more).toBe(COUNT)
      expect(numbers(scene)).toContain(20)
      expect(numbers(scene)).toEqual(numbers(scene).toSorted((a, b) => a - b))
    }
  })
})

test('beside dots the values of the bars stand in one column, apart from every dot', () => {
  const model = ranking(true, 20)
  const scene = draw({
    ...model,
    rows: model.rows.map((one) => ({ ...one, beside: 95 - (one.value ?? 0) })),
    beside: { id: 'two', name: 'two', color: 'russia' },
  })
  const at = (part: string) => scene.items.filter((item) => item.part === part)
  const values = at('value').map((item) => (item.kind === 'text' ? item.x : 0))
  expect(new Set(values).size).toBe(1)
  for (const item of at('beside'))
    if (item.kind === 'path') expect(Number.parseFloat(item.d.slice(1)) + 8).toBeLessThan(values[0] ?? 0)
})

test('words on one line are left out whole, and counted', () => {
  const parts = ['Road bridge opens', 'Rail bridge opens', 'Section done']
  const room = (text: string) => textWidth(text, 11)
  expect(partsWithin(parts, 1000, 11)).toBe('Road bridge opens; Rail bridge opens; Section done')
  expect(partsWithin(parts, room('Road bridge opens; Rail bridge opens +1'), 11)).toBe(
    'Road bridge opens; Rail bridge opens +1',
  )
  expect(partsWithin(parts, room('Road bridge opens +2') + 1, 11)).toBe('Road bridge opens +2')
  expect(partsWithin(parts, room('Road bridge +2') + 8, 11)).toMatch(/^Road b.*… \+2$/)
  expect(partsWithin([], 100, 11)).toBe('')
})
