// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { layOut } from '../../../tests/support/laid-out.ts'
import { GOLDEN_YEARS } from '../../../tests/support/years.ts'
import { loadTable } from '../../data/tables.ts'
import { FIGURES, figureMeta, figureQuery, VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { EXTENT } from '../../filter/years.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import { FigurePage } from './FigurePage.tsx'
import { relatedFigures } from './related.ts'

layOut(() => ({ width: 1000, height: 420 }))

beforeEach(() => {
  // jsdom has no CSS.escape, which user-event needs for radio buttons.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  address = '/'
})

let address = '/'

/** Tells where the router stands. */
function Address() {
  address = useLocation().pathname
  return null
}

const meta = (id: string) => figureMeta(id)!

async function open(id: string, claim: string | null = null) {
  const filter = createFilterStore(VOCABULARY)
  const client = new QueryClient()
  const stores = { filter, hover: createHoverStore() }
  const page = (shown: string) => (
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <MemoryRouter>
          <FigurePage
            meta={meta(shown)}
            claim={claim}
            onInteractionStart={() => {}}
            onInteractionEnd={() => {}}
          />
          <Address />
        </MemoryRouter>
      </StoresProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(page(id))
  await waitFor(() => expect(document.documentElement.dataset.ready).toBe('true'))
  return { filter: filter.getState, goTo: (next: string) => rerender(page(next)), client }
}

const section = (name: string) => screen.getByRole('region', { name })
const chart = () => screen.getByRole('application')

test('one figure is drawn, with its definition, method, caveats, marks and sources', async () => {
  const { client } = await open('arms-share')
  expect(document.querySelectorAll('figure[data-figure]')).toHaveLength(1)
  await waitFor(() => expect(chart().querySelectorAll('path[data-part="series"]').length).toBeGreaterThan(1))
  const { definition, model } = await client.fetchQuery(figureQuery('arms-share'))
  expect(section('Definition and method').textContent).toContain(definition.definition)
  expect(section('Definition and method').textContent).toContain(definition.method)
  for (const note of model({ from: 2000, to: 2025, measure: 'share' }).notes)
    expect(section('Caveats').textContent).toContain(note)
  expect(section('Caveats').textContent).toContain(QUALITY_TEXT['tiny-base'].explanation)
  expect(section('Caveats').textContent).not.toContain(QUALITY_TEXT.estimate.explanation)
  await waitFor(() => expect(section('Sources of what is shown').textContent).toContain('SIPRI'))
})

test('the caveats follow the years: without a mark drawn none is explained', async () => {
  const { filter } = await open('arms-share')
  act(() => filter().setYears(2005, 2015))
  await waitFor(() =>
    expect(section('Caveats').textContent).not.toContain(QUALITY_TEXT['tiny-base'].explanation),
  )
})

test('the records stand in the page, of the years chosen', async () => {
  const { filter } = await open('vetoes')
  const records = section('Records')
  await within(records).findByRole('searchbox', { name: 'Search' })
  act(() => filter().setYears(GOLDEN_YEARS.from, GOLDEN_YEARS.to))
  expect(records.querySelector('.records__count')?.textContent).toBe('61 records for 2000–2025.')
  expect(within(records).getAllByRole('rowheader')).toHaveLength(61)
  act(() => filter().setYears(2020, 2025))
  await waitFor(() =>
    expect(records.querySelector('.records__count')?.textContent).toMatch(/records for 2020–2025/),
  )
})

test('a claim’s rows are marked in the records, in the table that has them, also for those who hear it', async () => {
  const { filter } = await open('arms-share', 'csis-18')
  act(() => filter().setYears(2017, 2021))
  const records = section('Records')
  await waitFor(() => expect(records.querySelectorAll('tr[data-used]')).toHaveLength(10))
  const table = within(records).getByRole('radio', { name: /^By SIPRI release \(\d+ marked\)$/ })
  expect(table).toHaveProperty('checked', true)
  const used = Number(table.parentElement?.textContent?.match(/(\d+) marked/)?.[1])
  // Five years of the release then and of the newest are among them; the claim’s eleven and the newest’s eleven are used.
  expect(used).toBeGreaterThanOrEqual(22)
  expect(records.querySelector('.records__count')?.textContent).toMatch(
    new RegExp(
      `^\\d+ records for 2017–2021\\. 10 of ${used} rows used by claim csis-18 are among them, marked\\.$`,
    ),
  )
  const marked = [...records.querySelectorAll('tr[data-used] > th')]
  expect(marked.every(({ textContent }) => textContent?.endsWith(', used by claim csis-18'))).toBe(true)
  const banner = await screen.findByRole('complementary', { name: 'Claim csis-18' })
  expect(banner.textContent).toContain(`${used} of ${used} rows used are marked in the records below.`)
})

test('rows of a claim without a record here are listed at its head', async () => {
  await open('xi-leaders', 'csis-02')
  const banner = await screen.findByRole('complementary', { name: 'Claim csis-02' })
  expect(await within(banner).findByText('16 of 47 rows used are marked in the records below.')).toBeTruthy()
  expect(within(banner).getByText('The 31 rows used that are not among the records')).toBeTruthy()
})

test('comparing releases tells which claims move, which do not and which cannot be asked', async () => {
  await open('arms-share')
  await userEvent.click(within(section('Records')).getByRole('button', { name: 'Compare releases' }))
  const moved = await screen.findByRole('region', { name: 'Which claims move' })
  expect(await within(moved).findByText(/^3 claims move with the March 2022 release/)).toBeTruthy()
  const rows = () => [...moved.querySelectorAll('tbody tr')]
  expect(rows().map((row) => [...row.children].map((cell) => cell.textContent).slice(1))).toEqual([
    ['84.5%, agrees', '83.0%, agrees'],
    ['45.3% lower, agrees', '46.4% lower, agrees'],
    ['67.2%, agrees', '67.7%, agrees'],
  ])
  expect(rows()[0]?.querySelector('a')?.getAttribute('href')).toBe('/claims?claim=csis-16')
  expect(moved.textContent).toContain('cannot be asked of csis-15 and csis-19')
  await userEvent.click(screen.getByRole('radio', { name: 'March 2025' }))
  await waitFor(() =>
    expect(rows().map(({ textContent }) => textContent)[1]).toMatch(/csis-17.*agrees.*close/),
  )
})

test('without a claim no row is marked', async () => {
  await open('vetoes')
  await within(section('Records')).findByRole('searchbox', { name: 'Search' })
  expect(document.querySelector('[data-used], [data-marked]')).toBeNull()
})

test('a long list of sources unfolds', async () => {
  await open('exercises')
  const more = await within(section('Sources of what is shown')).findByText(/^\d+ more sources$/)
  const [atOnce, rest] = section('Sources of what is shown').querySelectorAll('ul')
  expect(atOnce?.children).toHaveLength(8)
  expect(rest?.children).toHaveLength(Number.parseInt(more.textContent ?? '', 10))
})

test('the figures before and after are linked and answer to Alt with Page Up and Page Down', async () => {
  const { goTo } = await open('heilongjiang')
  const nav = screen.getByRole('navigation', { name: 'Figures' })
  const href = (name: RegExp) => within(nav).getByRole('link', { name }).getAttribute('href')
  expect(href(/^‹?\s*Previous: How much of China’s arms/)).toBe('/figure/arms-share')
  expect(href(/^Next: How much of China’s crude/)).toBe('/figure/crude-share')
  expect(href(/^All figures$/)).toBe('/figure')
  fireEvent.keyDown(chart(), { key: 'PageDown', altKey: true })
  expect(address).toBe('/figure/crude-share')
  fireEvent.keyDown(document.body, { key: 'PageUp', altKey: true })
  expect(address).toBe('/figure/arms-share')
  goTo('crude-share')
  await waitFor(() =>
    expect(document.activeElement?.textContent).toBe(`Figure: ${meta('crude-share').title}`),
  )
})

test('Page Down alone reads years, and leads nowhere', async () => {
  await open('heilongjiang')
  fireEvent.keyDown(chart(), { key: 'PageDown' })
  for (const held of ['ctrlKey', 'metaKey', 'shiftKey'])
    fireEvent.keyDown(chart(), { key: 'PageDown', altKey: true, [held]: true })
  expect(address).toBe('/')
})

test('Alt and Page Down lead nowhere while a dialog is open, wherever the focus is', async () => {
  await open('heilongjiang')
  const dialog = document.createElement('div')
  dialog.role = 'dialog'
  document.body.append(dialog)
  fireEvent.keyDown(chart(), { key: 'PageDown', altKey: true })
  expect(address).toBe('/')
  dialog.remove()
  fireEvent.keyDown(chart(), { key: 'PageDown', altKey: true })
  expect(address).toBe('/figure/crude-share')
})

test('the first figure has none before it, the last none after it', async () => {
  const { goTo } = await open(FIGURES[0]!.id)
  expect(screen.queryByRole('link', { name: /Previous/ })).toBeNull()
  fireEvent.keyDown(document.body, { key: 'PageUp', altKey: true })
  expect(address).toBe('/')
  goTo(FIGURES.at(-1)!.id)
  expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull()
  expect(screen.getByRole('link', { name: /Previous/ })).toBeTruthy()
})

test('a year can be pinned by typing, also for a ranking; a bad one is told and changes nothing', async () => {
  const { filter } = await open('xi-visits')
  const field = screen.getByRole('textbox', { name: 'Pin a year' })
  await userEvent.type(field, '2014{Enter}')
  expect(filter().filter.pin).toBe(2014)
  await waitFor(() => expect(screen.getByRole('figure').textContent).toContain('2014'))
  await userEvent.clear(field)
  await userEvent.type(field, '1234{Enter}')
  expect(screen.getByText(`1234 is outside ${EXTENT.from}–${EXTENT.to}.`)).toBeTruthy()
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(filter().filter.pin).toBe(2014)
  await userEvent.clear(field)
  await userEvent.type(field, '{Enter}')
  expect(filter().filter.pin).toBeNull()
})

test('domains are not offered where they change nothing', async () => {
  await open('vetoes')
  expect(screen.queryByRole('button', { name: 'Energy' })).toBeNull()
})

test('related figures share a domain, the closest first', () => {
  const related = relatedFigures(meta('arms-share'), FIGURES).map(({ id }) => id)
  expect(related).not.toContain('arms-share')
  expect(related).not.toContain('vetoes')
  expect(related.slice(0, 4).every((id) => meta(id).domains.join() === 'military')).toBe(true)
  expect(relatedFigures(meta('vetoes'), FIGURES).map(({ id }) => id)).toContain('milestones')
})

test('opened for a claim, the table marks the years it used and says so; without one nothing is marked', async () => {
  const { filter } = await open('trade', 'csis-24')
  const last = (await loadTable('china-trade')).findLast((row) => row.total_usd_bn !== null)?.year ?? NaN
  act(() => filter().setYears(2000, last))
  fireEvent.click(screen.getByRole('button', { name: 'Table' }))
  const marked = () =>
    [...document.querySelectorAll('table[data-figure] tr[data-used="csis-24"] th')].map(
      (th) => th.textContent,
    )
  await waitFor(
    () => expect(marked()).toEqual([2000, 2021, last].map((year) => `${year}, used by claim csis-24`)),
    { timeout: 20_000 },
  )
  expect(
    screen.getByText(/^3 of \d+ rows are marked: claim csis-24 used records of these years/),
  ).toBeTruthy()
  act(() => filter().setYears(2005, 2010))
  await waitFor(() => expect(marked()).toEqual([]), { timeout: 20_000 })
  expect(screen.getByText('No row of this table is of what claim csis-24 used.')).toBeTruthy()
}, 90_000)

test('the chart and its table are without marks where the page was opened for no claim', async () => {
  await open('trade')
  fireEvent.click(screen.getByRole('button', { name: 'Table' }))
  await waitFor(() => expect(document.querySelector('table[data-figure="trade"]')).toBeTruthy())
  expect(document.querySelector('tr[data-used]')).toBeNull()
})
