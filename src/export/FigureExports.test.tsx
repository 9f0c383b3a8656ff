// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { DEFAULT_CHOICES, rememberChoices } from './choices.ts'
import { FigureExports } from './FigureExports.tsx'

let saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  saved = []
  const blobs = new Map<string, Blob>()
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob)
    return url
  }
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href) as Blob })
  })
})
afterEach(() => localStorage.clear())

async function show(figure: string) {
  const filter = createFilterStore(VOCABULARY)
  filter.getState().setYears(2010, 2021)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={{ filter, hover: createHoverStore() }}>
        <FigureExports figure={figure} />
      </StoresProvider>
    </QueryClientProvider>,
  )
  await screen.findByRole('button', { name: 'SVG' }, { timeout: 10_000 })
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`)
    reader.readAsText(blob)
  })

test('downloads carry the years shown and are named by them', async () => {
  await show('vetoes')
  for (const name of ['CSV', 'JSON', 'SVG']) await userEvent.click(screen.getByRole('button', { name }))
  await waitFor(() => expect(saved).toHaveLength(3))
  expect(saved.map(({ name }) => name)).toEqual([
    'amur-vetoes-2010-2021.csv',
    'amur-vetoes-2010-2021.json',
    'amur-vetoes-2010-2021.svg',
  ])
  expect(await textOf(saved[0]!.blob)).toMatch(/^.*2010/m)
  expect(screen.getByText('amur-vetoes-2010-2021.svg was handed to your downloads.')).toBeTruthy()
})

test('pictures take the size last chosen in the dialog, also when it is chosen later', async () => {
  await show('vetoes')
  rememberChoices({ ...DEFAULT_CHOICES, preset: 'square' })
  await userEvent.click(screen.getByRole('button', { name: 'SVG' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(await textOf(saved[0]!.blob)).toMatch(/<svg[^>]* width="1200"[^>]* height="1200"/)
})

test('every form of citation is there to be copied, with the terms of the data', async () => {
  const user = userEvent.setup()
  await show('arms-share')
  const citations = within(screen.getByRole('region', { name: 'Citation' }))
  for (const form of ['Chicago note', 'BibTeX', 'RIS', 'Plain'])
    expect(citations.getByRole('button', { name: `Copy ${form}` })).toBeTruthy()
  await user.click(citations.getByRole('button', { name: 'Copy BibTeX' }))
  expect(await navigator.clipboard.readText()).toMatch(/^@misc\{amur-arms-share-2010-2021,/)
  expect(screen.getByText('BibTeX is copied.')).toBeTruthy()
  expect(screen.getByText(/SIPRI terms/)).toBeTruthy()
})
