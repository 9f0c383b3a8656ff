// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { figureMeta, VOCABULARY } from '../../figures/registry.ts'
import { type Stores, StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { Panel } from '../Panel.tsx'
import { LIGHT } from '../theme.ts'

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300)
})

async function show(id: string): Promise<Stores> {
  const meta = figureMeta(id)
  if (!meta) throw new Error(`no figure ${id}`)
  const stores = { filter: createFilterStore(VOCABULARY), hover: createHoverStore() }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <Panel meta={meta} theme={LIGHT} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  await screen.findByRole('application')
  return stores
}

const dialog = () => screen.findByRole('dialog', {}, { timeout: 20_000 })
/** What the card of a number says, once it is loaded. */
const loaded = async () => {
  const found = within(await dialog())
  await found.findByText('Source rows', {}, { timeout: 20_000 })
  return found
}

async function tableOf(id: string) {
  await show(id)
  await userEvent.click(screen.getByRole('button', { name: 'Table' }))
  return (name: string) => within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
}

test('a value of the table opens its card: formula, source rows, other releases, sentence', async () => {
  const row = await tableOf('arms-share')
  await userEvent.click(row('2014').getByRole('button', { name: /^55\.0/ }))
  const card = await loaded()
  expect(card.getByText('3,171.75 ÷ 5,770.2 million TIV =', { exact: false })).toBeTruthy()
  expect(card.getByText(/data\/arms-imports\.csv/)).toBeTruthy()
  expect(card.getAllByText('653.25').length).toBeGreaterThan(0)
  expect(card.getByText('SIPRI, March 2022 release')).toBeTruthy()
  expect(card.getByText(/was 55\.0% in 2010–2014/)).toBeTruthy()
  expect(card.getByText(/the calculation is ours/)).toBeTruthy()
})

test('a flagged value says what its quality means', async () => {
  const row = await tableOf('heilongjiang')
  await userEvent.click(row('2014').getByRole('button', { name: /^66\.7/ }))
  const card = await loaded()
  expect(card.getByText(/Covers only the first months of the year/)).toBeTruthy()
  expect(card.getByText('January to June 2014')).toBeTruthy()
  expect(card.getByText('Our estimate of the full year')).toBeTruthy()
})

test('a missing value has a card that says why, and claims no quality', async () => {
  const row = await tableOf('heilongjiang')
  await userEvent.click(row('2016').getAllByRole('button', { name: 'no figure was found' })[0] as HTMLElement)
  const card = await loaded()
  expect(card.getByText(/^No figure for Russia’s share of Heilongjiang’s goods/)).toBeTruthy()
  expect(card.queryByText('reported')).toBeNull()
})

test('of the values of a table one is in the order of tabs; arrow keys lead to the others', async () => {
  await tableOf('crude-share')
  const table = screen.getByRole('table')
  const inOrder = () =>
    within(table)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0)
  expect(inOrder()).toHaveLength(1)
  act(() => inOrder()[0]?.focus())
  await userEvent.keyboard('{ArrowDown}')
  expect(inOrder()).toEqual([document.activeElement])
  expect(document.activeElement?.closest('tr')?.textContent).toMatch(/^2001/)
  await userEvent.keyboard('{Enter}')
  expect((await loaded()).getByText('data/crude-share.csv')).toBeTruthy()
})

test('N on a chart lists the values of the year pointed at, and Enter opens one', async () => {
  const stores = await show('vetoes')
  act(() => screen.getByRole('application').focus())
  act(() => stores.hover.getState().set(2014))
  await userEvent.keyboard('n')
  const list = within(await dialog())
  expect(await list.findByText('Values of 2014', {}, { timeout: 20_000 })).toBeTruthy()
  await userEvent.click(list.getByRole('button', { name: /China and Russia together/ }))
  expect((await loaded()).getByText('S/2014/348')).toBeTruthy()
})

test('the numbers of a takeaway are listed by its button', async () => {
  await show('arms-share')
  await userEvent.click(screen.getByRole('button', { name: 'Numbers of this sentence' }))
  const list = within(await dialog())
  expect(await list.findByRole('button', { name: /66%$/ }, { timeout: 20_000 })).toBeTruthy()
  await userEvent.click(list.getByRole('button', { name: /72%$/ }))
  expect((await loaded()).getByText(/fall of the volume/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Other numbers' }))
  expect(await screen.findByText('Numbers of this sentence', { selector: '.dialog__title' })).toBeTruthy()
})
