// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { timeFigures } from '../../tests/support/tables.ts'
import { createPainter } from './painter.ts'
import type { SceneItem, TextItem } from './scene.ts'
import { LIGHT } from './theme.ts'
import { timeScene } from './time-scene.ts'

const figures = await timeFigures()
const SIZE = { width: 590, height: 190 }
const RANGES = [
  [2000, 2025],
  [1999, 2025],
  [1946, 2026],
  [2014, 2014],
  [1950, 1960],
  [2000, 2025],
] as const

const newGroup = () => document.createElementNS('http://www.w3.org/2000/svg', 'g')

function freshly(items: readonly SceneItem[]): SVGGElement {
  const group = newGroup()
  createPainter(group)(items)
  return group
}

const attributesOf = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))

const text = (words: string, anchor: TextItem['anchor'], x: number): TextItem => ({
  kind: 'text',
  part: 'tick',
  x,
  y: 20,
  text: words,
  size: 11,
  weight: 400,
  fill: '#000000',
  anchor,
})

test.each(figures)('$name: years after years leave what one drawing would', ({ build }) => {
  const group = newGroup()
  const paint = createPainter(group)
  for (const [from, to] of RANGES) {
    const { items, legend } = timeScene(build(from, to), SIZE, LIGHT, { readout: true })
    paint([...items, ...legend])
    expect(group.childElementCount).toBe(items.length + legend.length)
    expect(group.isEqualNode(freshly([...items, ...legend]))).toBe(true)
  }
})

test('a centred text is moved by a group, which a step keeps; another one stands by itself', () => {
  const group = newGroup()
  const paint = createPainter(group)
  paint([text('2000', 'middle', 10), text('20', 'end', 30)])
  const [year, value] = group.children
  expect(year?.tagName).toBe('g')
  expect(year?.firstElementChild?.hasAttribute('x')).toBe(false)
  expect(value?.tagName).toBe('text')
  paint([text('2000', 'middle', 15), text('21', 'end', 31)])
  expect([...group.children]).toEqual([year, value])
  expect(year?.getAttribute('transform')).toBe('translate(15 20)')
  expect(value?.getAttribute('x')).toBe('31')
  expect(value?.textContent).toBe('21')
})

test('a year that comes or goes leaves the names of the others as they are set', () => {
  const group = newGroup()
  const paint = createPainter(group)
  paint([text('2000', 'middle', 10), text('2005', 'middle', 50)])
  const [first, second] = group.children
  paint([text('1995', 'middle', 5), text('2000', 'middle', 25), text('2005', 'middle', 55)])
  expect([...group.children].map(({ textContent }) => textContent)).toEqual(['1995', '2000', '2005'])
  expect([...group.children].slice(1)).toEqual([first, second])
  paint([text('2005', 'middle', 40)])
  expect([...group.children]).toEqual([second])
  expect(second?.getAttribute('transform')).toBe('translate(40 20)')
})

test.each(['start', 'middle', 'end'] as const)('a text (%s) takes over whatever differs', (anchor) => {
  const words = anchor === 'middle' ? 'a' : 'b'
  const group = newGroup()
  const paint = createPainter(group)
  paint([text('a', anchor, 10), { kind: 'path', part: 'grid', d: 'M0 0' }])
  const element = group.firstElementChild
  const changed: SceneItem[] = [
    { ...text(words, anchor, 11), y: 21, size: 12, weight: 600, fill: '#ffffff', opacity: 0.5 },
    {
      kind: 'path',
      part: 'grid',
      d: 'M1 1',
      fill: '#123456',
      stroke: '#654321',
      strokeWidth: 2,
      dash: '1 1',
      opacity: 0.4,
    },
  ]
  paint(changed)
  expect(group.firstElementChild).toBe(element)
  expect(attributesOf(group.querySelector('text'))).toEqual({
    ...(anchor === 'middle' ? {} : { x: '11', y: '21' }),
    'data-part': 'tick',
    'font-size': '12',
    'font-weight': '600',
    'text-anchor': anchor,
    fill: '#ffffff',
    opacity: '0.5',
  })
  if (anchor === 'middle') expect(element?.getAttribute('transform')).toBe('translate(11 21)')
  expect(element?.textContent).toBe(words)
  expect(attributesOf(group.querySelector('path'))).toEqual({
    'data-part': 'grid',
    d: 'M1 1',
    fill: '#123456',
    stroke: '#654321',
    'stroke-width': '2',
    'stroke-dasharray': '1 1',
    opacity: '0.4',
  })
})

test('one mark less takes its element away and leaves the others', () => {
  const path = (d: string, part: string): SceneItem => ({ kind: 'path', part, d, fill: '#000000' })
  const group = newGroup()
  const paint = createPainter(group)
  paint([path('M0 0', 'grid'), path('M1 1', 'absence'), text('a', 'start', 1), path('M2 2', 'axis')])
  const [grid, , words, axis] = group.children
  paint([path('M0 0', 'grid'), text('b', 'start', 1), path('M3 3', 'axis')])
  expect([...group.children]).toEqual([grid, words, axis])
  expect(axis?.getAttribute('d')).toBe('M3 3')
})
