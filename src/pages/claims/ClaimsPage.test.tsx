// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { layOut } from '../../../tests/support/laid-out.ts'
import { results } from '../../claims/all-claims.test-support.ts'
import { TODAY_LABELS, VERDICT_TEXT, VERDICTS } from '../../claims/claim.ts'
import { VOCABULARY } from '../../figures/registry.ts'
import { parseFilter } from '../../filter/url-codec.ts'
import { ClaimBanner } from './ClaimBanner.tsx'
import { ClaimsPage } from './ClaimsPage.tsx'

layOut(() => ({ width: 900, height: 210 }))

let address = ''
const onNotices = vi.fn()
const scrolled = vi.fn()

beforeEach(() => {
  onNotices.mockClear()
  scrolled.mockClear()
  Element.prototype.scrollIntoView = scrolled
  window.location.hash = ''
})

function Address() {
  const { pathname, search } = useLocation()
  address = pathname + search
  return null
}

async function open(entry = '/claims', page = <ClaimsPage onNotices={onNotices} />) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[entry]}>
        {page}
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await waitFor(() => expect(screen.queryByText(/Testing the claims…|^Loading…$/)).toBeNull())
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-claim]')].map((element) => element.dataset.claim)
const card = (id: string) => document.querySelector<HTMLElement>(`[data-claim="${id}"]`)!

test('every claim is rendered with stated value, computed values, verdict and today as text', async () => {
  await open()
  expect(document.documentElement.dataset.ready).toBe('true')
  expect(shown()).toEqual(results.map(({ record }) => record.id))
  for (const { record, claimedText, primary, others, verdict, today, explanation } of results) {
    const { textContent } = card(record.id)
    expect(textContent).toContain(record.claim)
    expect(textContent).toContain(claimedText)
    expect(textContent).toContain(primary?.text ?? 'no value')
    for (const other of others) expect(textContent).toContain(other.text)
    expect(card(record.id).querySelector('.verdict')?.textContent).toBe(VERDICT_TEXT[verdict].label)
    expect(textContent).toContain(TODAY_LABELS[today.state])
    expect(textContent).toContain(explanation.text)
  }
  expect(onNotices).toHaveBeenLastCalledWith([])
})

test('the table of verdicts counts by document, and its rows filter', async () => {
  await open()
  for (const verdict of VERDICTS) {
    const button = screen.getByRole('button', { name: VERDICT_TEXT[verdict].label })
    const counts = [...button.closest('tr')!.querySelectorAll('td.verdicts__count')].map((cell) =>
      Number(cell.textContent),
    )
    const of = (document?: string) =>
      results.filter((one) => one.verdict === verdict && (!document || one.record.document === document))
        .length
    expect(counts).toEqual([of('csis2022'), of('crs2023'), of()])
  }
  const button = screen.getByRole('button', { name: 'undecided' })
  await userEvent.click(button)
  expect(button.getAttribute('aria-pressed')).toBe('true')
  expect(address).toBe('/claims?verdicts=undecided')
  const undecided = results.filter(({ verdict }) => verdict === 'undecided')
  expect(shown()).toEqual(undecided.map(({ record }) => record.id))
  expect(screen.getByText(`${undecided.length} of 44 claims are shown.`)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Military/ }))
  expect(address).toBe('/claims?domains=military&verdicts=undecided')
  await userEvent.click(screen.getByRole('button', { name: 'Show all claims' }))
  expect(shown()).toHaveLength(44)
})

test('the address filters, and names a claim that is brought into view and has the focus', async () => {
  await open('/claims?documents=crs2023&claim=crs-04')
  expect(shown()).toEqual(
    results.filter(({ record }) => record.document === 'crs2023').map(({ record }) => record.id),
  )
  expect(document.activeElement).toBe(within(card('crs-04')).getByRole('heading'))
  expect(card('crs-04').dataset.named).toBe('true')
})

test('what the address says wrong is told', async () => {
  await open('/claims?verdicts=false&claim=csis-99')
  expect(onNotices).toHaveBeenLastCalledWith([
    'verdicts: false is not known; showing all verdicts.',
    'claim=csis-99 is not a claim; ignored.',
  ])
  expect(shown()).toHaveLength(44)
})

test('every figure a claim opens takes its link without a word', async () => {
  await open()
  const links = screen.getAllByRole('link', { name: /^Open figure: / })
  expect(links).toHaveLength(results.filter(({ figure }) => figure !== null).length)
  for (const link of links) {
    const [route = '', search = ''] = link.getAttribute('href')!.split('?')
    expect(VOCABULARY.figures).toContain(route.replace('/figure/', ''))
    expect(parseFilter(search, VOCABULARY, ['claim']).notices).toEqual([])
    expect(search).toContain(`claim=${link.closest('article')?.dataset.claim}`)
  }
})

test('opening a figure leaves the claim in the entry that Back returns to', async () => {
  window.location.hash = '#/claims?domains=military'
  await open('/claims?domains=military')
  fireEvent.click(within(card('csis-17')).getByRole('link', { name: /^Open figure/ }))
  expect(window.location.hash).toBe('#/claims?domains=military&claim=csis-17')
  expect(address).toMatch(/^\/figure\/arms-share\?years=2000\.\.2021/)
})

test('the rows used unfold with their sources', async () => {
  await open()
  const details = card('csis-24').querySelector<HTMLDetailsElement>('.claim__rows')!
  expect(details.querySelector('table')).toBeNull()
  details.open = true
  fireEvent(details, new Event('toggle'))
  const table = await within(details).findByRole('table', { name: 'China trade' })
  expect(within(table).getByRole('columnheader', { name: 'total usd bn' })).toBeTruthy()
  expect(within(table).getAllByRole('row').length).toBe(
    1 + results.find(({ record }) => record.id === 'csis-24')!.rows.length,
  )
  expect(table.querySelectorAll('td:last-child li').length).toBeGreaterThan(0)
})

test('moving a window by keys changes the value; the windows of the document come back', async () => {
  await open()
  const details = card('csis-17').querySelector<HTMLDetailsElement>('details.window-test')!
  details.open = true
  fireEvent(details, new Event('toggle'))
  const [earlier, later] = await within(details).findAllByRole('group')
  expect(earlier!.querySelector('legend')?.textContent).toMatch(/^A · Earlier window: 2000–2010/)
  const value = () => details.querySelector('.window-test__value')?.textContent
  expect(value()).toBe('45.3% lower')
  const drawn = () => details.querySelector('[data-part="window"]')?.getAttribute('d')
  await waitFor(() => expect(drawn()).toBeTruthy())
  expect(details.querySelectorAll('[data-part="window"]')).toHaveLength(2)
  const before = drawn()
  fireEvent.keyDown(within(earlier!).getByRole('slider', { name: 'To year' }), { key: 'ArrowLeft' })
  expect(earlier!.querySelector('legend')?.textContent).toMatch(/2000–2009/)
  expect(value()).not.toBe('45.3% lower')
  expect(drawn()).not.toBe(before)
  expect(details.querySelector('.window-test__result [role=status]')?.textContent).toContain(
    'different length',
  )
  // Shift moves the window as a whole.
  fireEvent.keyDown(within(later!).getByRole('slider', { name: 'To year' }), {
    key: 'ArrowRight',
    shiftKey: true,
  })
  expect(later!.querySelector('legend')?.textContent).toMatch(/2012–2022/)
  await userEvent.click(within(details).getByRole('button', { name: 'The document’s windows' }))
  expect(value()).toBe('45.3% lower')
  expect(details.querySelector('.window-test__range')?.textContent).toMatch(/sensible choices of years/)
})

test('claims without windows offer none', async () => {
  await open()
  expect(document.querySelectorAll('details.window-test')).toHaveLength(
    results.filter(({ window }) => window !== null).length,
  )
})

test('on a figure’s page: the claim with its values, the way back, and away with it', async () => {
  await open(
    '/figure/arms-share?years=2000..2021&claim=csis-17',
    <ClaimBanner claim="csis-17" figure="arms-share" />,
  )
  const banner = await screen.findByRole('complementary', { name: 'Claim csis-17' })
  await waitFor(() => expect(banner.textContent).toContain('Stated: 46% lower. Computed: 45.3% lower.'))
  expect(banner.textContent).toContain('agrees')
  expect(within(banner).getByRole('link', { name: 'Back to the claim' }).getAttribute('href')).toBe(
    '/claims?claim=csis-17',
  )
  await userEvent.click(within(banner).getByRole('button', { name: 'Dismiss the claim' }))
  expect(address).toBe('/figure/arms-share?years=2000..2021')
})

test('on a figure’s page: an unknown claim is told', async () => {
  await open('/figure/arms-share?claim=csis-99', <ClaimBanner claim="csis-99" figure="arms-share" />)
  expect(await screen.findByText('claim=csis-99 is not a claim; the figure is not affected.')).toBeTruthy()
})
