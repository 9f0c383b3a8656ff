// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { dropFile } from '../../data/own/own-files.ts'
import { ownTables, setOwnNames } from '../../data/own/own-tables.ts'
import { explainQuery } from '../../figures/kit/explain.ts'
import { figureQuery, VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { createFilterStore } from '../../filter/filter-store.ts'
import { createHoverStore } from '../../filter/hover-store.ts'
import { OwnFiles } from './OwnFiles.tsx'

// Nothing is painted here.
vi.mock('../../export/fonts.ts', () => ({ EMBEDDED_FONTS: '' }))

const SHARE = readFileSync('data/crude-share.csv', 'utf8')
/** Russia’s tonnes and share of 2025, made up; the table’s own checks hold. */
const OTHER = SHARE.replace('\n2025,100.718,577.73,17.4,', '\n2025,150.21,577.73,26,')
const QUERY = { from: 2000, to: 2025, measure: 'share' }
const REF = { row: '2025', column: 'russia' }

beforeAll(async () => {
  await import('../../data/own/check-own.ts')
  await import('../../data/own/read-text.ts')
}, 120_000)

beforeEach(async () => {
  await dropFile('crude-share')
  setOwnNames([], true)
})

function show() {
  const client = new QueryClient()
  const stores = { filter: createFilterStore(VOCABULARY), hover: createHoverStore() }
  render(
    <QueryClientProvider client={client}>
      <StoresProvider stores={stores}>
        <MemoryRouter>
          <OwnFiles />
        </MemoryRouter>
      </StoresProvider>
    </QueryClientProvider>,
  )
  const bring = (name: string, text: string) => {
    // jsdom’s files cannot be read.
    const arrayBuffer = async () => new TextEncoder().encode(text).buffer
    const file = Object.assign(new File([text], name, { type: 'text/csv' }), { arrayBuffer })
    fireEvent.change(screen.getByLabelText('CSV files with your own data'), { target: { files: [file] } })
  }
  const share = async () =>
    (await client.fetchQuery(figureQuery('crude-share'))).model(QUERY).takeaway.text.match(/\d+%/)?.[0]
  const cardText = async () => (await client.fetchQuery(explainQuery('crude-share'))).card(QUERY, REF)?.text
  return { bring, share, cardText }
}

const SLOW = { timeout: 25_000 }

test('a sound file is taken, used and listed, and goes back in one press; a number card follows it', async () => {
  const { bring, share, cardText } = show()
  expect([await share(), await cardText()]).toEqual(['17%', '17.4%'])
  bring('mine.csv', OTHER)
  await screen.findByText(/It now stands in for the table crude-share\./, {}, SLOW)
  expect(screen.getByText(/0 rows added, 2 cells changed, 0 rows withdrawn/)).toBeTruthy()
  expect(screen.getByText(/This browser does not let Amur keep it/)).toBeTruthy()
  const kept = within(await screen.findByRole('list', { name: 'Your own files' }))
  expect(kept.getByText('crude-share').closest('p')?.textContent).toMatch(
    /from mine\.csv, brought on .*: used in /,
  )
  expect(ownTables.getState().names).toEqual(['crude-share'])
  expect([await share(), await cardText()]).toEqual(['26%', '26.0%'])

  fireEvent.click(kept.getByRole('button', { name: 'Remove your own data for crude-share' }))
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Your own files' })).toBeNull(), SLOW)
  expect(ownTables.getState().names).toEqual([])
  expect([await share(), await cardText()]).toEqual(['17%', '17.4%'])
})

test('a faulty file is refused with line, column and what was expected; nothing is changed', async () => {
  const { bring, share } = show()
  bring('bad.csv', OTHER.replace('\n2013,24.446,', '\n2013,=1+1,'))
  const faults = within(await screen.findByRole('region', { name: 'Faults by line and column' }, SLOW))
  const [line, column, found] = [...faults.getAllByRole('row')[1]!.children].map((cell) => cell.textContent)
  expect([line, column]).toEqual(['15', 'russia_mt'])
  expect(found).toMatch(/^"=1\+1" — a formula/)
  expect(screen.getByText(/Nothing was\s+changed; correct the file and bring it again\./)).toBeTruthy()
  expect(screen.queryByRole('list', { name: 'Your own files' })).toBeNull()
  expect(ownTables.getState().names).toEqual([])
  expect(await share()).toBe('17%')
})

test('a file of columns of no table gets a message, and asks nothing', async () => {
  const { bring } = show()
  await act(async () => bring('x.csv', '<script>alert(1)</script>\n'))
  expect(await screen.findByText(/columns of no table/, {}, SLOW)).toBeTruthy()
  expect(document.querySelector('script')).toBeNull()
})
