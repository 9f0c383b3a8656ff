import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'
import { contextOf, filterOf } from '../../tests/support/exports.ts'
import { queryOf } from '../figures/kit/define.ts'
import { FIGURES, figureQuery } from '../figures/registry.ts'
import type { Filter } from '../filter/filter.ts'
import { composeSheet, sheetColumns } from './compose-sheet.ts'
import { LOOKS } from './looks.ts'
import { type Picture, textFaults } from './picture.ts'
import { svgText } from './svg-text.ts'

vi.setConfig({ testTimeout: 240_000 })
const FULL = process.env.AMUR_FULL === '1'
const client = new QueryClient()
const figures = new Map(
  await Promise.all(FIGURES.map(async ({ id }) => [id, await client.fetchQuery(figureQuery(id))] as const)),
)

const ALL = FIGURES.map(({ id }) => id)
const FOUR = ['arms-share', 'heilongjiang', 'crude-share', 'vetoes']
const MIXED = ['xi-leaders', 'heilongjiang', 'arms-reliance', 'milestones', 'sco', 'vetoes']
const LIGHT = { look: 'light', largeType: false } as const

function sheetOf(
  ids: readonly string[],
  more: Partial<Filter> = {},
  options: Parameters<typeof composeSheet>[2] = LIGHT,
) {
  const filter = filterOf({ id: '', measure: undefined } as never, 2000, 2025, { figures: ids, ...more })
  const models = ids.map((id) => {
    const figure = figures.get(id)
    if (!figure) throw new Error(`There is no figure ${id}`)
    return figure.model(queryOf(figure.definition, filter))
  })
  return composeSheet(
    models,
    contextOf({ sources: models.flatMap(({ sources }) => sources) }, filter),
    options,
  )
}

/** Texts and starts of paths with their place in the picture. */
function placed({ layers }: Picture) {
  return layers.flatMap((layer) =>
    layer.items.map((item) => ({
      item,
      column: layer.x,
      x: layer.x + (item.kind === 'text' ? item.x : Number(/^M(-?[\d.]+)/.exec(item.d)?.[1])),
      y: layer.y + (item.kind === 'text' ? item.y : Number(/^M-?[\d.]+ (-?[\d.]+)/.exec(item.d)?.[1])),
    })),
  )
}

const yearsOf = (picture: Picture) =>
  placed(picture).flatMap(({ item, ...place }) =>
    item.kind === 'text' && item.anchor === 'middle' && /^\d{4}$/.test(item.text)
      ? [{ ...place, year: Number(item.text) }]
      : [],
  )

const titlesOf = (picture: Picture) =>
  picture.layers.flatMap(({ items }) => {
    const lines = items.flatMap((item) =>
      item.kind === 'text' && item.part === 'panel-title' ? [item.text] : [],
    )
    return lines.length > 0 ? [lines.join(' ')] : []
  })

const titleOf = (id: string) => figures.get(id)?.definition.title
const WITHOUT_AXIS = ['ranking', 'matrix', 'multiples']
const hasAxis = (id: string) =>
  !WITHOUT_AXIS.includes(FIGURES.find((figure) => figure.id === id)?.shape ?? 'time')

/** The layers of each panel from its title on, by figure. */
function panelsOf(picture: Picture, ids: readonly string[]) {
  const panels = new Map<string, Picture['layers'][number][]>()
  let current: string | undefined
  for (const layer of picture.layers) {
    const [title] = titlesOf({ ...picture, layers: [layer] })
    if (title !== undefined) current = ids.find((id) => titleOf(id) === title)
    else if (layer.items.some(({ part }) => part === 'brand')) current = undefined
    if (current !== undefined) panels.set(current, [...(panels.get(current) ?? []), layer])
  }
  return panels
}

describe('the years of a sheet', () => {
  test.each([
    ['four panels', FOUR, 1],
    ['six panels, two without years', MIXED, 1],
    ['a tall sheet', [...FOUR, ...FOUR], 2],
  ] as const)('are named once in a column, in a tall one above and below: %s', (_, ids, times) => {
    const years = yearsOf(sheetOf(ids))
    const columns = new Set(years.map(({ column }) => column))
    expect(columns.size).toBe(sheetColumns(ids.length))
    for (const column of columns)
      for (const year of [2000, 2005, 2010, 2015, 2020, 2025])
        expect(years.filter((one) => one.column === column && one.year === year)).toHaveLength(times)
  })

  test.each([
    ['four panels', FOUR, {}],
    ['mixed panels', MIXED, {}],
    ['large type', MIXED, { largeType: true }],
    ['all figures', ALL, {}],
  ] as const)('stand above each other in every panel of a column: %s', (_, ids, more) => {
    for (const pin of [2000, 2013, 2025]) {
      const picture = sheetOf(ids, { pin }, { ...LIGHT, ...more })
      const panels = panelsOf(picture, ids)
      expect([...panels.keys()].toSorted()).toEqual(ids.toSorted())
      const pinsOf = (id: string) =>
        placed({ ...picture, layers: panels.get(id) ?? [] }).filter(({ item }) => item.part === 'pin')
      const pins = ids.filter(hasAxis).flatMap(pinsOf)
      expect(pins).toHaveLength(ids.filter(hasAxis).length)
      const years = ids.filter(hasAxis).flatMap((id) => yearsOf({ ...picture, layers: panels.get(id) ?? [] }))
      for (const column of new Set(pins.map((one) => one.column))) {
        const inColumn = pins.filter((one) => one.column === column)
        expect(new Set(inColumn.map(({ x }) => x)).size).toBe(1)
        const named = years.filter((one) => one.column === column && one.year === pin)
        for (const { x } of named) expect(x).toBe(inColumn[0]?.x)
      }
    }
  })

  test('are named in every column of small charts, under the line of a pinned one', () => {
    const small = ALL.filter((id) => FIGURES.find((figure) => figure.id === id)?.shape === 'multiples')
    expect(small.length).toBeGreaterThan(3)
    const picture = sheetOf(ALL, { pin: 2000 })
    const panels = panelsOf(picture, ALL)
    for (const id of small) {
      const layers = panels.get(id) ?? []
      const lines = placed({ ...picture, layers }).flatMap(({ item, column }) =>
        item.kind === 'path' && item.part === 'pin'
          ? [...item.d.matchAll(/M([\d.]+)/g)].map(([, x]) => column + Number(x))
          : [],
      )
      const named = yearsOf({ ...picture, layers }).flatMap(({ year, x }) => (year === 2000 ? [x] : []))
      expect(named.length, id).toBeGreaterThan(0)
      expect(new Set(lines), id).toEqual(new Set(named))
    }
  })

  test('have a line through every plot that has the axis, from the names above to those below', () => {
    const picture = sheetOf(MIXED)
    const [first] = yearsOf(picture).filter(({ year }) => year === 2010)
    if (!first) throw new Error('2010 is not named')
    const lines = placed(picture).filter(
      ({ item, column }) =>
        column === first.column &&
        item.kind === 'path' &&
        item.part === 'grid' &&
        item.d.includes(`M${Math.round((first.x - column) * 10) / 10} `),
    )
    expect(lines).toHaveLength(2)
    for (const { y } of lines) expect(y).toBeLessThan(first.y)
  })
})

test('panels without the axis follow after those that have it, each in the order shown; the link keeps that order', () => {
  const picture = sheetOf(MIXED)
  const [over, others] = [MIXED.filter(hasAxis), MIXED.filter((id) => !hasAxis(id))]
  expect(titlesOf(picture)).toEqual([...over, ...others].map(titleOf))
  expect(JSON.parse(picture.metadata).filter.figures).toEqual(MIXED)
  const lowest = Math.max(...yearsOf(picture).map(({ y }) => y))
  const tops = placed(picture).flatMap(({ item, y }) =>
    item.part === 'panel-title' && others.some((id) => titleOf(id) === (item.kind === 'text' && item.text))
      ? [y]
      : [],
  )
  expect(tops).toHaveLength(2)
  for (const y of tops) expect(y).toBeGreaterThan(lowest)
})

test('a pinned year is said once for the whole sheet', () => {
  const words = (picture: Picture) =>
    placed(picture).flatMap(({ item }) =>
      item.kind === 'text' && item.part === 'subtitle' ? [item.text] : [],
    )
  expect(words(sheetOf(FOUR, { pin: 2014 }))[0]).toBe('2000–2025 · all domains · pinned year 2014')
  expect(words(sheetOf(FOUR, { pin: 1990 }))[0]).toBe('2000–2025 · all domains')
})

const RANGES: readonly (readonly [number, number])[] = FULL
  ? [
      [2000, 2025],
      [1946, 2026],
      [2014, 2014],
      [2022, 2026],
      [1946, 1950],
      [2026, 2026],
    ]
  : [
      [2000, 2025],
      [1946, 2026],
      [2014, 2014],
    ]

describe.each(FULL ? LOOKS.map(({ id }) => id) : (['light'] as const))('in the look %s', (look) => {
  test.each(RANGES)('%i–%i: no text meets another or is cut on a sheet of any size', (from, to) => {
    for (const count of FULL ? ALL.map((_, i) => i + 1) : [1, 2, 3, 4, 6, 9, 10, ALL.length])
      for (const largeType of [true, false])
        for (const pin of [null, 2014]) {
          const picture = sheetOf(ALL.slice(-count), { from, to, pin }, { look, largeType })
          const what = `${count} panels, large ${largeType}, pin ${pin}`
          expect(textFaults(picture), what).toEqual([])
          expect(titlesOf(picture), what).toHaveLength(count)
          expect(JSON.stringify(picture.layers), what).not.toMatch(/NaN|null|Infinity/)
        }
  })
})

test('is the picture it was', async () => {
  await expect(svgText(sheetOf(MIXED))).toMatchFileSnapshot('../../tests/golden/export-sheet.svg')
})
