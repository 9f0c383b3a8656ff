// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { goldenFilter } from '../../../tests/support/years.ts'
import { FIGURES, VOCABULARY } from '../../figures/registry.ts'
import { type Stores, StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { EXTENT } from '../../filter/years.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { PanelChooser } from './PanelChooser.tsx'
import { Player } from './Player.tsx'
import { YearCard } from './YearCard.tsx'

const START = FIGURES.slice(0, 4)
let stores: Stores

function show(children: ReactNode) {
  stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <MemoryRouter>{children}</MemoryRouter>
      </StoresProvider>
    </QueryClientProvider>,
  )
}

const pin = (year: number | null) => act(() => stores.filter.getState().setPin(year))

it('the year card answers for every panel, with vetoes and milestones of the year', async () => {
  show(<YearCard figures={START} />)
  expect(screen.queryByRole('complementary')).toBeNull()
  pin(2014)
  const card = screen.getByRole('complementary', { name: 'Year 2014' })
  for (const { title } of START) await within(card).findByText(title)
  expect(card.textContent).toContain('55.0%')
  expect(card.textContent).toContain('10.7%')
  expect(card.textContent).toContain(
    '66.7%part of the year · January to June; no full-year figure was found for 2014',
  )
  expect(await within(card).findByText(/Russia vetoed; China abstained · 15 March 2014/)).toBeTruthy()
  expect(within(card).getByText(/S\/2014\/348 · 13–2–0/)).toBeTruthy()
  expect(within(card).getByText('30-year Power of Siberia gas contract signed')).toBeTruthy()
})

it('the year card says what is missing and steps by arrow keys', async () => {
  show(<YearCard figures={START} />)
  pin(2015)
  const card = screen.getByRole('complementary')
  await within(card).findAllByText('no figure was found for 2015')
  fireEvent.keyDown(card, { key: 'ArrowLeft' })
  expect(stores.filter.getState().filter.pin).toBe(2014)
  fireEvent.keyDown(card, { key: 'ArrowRight' })
  fireEvent.keyDown(card, { key: 'ArrowRight' })
  expect(screen.getByRole('complementary', { name: 'Year 2016' })).toBeTruthy()
  pin(1999)
  expect(card.textContent).toContain('1999 lies outside the years the panels show.')
  pin(EXTENT.to)
  expect(screen.getByRole('button', { name: 'Year after' })).toHaveProperty('disabled', true)
  fireEvent.keyDown(card, { key: 'Escape' })
  expect(screen.queryByRole('complementary')).toBeNull()
})

it('two periods: values, difference and sentences follow the years typed', async () => {
  show(<CompareDialog figures={START} onClose={() => {}} />)
  await screen.findByRole('row', {
    name: /Russian share of China’s arms imports 83\.4% 70\.1% 13\.3 points less/,
  })
  const last = screen.getByRole('textbox', { name: 'First period, last year' })
  await userEvent.clear(last)
  await userEvent.type(last, '2005{Enter}')
  expect(screen.getByRole('columnheader', { name: '2000–2005' })).toBeTruthy()
  expect(screen.queryByText(/83\.4%/)).toBeNull()
})

it('two periods start from the pinned year and the last one', async () => {
  stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  stores.filter.getState().setPin(2014)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <CompareDialog figures={START} onClose={() => {}} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  expect(await screen.findByRole('columnheader', { name: '2014' })).toBeTruthy()
  expect(screen.getByRole('columnheader', { name: '2025' })).toBeTruthy()
})

it('panels are removed, added and moved, never all taken away', async () => {
  show(<PanelChooser onClose={() => {}} />)
  const ids = () => stores.filter.getState().filter.figures
  await userEvent.click(screen.getByRole('button', { name: `Move down: ${START[0]?.title}` }))
  expect(ids()).toEqual(['heilongjiang', 'arms-share', 'crude-share', 'vetoes'])
  for (const figure of START.slice(0, 3))
    await userEvent.click(screen.getByRole('button', { name: `Remove: ${figure.title}` }))
  expect(ids()).toEqual(['vetoes'])
  expect(screen.getByRole('button', { name: `Remove: ${START[3]?.title}` })).toHaveProperty('disabled', true)
  await userEvent.click(screen.getByRole('button', { name: `Add: ${START[2]?.title}` }))
  expect(ids()).toEqual(['vetoes', 'crude-share'])
  const rows = screen.getAllByRole('listitem')
  const data = new Map<string, string>()
  const dataTransfer = {
    setData: (k: string, v: string) => data.set(k, v),
    getData: (k: string) => data.get(k) ?? '',
  }
  fireEvent.dragStart(rows[1] as HTMLElement, { dataTransfer })
  fireEvent.dragOver(rows[0] as HTMLElement, { dataTransfer })
  fireEvent.drop(rows[0] as HTMLElement, { dataTransfer })
  expect(ids()).toEqual(['crude-share', 'vetoes'])
})

beforeEach(() => vi.useRealTimers())
afterEach(() => vi.unstubAllGlobals())

it('play moves the pointed year to the end of the range and stops; the pin moves where one is set', () => {
  vi.useFakeTimers()
  show(<Player />)
  act(() => stores.filter.getState().setYears(2020, 2023))
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  expect(stores.hover.getState().year).toBe(2020)
  act(() => vi.advanceTimersByTime(2000))
  expect(stores.hover.getState().year).toBe(2022)
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }))
  act(() => vi.advanceTimersByTime(5000))
  expect(stores.hover.getState().year).toBe(2022)
  fireEvent.click(screen.getByRole('button', { name: 'Step back one year' }))
  expect(stores.hover.getState().year).toBe(2021)
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  act(() => vi.advanceTimersByTime(9000))
  expect(stores.hover.getState().year).toBe(2023)
  expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
  pin(2021)
  fireEvent.click(screen.getByRole('button', { name: 'Step forward one year' }))
  expect(stores.filter.getState().filter.pin).toBe(2022)
})

it('under reduced motion there is no play, only steps', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
  show(<Player />)
  expect(screen.queryByRole('button', { name: 'Play' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Step forward one year' })).toBeTruthy()
})
