// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { goldenFilter } from '../../../tests/support/years.ts'
import { loadTable } from '../../data/tables.ts'
import { figureMeta, VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { RecordsButton } from './RecordsButton.tsx'
import { RecordsDialog } from './RecordsDialog.tsx'

beforeEach(() => {
  // jsdom has no CSS.escape, which user-event needs for radio buttons.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
})

function meta(id: string) {
  const found = figureMeta(id)
  if (!found) throw new Error(`no figure ${id}`)
  return found
}

async function open(id: string, year?: number) {
  const onClose = vi.fn()
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <RecordsDialog meta={meta(id)} year={year} onClose={onClose} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  await screen.findByRole('searchbox', { name: 'Search' }, { timeout: 5000 })
  return onClose
}

const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const type = (text: string) => userEvent.type(screen.getByRole('searchbox'), text)
const status = () => screen.getByRole('status').textContent
const heads = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const column = (name: string) => screen.getByRole('columnheader', { name })
const press = (name: string) => userEvent.click(within(column(name)).getByRole('button'))

describe('years', () => {
  test('begin with the filter’s, and widen to all', async () => {
    await open('vetoes')
    expect(screen.getByRole('dialog', { name: 'Records: Do China and Russia veto together?' })).toBeTruthy()
    expect(status()).toBe('61 records for 2000–2025.')
    expect(heads()).toHaveLength(61)
    await choose('All years')
    expect(status()).toBe(`${(await loadTable('vetoes')).length} records for all years.`)
    expect(heads()[0]).toBe('16 February 1946')
  })

  test('begin with one year where one is given', async () => {
    await open('vetoes', 2024)
    expect(status()).toBe('7 records for 2024.')
    expect(heads().every((date) => date?.endsWith('2024'))).toBe(true)
    await choose('2000–2025')
    expect(heads()).toHaveLength(61)
  })
})

describe('a search', () => {
  test('counts what it finds, politely', async () => {
    await open('vetoes')
    await type('climate')
    await waitFor(() => expect(status()).toBe('1 of 61 records for 2000–2025 matches “climate”.'))
    expect(heads()).toEqual(['13 December 2021'])
  })

  test('that finds nothing says so and what is collected, and can be cleared', async () => {
    await open('vetoes')
    await choose('Adopted texts')
    await type('Greenland')
    await waitFor(() => expect(status()).toBe('No record matches “Greenland”, of 48 records for 2000–2025.'))
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getAllByText(/^Resolutions before 2023 .* are not collected\./).length).toBeGreaterThan(0)
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
    await waitFor(() => expect(heads()).toHaveLength(48))
  })

  test('finds a row by the name of a source', async () => {
    await open('crude-share')
    await type('tass')
    await waitFor(() => expect(heads()).toEqual(['2023', '2024']))
  })
})

test('a year without records says so and offers all years', async () => {
  await open('arms-share', 1950)
  expect(status()).toBe('No records for 1950.')
  await userEvent.click(screen.getByRole('button', { name: 'Show all years' }))
  const all = await loadTable('arms-imports')
  await waitFor(() => expect(heads()).toHaveLength(all.length))
})

test('a header sorts up, down, and back, by mouse and by keyboard', async () => {
  await open('crude-share')
  const name = 'From Russia, million tonnes'
  expect(column(name).getAttribute('aria-sort')).toBe('none')
  await press(name)
  expect(column(name).getAttribute('aria-sort')).toBe('ascending')
  await waitFor(() => expect(heads().slice(0, 2)).toEqual(['2000', '2001']))
  within(column(name)).getByRole('button').focus()
  await userEvent.keyboard('{Enter}')
  expect(column(name).getAttribute('aria-sort')).toBe('descending')
  await waitFor(() => expect(heads().slice(0, 2)).toEqual(['2024', '2023']))
  await userEvent.keyboard(' ')
  expect(column(name).getAttribute('aria-sort')).toBe('none')
  await waitFor(() => expect(heads().slice(0, 2)).toEqual(['2000', '2001']))
})

describe('sources', () => {
  test('are named in each row, linked only at their publisher', async () => {
    await open('vetoes', 2025)
    const rows = screen.getAllByRole('row')
    const amendment = rows.find((row) => row.textContent?.includes('sovereignty'))
    const links = within(amendment as HTMLElement).getAllByRole<HTMLAnchorElement>('link')
    expect(links.map((link) => [link.textContent?.slice(0, 31), link.href])).toEqual([
      ['amendment to S/2025/112 (sovere', 'https://press.un.org/en/2025/ga12677.doc.htm'],
      ['United Nations press office, Ge', 'https://press.un.org/en/2025/ga12677.doc.htm'],
      ['details', expect.stringMatching(/#\/sources\?source=vetoes:un_ga12677$/)],
    ])
    const draft = rows.find((row) => row.textContent?.includes('S/2025/583'))
    expect(
      within(draft as HTMLElement)
        .queryAllByRole('link', { name: /^(?!Entry)/ })
        .map((link) => link.getAttribute('href')),
    ).toEqual([expect.stringMatching(/^#\/sources/)])
    expect(draft?.textContent).toContain('data file in the public repository')
  })

  test('shared by all rows are named once', async () => {
    await open('unga-issues', 2015)
    expect(column('Sources')).toBeTruthy()
    await choose('Labels compared')
    await choose('All years')
    expect(screen.queryByRole('columnheader', { name: 'Sources' })).toBeNull()
    expect(screen.getByText(/Sources? of all rows/).textContent).toContain('Voeten')
  })
})

test('a level names its currency in its own cell', async () => {
  await open('heilongjiang', 2013)
  expect(screen.getByRole('cell', { name: '38.88 USD' })).toBeTruthy()
})

test('the button opens the dialog, and closing it gives the focus back', async () => {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>
        <RecordsButton meta={meta('vetoes')} />
        <RecordsButton meta={meta('vetoes')} year={2014} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  const button = screen.getByRole('button', { name: 'Records' })
  expect(screen.getByRole('button', { name: 'Records of 2014' })).toBeTruthy()
  await userEvent.click(button)
  await screen.findByRole('dialog')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(button))
})
