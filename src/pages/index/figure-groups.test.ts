import descriptions from 'virtual:figure-descriptions'
import { expect, test } from 'vitest'
import { FIGURES } from '../../figures/registry.ts'
import { figureGroups, findFigures } from './figure-groups.ts'

const found = (search: string) => findFigures(FIGURES, descriptions, search).map(({ id }) => id)

test('every figure stands in exactly one group, in the order of the registry', () => {
  const groups = figureGroups(FIGURES)
  const grouped = groups.flatMap(({ figures }) => figures.map(({ id }) => id))
  expect(grouped.toSorted()).toEqual(FIGURES.map(({ id }) => id).toSorted())
  for (const { figures } of groups) {
    const places = figures.map((figure) => FIGURES.indexOf(figure))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
})

test('groups follow the domains; figures of several domains stand last', () => {
  const groups = figureGroups(FIGURES)
  expect(groups.map(({ title }) => title)).toEqual([
    'Diplomatic',
    'Military',
    'Energy',
    'UN',
    'Several domains',
  ])
  for (const { id, figures } of groups)
    for (const { domains } of figures)
      expect(id === 'several' ? domains.length > 1 : domains).toEqual(id === 'several' ? true : [id])
  expect(groups.at(-1)?.figures.map(({ id }) => id)).toContain('milestones')
})

test('groups without a figure are left out', () => {
  expect(figureGroups(FIGURES.filter(({ id }) => id === 'vetoes')).map(({ id }) => id)).toEqual(['un'])
  expect(figureGroups([])).toEqual([])
})

test('a search finds by title, domain, measure, definition and method, all words in any order and case', () => {
  expect(found('')).toHaveLength(FIGURES.length)
  expect(found('heilongjiang')).toContain('heilongjiang')
  expect(found('heilongjiang')).not.toContain('vetoes')
  expect(found('MILITARY')).toEqual(expect.arrayContaining(['arms-share', 'exercises', 'milestones']))
  expect(found('All five')).toContain('vetoes')
  expect(found('tonnes barrels')).toContain('crude-share')
  expect(found('tonnes barrels')).not.toContain('heilongjiang')
  expect(found('putin xi ordinal')).toEqual([])
  expect(found('read-out video')).toContain('xi-putin-meetings')
  expect(found("russia's china's trade")).toContain('trade')
})

test('a search without descriptions still finds titles and domains', () => {
  const ids = findFigures(FIGURES, {}, 'veto un').map(({ id }) => id)
  expect(ids).toContain('vetoes')
  expect(ids).not.toContain('trade')
})

test('a definition and a method are whole sentences', () => {
  for (const { definition, method } of Object.values(descriptions))
    for (const text of [definition, method]) {
      if (text === undefined) continue
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text).not.toMatch(/undefined|NaN|\$\{/)
    }
})
