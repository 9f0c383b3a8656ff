// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { layOut } from '../../../tests/support/laid-out.ts'
import { explainQuery } from '../../figures/kit/explain.ts'
import { figureMeta, VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { chartQuery } from '../chart-query.ts'
import { Panel } from '../Panel.tsx'
import { LIGHT } from '../theme.ts'

layOut(() => ({ width: 590, height: 250 }))

const client = new QueryClient()

beforeAll(async () => {
  await import('./NumberCardDialog.tsx')
  for (const shape of ['time', 'multiples', 'ranking'] as const) await client.fetchQuery(chartQuery(shape))
  for (const id of ['arms-share', 'crude-share', 'vetoes', 'gas-coal', 'xi-visits'])
    await client.fetchQuery(explainQuery(id))
}, 120_000)

async function show(id: string) {
  const meta = figureMeta(id)
  if (!meta) throw new Error(`no figure ${id}`)
  const stores = { filter: createFilterStore(VOCABULARY), hover: createHoverStore() }
  render(
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <Panel meta={meta} theme={LIGHT} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  const chart = await screen.findByRole('application')
  await waitFor(() => expect(chart.querySelectorAll('path[data-part="series"]').length).toBeGreaterThan(0))
  return {
    chart,
    pin: (year: number) => act(() => stores.filter.getState().setPin(year)),
    pinned: () => stores.filter.getState().filter.pin,
    hovered: () => stores.hover.getState().year,
    text: () => chart.querySelector('[data-readout]')?.textContent ?? '',
    pressable: () => chart.querySelector('[data-pinned]') !== null,
    pill: () => chart.querySelector('[data-part="cursor"] rect') as Element,
  }
}

/** A press as a browser tells it: down, up and click. */
function press(element: Element, clientX: number, clientY = 100) {
  const at = { clientX, clientY, button: 0 }
  fireEvent.pointerDown(element, at)
  fireEvent.pointerUp(element, at)
  fireEvent.click(element, at)
}

const number = (element: Element, attribute: string) => Number(element.getAttribute(attribute))
const dialog = async () => within(await screen.findByRole('dialog', {}, { timeout: 20_000 }))

test('the read-out of the pinned year opens the card of the value pressed, and from it those of the year', async () => {
  const { chart, pin, pinned, pill, text } = await show('arms-share')
  expect(chart.getAttribute('aria-label')).toMatch(/N tells where its numbers come from\.$/)
  pin(2014)
  expect(text()).toMatch(/^2014: .*55\.0%/)
  press(pill(), number(pill(), 'x') + 60)
  const card = await dialog()
  await card.findByText('Source rows', {}, { timeout: 20_000 })
  expect(card.getByText('3,171.75 ÷ 5,770.2 million TIV =', { exact: false })).toBeTruthy()
  expect(pinned()).toBe(2014)
  fireEvent.click(card.getByRole('button', { name: 'Other numbers' }))
  expect(await card.findByText('Values of 2014')).toBeTruthy()
})

test('beside the phrases, at the year, the values of the year are listed', async () => {
  const { pin, pill } = await show('crude-share')
  pin(2020)
  press(pill(), number(pill(), 'x') + 12)
  expect(await (await dialog()).findByText('Values of 2020', {}, { timeout: 20_000 })).toBeTruthy()
})

test('a read-out that follows the pointer takes no press; the pinned one stays under the pointer', async () => {
  const { chart, pin, pinned, hovered, pill, pressable } = await show('vetoes')
  fireEvent.pointerMove(chart, { clientX: 200, clientY: 100 })
  expect(pressable()).toBe(false)
  const year = hovered()!
  press(chart, 200)
  expect([pinned(), pressable()]).toEqual([year, true])
  fireEvent.pointerMove(chart, { clientX: 300, clientY: 100 })
  expect(pressable()).toBe(false)
  fireEvent.pointerMove(chart, { clientX: 200, clientY: 100 })
  fireEvent.pointerMove(pill(), { clientX: 300, clientY: 20 })
  expect([hovered(), pressable()]).toEqual([year, true])
  press(chart, 300)
  expect(pinned()).toBe(hovered())
  expect(pinned()).not.toBe(year)
  expect(screen.queryByRole('dialog')).toBeNull()
  pin(1990)
  expect(pressable()).toBe(false)
})

test('the tap that pins does not also open, though the read-out has come under the finger', async () => {
  const { chart, pill, pinned } = await show('arms-share')
  const at = { clientX: 200, clientY: 20, button: 0 }
  fireEvent.pointerDown(chart, at)
  fireEvent.pointerUp(chart, at)
  fireEvent.click(pill(), at)
  expect(pinned()).not.toBeNull()
  fireEvent.pointerDown(pill(), at)
  fireEvent.pointerUp(pill(), { ...at, clientX: 240 })
  fireEvent.click(pill(), at)
  await act(async () => {})
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('in small charts each has its own read-out to press', async () => {
  const { chart, pin } = await show('gas-coal')
  pin(2022)
  const second = [...chart.querySelectorAll('[data-pinned] path[data-part="pane-readout"]')][1] as Element
  const [, left, top] = (/^M([\d.]+) ([\d.]+)/.exec(second.getAttribute('d') ?? '') ?? []).map(Number)
  const words = chart.querySelectorAll('[data-readout] text')[1]?.textContent
  expect(words).toBe('2022: 6.5')
  press(second, left! + 38, top! + 9)
  const card = await dialog()
  await card.findByText('Source rows', {}, { timeout: 20_000 })
  expect(card.getByText(/^6\.5 /, { selector: 'strong' })).toBeTruthy()
})

test('a row of a ranking opens its card by a press and by Enter', async () => {
  const { chart } = await show('xi-visits')
  fireEvent.keyDown(chart, { key: 'ArrowDown' })
  fireEvent.keyDown(chart, { key: 'Enter' })
  const card = await dialog()
  await card.findByText('Source rows', {}, { timeout: 20_000 })
  expect(card.getByRole('heading', { name: /Russia/ })).toBeTruthy()
  fireEvent.keyDown(card.getByRole('heading', { name: /Russia/ }), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const frame = chart.querySelector('[data-part="frame"]') as Element
  const [, left, top] = (/^M([\d.]+) ([\d.]+)/.exec(frame.getAttribute('d') ?? '') ?? []).map(Number)
  press(frame, left! + 4, top! + 4)
  expect(await (await dialog()).findByRole('heading', { name: /Russia/ }, { timeout: 20_000 })).toBeTruthy()
})
