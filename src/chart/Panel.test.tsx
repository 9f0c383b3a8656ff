// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { layOut } from '../../tests/support/laid-out.ts'
import { goldenFilter } from '../../tests/support/years.ts'
import { figureMeta, figureQuery, VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { Panel } from './Panel.tsx'
import { LIGHT } from './theme.ts'

layOut(() => ({ width: 590, height: 190 }))

function show(client: QueryClient, ids: readonly string[]) {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  const onSettled = vi.fn()
  render(
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        {ids.map((id) => (
          <Panel key={id} meta={figureMeta(id)!} theme={LIGHT} onSettled={onSettled} />
        ))}
      </StoresProvider>
    </QueryClientProvider>,
  )
  return { stores, settled: () => onSettled.mock.calls.map(([id]) => id) }
}

const panel = (id: string) => document.querySelector<HTMLElement>(`figure[data-figure="${id}"]`)!

/** A client in which the table cannot be loaded until `mend` is called. */
function clientWithout(table: string) {
  const client = new QueryClient()
  const load = client.ensureQueryData.bind(client)
  let broken = true
  client.ensureQueryData = ((options: { queryKey: readonly unknown[] }) =>
    broken && options.queryKey[1] === table
      ? Promise.reject(new Error('the chunk could not be fetched'))
      : load(options as never)) as typeof client.ensureQueryData
  return {
    client,
    mend: () => {
      broken = false
    },
  }
}

test('a figure that cannot be loaded fails alone, counts as settled, and can be tried again', async () => {
  const { client, mend } = clientWithout('vetoes')
  const { settled } = show(client, ['arms-share', 'vetoes'])
  const failure = await within(panel('vetoes')).findByRole('alert')
  expect(failure.textContent).toContain('This panel could not be loaded. The others are not affected.')
  expect(within(failure).queryByRole('link')).toBeNull()
  expect(within(panel('vetoes')).getByRole('heading').textContent).toBe('Do China and Russia veto together?')
  await within(panel('arms-share')).findByRole('application')
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  await waitFor(() => expect(settled()).toEqual(expect.arrayContaining(['arms-share', 'vetoes'])))

  fireEvent.click(within(failure).getByRole('button', { name: 'Try again' }))
  const reload = await within(panel('vetoes')).findByRole('link', { name: 'Load the page again' })
  expect(reload.getAttribute('href')).toBe(window.location.href)
  expect(within(panel('vetoes')).queryByRole('application')).toBeNull()

  mend()
  await waitFor(() =>
    expect(within(panel('vetoes')).getByRole('button', { name: 'Try again' })).toHaveProperty(
      'disabled',
      false,
    ),
  )
  fireEvent.click(within(panel('vetoes')).getByRole('button', { name: 'Try again' }))
  await within(panel('vetoes')).findByRole('application')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a figure that fails while drawing fails alone, and can be drawn again', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  const client = new QueryClient()
  const loaded = await client.fetchQuery(figureQuery('vetoes'))
  let broken = true
  client.setQueryData(figureQuery('vetoes').queryKey, {
    ...loaded,
    model: (query) => {
      if (broken) throw new Error('a fault in the model')
      return loaded.model(query)
    },
  } as typeof loaded)
  show(client, ['vetoes', 'crude-share'])
  await within(panel('vetoes')).findByRole('alert')
  await within(panel('crude-share')).findByRole('application')
  broken = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await within(panel('vetoes')).findByRole('application')
  silent.mockRestore()
})

test('a panel shows its question before its data, and is busy until then', async () => {
  const client = new QueryClient()
  client.ensureQueryData = () => new Promise(() => {})
  const { settled } = show(client, ['heilongjiang'])
  const { id } = within(panel('heilongjiang')).getByRole('heading')
  await act(async () => {})
  expect(panel('heilongjiang').getAttribute('aria-labelledby')).toBe(id)
  expect(panel('heilongjiang').querySelector('[aria-busy="true"]')).toBeTruthy()
  expect(settled()).toEqual([])
})

test('the chart is described by its takeaway and named by its question', async () => {
  show(new QueryClient(), ['crude-share'])
  const chart = await within(panel('crude-share')).findByRole('application')
  expect(chart.getAttribute('aria-label')).toMatch(/^How much of China’s crude oil comes from Russia\?/)
  expect(document.getElementById(chart.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /^In 2025 Russia supplied 17%/,
  )
  expect(chart.tabIndex).toBe(0)
})

test('a press on a year pins it, and again unpins it; a drag pins nothing', async () => {
  const { stores } = show(new QueryClient(), ['arms-share'])
  const chart = await within(panel('arms-share')).findByRole('application')
  const step = (590 - 118 - 40) / 26
  const at = (year: number) => ({ clientX: 40 + (year - 2000 + 0.5) * step, clientY: 100, button: 0 })
  fireEvent.pointerMove(chart, at(2007))
  expect(stores.hover.getState().year).toBe(2007)
  fireEvent.pointerDown(chart, at(2014))
  fireEvent.pointerUp(chart, at(2014))
  expect(stores.filter.getState().filter.pin).toBe(2014)
  fireEvent.pointerDown(chart, at(2010))
  fireEvent.pointerUp(chart, at(2016))
  expect(stores.filter.getState().filter.pin).toBe(2014)
  fireEvent.pointerDown(chart, at(2014))
  fireEvent.pointerUp(chart, at(2014))
  expect(stores.filter.getState().filter.pin).toBeNull()
  fireEvent.pointerLeave(chart)
  expect(stores.hover.getState().year).toBeNull()
})

test('a ranking is drawn, read by the arrow keys and by the pointer', async () => {
  show(new QueryClient(), ['xi-visits'])
  const chart = await within(panel('xi-visits')).findByRole('application')
  await waitFor(() => expect(chart.querySelectorAll('path[data-part="series"]').length).toBeGreaterThan(5))
  fireEvent.keyDown(chart, { key: 'ArrowDown' })
  expect(chart.querySelector('[aria-live]')?.textContent).toMatch(/^1\. Russia: 11 \(/)
  expect(chart.querySelector('[data-readout]')?.textContent).toMatch(/^1\. Russia: 11/)
  fireEvent.keyDown(chart, { key: 'ArrowDown' })
  expect(chart.querySelector('[aria-live]')?.textContent).toMatch(/^2\. Kazakhstan: 6/)
  fireEvent.keyDown(chart, { key: 'Escape' })
  expect(chart.querySelector('[data-readout]')?.textContent).toBe('')
})

test('spans and events answer to the year pointed at in any panel', async () => {
  const { stores } = show(new QueryClient(), ['sco', 'milestones'])
  const chart = await within(panel('sco')).findByRole('application')
  await within(panel('milestones')).findByRole('application')
  act(() => stores.hover.getState().set(2021))
  expect(chart.querySelector('[data-readout]')?.textContent).toBe(
    '2021: 8 members · 4 observers · 6 dialogue partners',
  )
  expect(panel('milestones').querySelector('[data-readout]')?.textContent).toMatch(/^2021: \d+ milestones · /)
})

test('small charts answer to a pointed year in every pane, to the arrow keys and to a press in any column', async () => {
  const { stores } = show(new QueryClient(), ['gas-coal', 'crude-monthly'])
  const chart = await within(panel('gas-coal')).findByRole('application')
  const months = await within(panel('crude-monthly')).findByRole('application')
  await waitFor(() => expect(chart.querySelectorAll('path[data-part="series"]').length).toBeGreaterThan(2))
  const readouts = (of: Element) =>
    [...of.querySelectorAll('[data-readout] text')].map(({ textContent }) => textContent)
  act(() => stores.hover.getState().set(2022))
  expect(readouts(chart).slice(0, 2)).toEqual(['2022: 15.4', '2022: 6.5'])
  expect(readouts(months)).toEqual(['2022: 86.2', '2022: 58.4'])
  act(() => stores.hover.getState().clear())
  expect(readouts(chart)).toEqual([])
  fireEvent.keyDown(chart, { key: 'End' })
  expect(stores.hover.getState().year).toBe(2025)
  expect(chart.querySelector('[aria-live]')?.textContent).toMatch(
    /^2025: Power of Siberia 38\.8 billion m³ \(preliminary\) · LNG 9\.8/,
  )
  const named = [...chart.querySelectorAll('text[data-part="tick"][text-anchor="middle"]')]
  const of2020 = named.filter(({ textContent }) => textContent === '2020')
  expect(of2020).toHaveLength(3)
  for (const tick of of2020) {
    fireEvent.pointerMove(chart, { clientX: 5, clientY: 120 })
    const x = Number(/^translate\((\S+)/.exec(tick.parentElement?.getAttribute('transform') ?? '')?.[1])
    fireEvent.pointerMove(chart, { clientX: x, clientY: 120 })
    expect(stores.hover.getState().year).toBe(2020)
  }
  fireEvent.keyDown(chart, { key: 'Enter' })
  expect(stores.filter.getState().filter.pin).toBe(2020)
  expect(panel('gas-coal').querySelector('[data-part="pin"]')?.getAttribute('d')?.split('M')).toHaveLength(4)
})
