// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { FIGURES, figureMeta, VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { PanelChooser } from '../explore/PanelChooser.tsx'
import { IndexPage } from './IndexPage.tsx'

type Watch = (entries: { isIntersecting: boolean }[]) => void

function show(page: 'index' | 'chooser' = 'index') {
  const filter = createFilterStore(VOCABULARY)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={{ filter, hover: createHoverStore() }}>
        <MemoryRouter>{page === 'index' ? <IndexPage /> : <PanelChooser onClose={() => {}} />}</MemoryRouter>
      </StoresProvider>
    </QueryClientProvider>,
  )
  return { figures: () => filter.getState().filter.figures, setYears: filter.getState().setYears }
}

const title = (id: string) => figureMeta(id)?.title ?? ''
const cards = () =>
  [...document.querySelectorAll<HTMLElement>('[data-figure-card]')].map((card) => card.dataset.figureCard)
const search = () => screen.getByRole('searchbox', { name: 'Search figures' })
const status = () => screen.getAllByRole('status')[0]?.textContent
const pictures = () => document.querySelectorAll('[data-picture]').length

test('all figures stand by domain, each with a picture that is drawn', async () => {
  show()
  expect(cards().toSorted()).toEqual(FIGURES.map(({ id }) => id).toSorted())
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    expect.stringMatching(/^Diplomatic \d+$/),
    expect.stringMatching(/^Military \d+$/),
    expect.stringMatching(/^Energy \d+$/),
    expect.stringMatching(/^UN \d+$/),
    expect.stringMatching(/^Several domains \d+$/),
  ])
  await waitFor(() => expect(pictures()).toBe(FIGURES.length), { timeout: 20_000 })
  for (const svg of document.querySelectorAll('[data-picture]')) {
    expect(svg.querySelectorAll('path').length).toBeGreaterThan(1)
    expect(svg.querySelector('text')).toBeNull()
    expect(svg.getAttribute('aria-label')).toMatch(/^Small picture of the chart, \d{4}/)
  }
  expect(document.querySelector('figure[data-figure]')).toBeNull()
  await waitFor(() => expect(document.documentElement.dataset.ready).toBe('true'))
})

test('pictures are drawn only once they come near the view', async () => {
  const watches = new Map<Element, Watch>()
  class Observer {
    readonly #tell: Watch
    constructor(tell: Watch) {
      this.#tell = tell
    }
    observe(element: Element) {
      watches.set(element, this.#tell)
    }
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  show()
  await screen.findByText(/Items stopped by the negative vote/)
  expect(pictures()).toBe(0)
  const place = document.querySelector('[data-figure-card="trade"] .figure-picture') as Element
  watches.get(place)?.([{ isIntersecting: true }])
  await waitFor(() => expect(document.querySelector('[data-picture="trade"] path')).toBeTruthy())
  expect(pictures()).toBe(1)
  vi.unstubAllGlobals()
})

test('a search narrows the list and says how many it found', async () => {
  show()
  await screen.findByText(/Items stopped by the negative vote/)
  await userEvent.type(search(), 'xi-leaders')
  await waitFor(() => expect(cards()).toEqual(['xi-leaders']))
  expect(status()).toBe(`1 of ${FIGURES.length} figures matches “xi-leaders”.`)
})

test('a search that finds nothing says so and can be cleared', async () => {
  show()
  await userEvent.type(search(), 'penguins')
  await waitFor(() => expect(cards()).toEqual([]))
  expect(status()).toBe(`No figure matches “penguins”, of ${FIGURES.length} figures.`)
  await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
  await waitFor(() => expect(cards()).toHaveLength(FIGURES.length))
})

test('a figure is added last and removed without disturbing the order, by mouse and by keyboard', async () => {
  const { figures } = show()
  await userEvent.click(screen.getByRole('button', { name: `Add: ${title('trade')}` }))
  expect(figures()).toEqual(['arms-share', 'heilongjiang', 'crude-share', 'vetoes', 'trade'])
  expect(screen.getByText('Panel 5')).toBeTruthy()
  const remove = screen.getByRole('button', { name: `Remove panel: ${title('heilongjiang')}` })
  remove.focus()
  await userEvent.keyboard('{Enter}')
  expect(figures()).toEqual(['arms-share', 'crude-share', 'vetoes', 'trade'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`Add: ${title('heilongjiang')}`)
  expect(screen.getByText(`${title('heilongjiang')} removed`)).toBeTruthy()
})

test('the last panel cannot be removed', async () => {
  const { figures } = show()
  for (const id of ['arms-share', 'heilongjiang', 'crude-share'])
    await userEvent.click(screen.getByRole('button', { name: `Remove panel: ${title(id)}` }))
  expect(figures()).toEqual(['vetoes'])
  expect(screen.getByRole('button', { name: `Remove panel: ${title('vetoes')}` })).toHaveProperty(
    'disabled',
    true,
  )
})

test('titles lead to the pages of figures under the filter shown', async () => {
  const { setYears } = show()
  setYears(2010, 2021)
  await waitFor(() =>
    expect(screen.getByRole('link', { name: title('sco') }).getAttribute('href')).toBe(
      '/figure/sco?years=2010..2021',
    ),
  )
})

test('where panels are chosen, the index and the order stand side by side', async () => {
  const { figures } = show('chooser')
  const dialog = screen.getByRole('dialog', { name: 'Panels shown' })
  await userEvent.click(within(dialog).getByRole('button', { name: `Add: ${title('sco')}` }))
  const rows = () =>
    within(dialog)
      .getAllByRole('listitem')
      .filter((item) => item.matches('.chooser__row'))
  expect(rows().map((row) => row.querySelector('.chooser__title')?.textContent)).toEqual(figures().map(title))
  await userEvent.click(within(dialog).getByRole('button', { name: `Move up: ${title('sco')}` }))
  expect(figures()).toEqual(['arms-share', 'heilongjiang', 'crude-share', 'sco', 'vetoes'])
  await userEvent.click(within(dialog).getByRole('button', { name: `Remove: ${title('sco')}` }))
  expect(figures()).toEqual(['arms-share', 'heilongjiang', 'crude-share', 'vetoes'])
})
