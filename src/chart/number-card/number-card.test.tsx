// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FigureQuery } from '../../figures/kit/define.ts'
import { rememberModels } from '../../figures/kit/remember.ts'
import { figureMeta, figureQuery, VOCABULARY } from '../../figures/registry.ts'
import { type Stores, StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { DEFAULT_YEARS } from '../../filter/years.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
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

/** @param takeaway said in place of the figure’s own */
async function show(id: string, takeaway?: (query: FigureQuery) => Sentence): Promise<Stores> {
  const meta = figureMeta(id)
  if (!meta) throw new Error(`no figure ${id}`)
  const client = new QueryClient()
  if (takeaway) {
    const figure = await client.fetchQuery(figureQuery(id))
    const model = rememberModels((query) => ({ ...figure.model(query), takeaway: takeaway(query) }))
    client.setQueryData(figureQuery(id).queryKey, { ...figure, model })
  }
  const stores = { filter: createFilterStore(VOCABULARY), hover: createHoverStore() }
  render(
    <QueryClientProvider client={client}>
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

const MANY = (years: string) =>
  say`In ${years} Russia’s share fell from ${num('66%', { row: '2025', column: 'trailing' })} to (${num('55%', { row: '2014', column: 'trailing' })}).`

const sentence = () => document.querySelector('.panel__takeaway') as HTMLElement
const number = (text: string) =>
  within(sentence()).getByRole('button', { name: `${text}, open its number card` })
const period = (text: string) => loaded().then((card) => expect(card.getByText(text)).toBeTruthy())

test('a sentence reads as it is written, and so it is told of its chart', async () => {
  const stores = await show('arms-share', ({ from, to }) =>
    from === to ? say`Nothing.` : MANY(`${from}–${to}`),
  )
  const chart = screen.getByRole('application')
  const description = () => document.getElementById(chart.getAttribute('aria-describedby') ?? '')?.textContent
  expect(sentence().textContent).toBe(`In 2000–${DEFAULT_YEARS.to} Russia’s share fell from 66% to (55%).`)
  expect(description()).toBe(sentence().textContent)
  act(() => stores.filter.getState().setYears(2014, 2014))
  expect(sentence().textContent).toBe('Nothing.')
  expect(within(sentence()).queryAllByRole('button')).toEqual([])
  act(() => stores.filter.getState().setYears(2010, 2014))
  expect(sentence().textContent).toBe('In 2010–2014 Russia’s share fell from 66% to (55%).')
  expect(description()).toBe(sentence().textContent)
})

test('what clings to a number stays on its line', async () => {
  await show('arms-share', () => MANY('2025'))
  expect([...sentence().querySelectorAll('.takeaway__word')].map(({ textContent }) => textContent)).toEqual([
    '66%',
    '(55%).',
  ])
})

test('short numbers are wide enough to be hit, and leave room for the number beside them', async () => {
  const ref = { row: '2025', column: 'trailing' }
  const stores = await show('arms-share', ({ to }) => {
    if (to === 2014) return say`It was ${num('2', ref)}.`
    return say`It was ${num('2', ref)}; ${num('3', ref)} of ${num('2,345', ref)}.`
  })
  const reaches = () =>
    within(sentence())
      .getAllByRole('button')
      .map(({ style }) =>
        [style.paddingInline, style.marginInline].map((sides) => sides.replaceAll('px', '')),
      )
      .map((sides) => sides.map((side) => side.split(' ').map(Number)))
  const three = reaches()
  for (const [padding, margin] of three)
    expect(margin?.map((side) => side + 0)).toEqual(padding?.map((side) => -side))
  const [first, second, third] = three.map(([padding = []]) => padding)
  const all = 24 - 5.2
  for (const [before = 0, after = 0] of [first, second] as number[][]) expect(before + after).toBeCloseTo(all)
  expect((first?.[1] ?? 9) + (second?.[0] ?? 9)).toBeLessThanOrEqual(6)
  expect(third).toEqual([1, 1])
  act(() => stores.filter.getState().setYears(2014, 2014))
  expect(reaches()[0]?.[0]).toEqual([all / 2, all / 2])
})

test.each(['mouse', 'touch'] as const)('a number in a takeaway opens its card by %s', async (pointer) => {
  await show('arms-share', () => MANY('2025'))
  const keys = pointer === 'mouse' ? '[MouseLeft]' : '[TouchA]'
  await userEvent.pointer({ keys, target: number('55%') })
  await period('2010–2014')
})

test('one number of a sentence is in the order of tabs; arrow keys lead to the others, the focus comes back', async () => {
  await show('arms-share', () => MANY('2025'))
  await userEvent.tab()
  while (!sentence().contains(document.activeElement)) await userEvent.tab()
  expect(document.activeElement).toBe(number('66%'))
  await userEvent.keyboard('{ArrowLeft}')
  expect(document.activeElement).toBe(number('66%'))
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(number('55%'))
  expect([number('66%').tabIndex, number('55%').tabIndex]).toEqual([-1, 0])
  await userEvent.keyboard('{Enter}')
  await period('2010–2014')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(number('55%')))
  await userEvent.tab()
  expect(sentence().contains(document.activeElement)).toBe(false)
})

test('a number that goes while it has the focus leaves it to the one before', async () => {
  const stores = await show('arms-share', ({ from, to }) =>
    from === to ? say`It was ${num('66%', { row: '2025', column: 'trailing' })}.` : MANY('2025'),
  )
  act(() => number('55%').focus())
  act(() => stores.filter.getState().setYears(2025, 2025))
  expect(document.activeElement).toBe(number('66%'))
  expect(number('66%').tabIndex).toBe(0)
})

test('a sentence without numbers has a button for the values of the years it names', async () => {
  const stores = await show('arms-share', ({ from }) =>
    from === 2000 ? say`So it was in 2014.` : MANY('2025'),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Numbers of this sentence' }))
  const list = within(await dialog())
  await userEvent.click(await list.findByRole('button', { name: /^2014: .*55\.0%$/ }, { timeout: 20_000 }))
  expect((await loaded()).getByText('2010–2014')).toBeTruthy()
  await userEvent.keyboard('{Escape}')
  act(() => stores.filter.getState().setYears(2010, 2025))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Numbers of this sentence' })).toBeNull()
})
