// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { distance, VISION } from '../../tests/support/colour.ts'
import { layOut } from '../../tests/support/laid-out.ts'
import { svgOf } from '../../tests/support/svg.ts'
import { queryOf, shapeOf } from '../figures/kit/define.ts'
import { FOLLOWED_COLORS } from '../figures/kit/unga-followed.ts'
import { figureMeta, figureQuery, VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { defaultFilter } from '../filter/filter.ts'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { followOptions, searchOptions } from './follow-options.ts'
import { Panel } from './Panel.tsx'
import { DARK, LIGHT } from './theme.ts'
import { timeScene } from './time-scene.ts'

layOut(() => ({ width: 900, height: 420 }))

const PARAM = 'unga-rank.states'
const meta = figureMeta('unga-rank')!
const figure = await new QueryClient().fetchQuery(figureQuery('unga-rank'))

function show(followed: readonly string[] = []) {
  const stores = { filter: createFilterStore(VOCABULARY), hover: createHoverStore() }
  stores.filter.getState().setList(PARAM, followed)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <Panel meta={meta} theme={LIGHT} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  return stores
}

const panel = () => document.querySelector<HTMLElement>('figure[data-figure="unga-rank"]')!
const drawn = (series: string) =>
  [...panel().querySelectorAll(`[data-series="${series}"]`)].filter((path) => path.getAttribute('d'))

test('the panel ranks all, follows a state found by its name, and goes back', async () => {
  const { filter } = show()
  await within(panel()).findByRole('application', { name: /Up and down read the rows/ })
  await waitFor(() => expect(drawn('RUS').length).toBeGreaterThan(0))

  fireEvent.click(await within(panel()).findByRole('button', { name: 'Find states' }))
  const dialog = await screen.findByRole('dialog', { name: 'Find states' })
  const options = within(dialog).getAllByRole('checkbox')
  expect(options).toHaveLength(196)
  fireEvent.change(within(dialog).getByRole('searchbox'), { target: { value: 'cote IVOIRE' } })
  const found = await within(dialog).findByRole('checkbox', { name: /Côte d’Ivoire/ })
  await waitFor(() => expect(within(dialog).getAllByRole('checkbox')).toHaveLength(1))
  fireEvent.click(found)
  expect(filter.getState().filter.lists[PARAM]).toEqual(['CIV'])
  fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }))

  await within(panel()).findByRole('application', { name: /Arrow keys read the years/ })
  await waitFor(() => expect(drawn('CIV').length).toBeGreaterThan(0))
  expect(panel().textContent).toContain('Côte d’Ivoire voted like China')

  act(() => filter.getState().setList(PARAM, ['CIV', 'IND']))
  await waitFor(() => expect(drawn('IND').length).toBeGreaterThan(0))
  fireEvent.click(within(panel()).getByRole('button', { name: 'Stop following Côte d’Ivoire' }))
  await waitFor(() => expect(drawn('CIV')).toHaveLength(0))
  expect(filter.getState().filter.lists[PARAM]).toEqual(['IND'])

  fireEvent.click(within(panel()).getByRole('button', { name: 'Back to the ranking' }))
  await within(panel()).findByRole('application', { name: /Up and down read the rows/ })
  await waitFor(() => expect(panel().textContent).toContain('Russia voted like China'))
  expect(within(panel()).queryByRole('alert')).toBeNull()
})

test('no more can be followed than there are colours', async () => {
  show(['IND', 'BRA', 'ZAF', 'IRN'])
  fireEvent.click(await within(panel()).findByRole('button', { name: 'Find states' }))
  const dialog = await screen.findByRole('dialog', { name: 'Find states' })
  expect(within(dialog).getByRole('status').textContent).toBe(
    '196 states · 4 are followed: let one go to follow another',
  )
  expect(within(dialog).getByRole('checkbox', { name: /India/ })).toHaveProperty('disabled', false)
  expect(within(dialog).getByRole('checkbox', { name: /Germany, Federal|^Germany/ })).toHaveProperty(
    'disabled',
    true,
  )
})

test('options stand in the order of the ranking, with their place; others last', () => {
  const options = followOptions(figure, meta.follow!, { from: 2024, to: 2024, measure: 'china', pin: null })
  expect(options).toHaveLength(196)
  expect(options[0]).toEqual({ id: 'AZE', name: 'Azerbaijan', place: '1. 87.3%' })
  expect(options.find(({ id }) => id === 'IND')?.place).toBe('109. 67.0%')
  expect(options.find(({ id }) => id === 'DDR')?.place).toBe('')
  expect(options.map(({ id }) => id)).not.toContain('RUS')
  expect(
    searchOptions(options, 'guinea')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['GIN', 'GNB', 'GNQ', 'PNG'])
  expect(searchOptions(options, 'sao').map(({ id }) => id)).toEqual(['STP'])
  expect(searchOptions(options, 'zzz')).toEqual([])
})

test('a link that follows a state asks for a figure over time', () => {
  const filter = defaultFilter(VOCABULARY)
  const following = { ...filter, lists: { ...filter.lists, [PARAM]: ['IND'] } }
  expect(shapeOf(meta, filter)).toBe('ranking')
  expect(shapeOf(meta, following)).toBe('time')
  expect(queryOf(meta, following).follow).toEqual(['IND'])
  expect(figure.model(queryOf(meta, following))).toBe(figure.model(queryOf(meta, following)))
  expect(figure.model(queryOf(meta, following))).not.toBe(figure.model(queryOf(meta, filter)))
})

test('states followed look as agreed', async () => {
  const model = figure.model({ from: 1972, to: 2025, measure: 'china', follow: ['IND', 'ZAF'] })
  if (model.shape !== 'time') throw new Error('not over time')
  const scene = timeScene(model, { width: 640, height: 320 }, LIGHT, { readout: false })
  await expect(svgOf(scene, LIGHT)).toMatchFileSnapshot('../../tests/golden/unga-rank-followed.svg')
})

test('every state followed is drawn in a colour of its own', () => {
  const model = figure.model({
    from: 1972,
    to: 2025,
    measure: 'china',
    follow: ['IND', 'BRA', 'IRN', 'DEU'],
  })
  if (model.shape !== 'time') throw new Error('not over time')
  const { items } = timeScene(model, { width: 900, height: 420 }, LIGHT, { readout: true })
  for (const { id, mark } of model.series)
    expect(
      items.some((item) => item.kind === 'path' && item.series === id && item.part === 'series'),
      `${id} ${mark}`,
    ).toBe(true)
  for (const theme of [LIGHT, DARK])
    for (const [i, first] of FOLLOWED_COLORS.entries())
      for (const second of FOLLOWED_COLORS.slice(i + 1))
        for (const vision of VISION)
          expect(
            distance(theme.series[first], theme.series[second], vision),
            `${first} and ${second}, ${vision}, ${theme.name}`,
          ).toBeGreaterThanOrEqual(11)
})
