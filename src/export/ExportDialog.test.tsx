// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VOCABULARY } from '../figures/registry.ts'
import { StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { DEFAULT_YEARS } from '../filter/years.ts'
import { ExportButton } from './ExportButton.tsx'
import { ExportSheetButton } from './ExportSheetButton.tsx'

vi.setConfig({ testTimeout: 60_000 })
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

function show(element: React.ReactNode) {
  const stores = { filter: createFilterStore(VOCABULARY), hover: createHoverStore() }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresProvider stores={stores}>{element}</StoresProvider>
    </QueryClientProvider>,
  )
  return stores
}

async function openDialog(name = 'Export') {
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name }))
  const dialog = await screen.findByRole('dialog', undefined, { timeout: 10_000 })
  await within(dialog).findByRole('button', { name: 'SVG' }, { timeout: 10_000 })
  return { user, dialog: within(dialog) }
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`)
    reader.readAsText(blob)
  })

test('the dialog has the buttons of the contract and starts with slide, light, 1×', async () => {
  show(<ExportButton figure="arms-share" />)
  const { dialog } = await openDialog()
  for (const name of ['SVG', 'PNG', 'CSV', 'Copy image', 'Citation', 'Bundle', 'JSON'])
    expect(dialog.getByRole('button', { name })).toBeTruthy()
  for (const name of [/^Slide/, 'Light', '1×'])
    expect((dialog.getByRole('radio', { name }) as HTMLInputElement).checked).toBe(true)
  expect(document.querySelectorAll('figure')).toHaveLength(0)
  expect((await dialog.findByRole('img', { name: /^Preview/ })).getAttribute('src')).toMatch(/^blob:/)
})

test('one click downloads with the filter and the choices shown', async () => {
  const { filter } = show(<ExportButton figure="arms-share" />)
  filter.getState().setYears(2005, 2015)
  filter.getState().setMeasure('arms-share.measure', 'volume')
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('radio', { name: /^Square/ }))
  await user.click(dialog.getByRole('radio', { name: 'Dark' }))
  await user.click(dialog.getByRole('button', { name: 'SVG' }))
  await user.click(dialog.getByRole('button', { name: 'CSV' }))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(saved.map(({ name }) => name)).toEqual([
    'amur-arms-share-2005-2015.svg',
    'amur-arms-share-2005-2015.csv',
  ])
  const svg = await textOf(saved[0]!.blob)
  expect(svg).toContain('width="1200" height="1200"')
  expect(svg).toContain('million TIV a year')
  expect(svg).toContain('fill="#171b21"')
  expect((await textOf(saved[1]!.blob)).split('\r\n')).toHaveLength(1 + 11 + 1)
  expect(JSON.parse(localStorage.getItem('amur:export') ?? '')).toMatchObject({
    preset: 'square',
    look: 'dark',
  })
})

test('a browser that cannot paint is told of, and the SVG offered', async () => {
  HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no'))
  show(<ExportButton figure="vetoes" />)
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('button', { name: 'PNG' }))
  const instead = await dialog.findByRole('button', { name: 'Download SVG instead' })
  expect(dialog.getByText(/The SVG is not affected/)).toBeTruthy()
  await user.click(instead)
  await waitFor(() => expect(saved[0]?.name).toBe(`amur-vetoes-2000-${DEFAULT_YEARS.to}.svg`))
})

test('a custom size out of bounds is told, and the last good one kept', async () => {
  show(<ExportButton figure="vetoes" />)
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('radio', { name: 'Custom' }))
  const width = dialog.getByRole('textbox', { name: 'Width in pixels' })
  await user.clear(width)
  await user.type(width, '99')
  expect(dialog.getByText(/Width must be between 320 and 8000/)).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'SVG' }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(await textOf(saved[0]!.blob)).toContain('width="1600" height="900"')
})

test('the citation unfolds in every format and is closed again', async () => {
  show(<ExportButton figure="crude-share" />)
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('button', { name: 'Citation' }))
  const section = within(dialog.getByRole('region', { name: 'Citation' }))
  for (const name of ['Chicago note', 'BibTeX', 'RIS', 'Plain'])
    expect(section.getByRole('button', { name: `Copy ${name}` })).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Citation' }))
  expect(dialog.queryByRole('region', { name: 'Citation' })).toBeNull()
})

test('the embed section gives a frame and a picture of the filter shown, and takes the place of the citation', async () => {
  const { filter } = show(<ExportButton figure="vetoes" />)
  filter.getState().setYears(1971, 2020)
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('button', { name: 'Citation' }))
  await user.click(dialog.getByRole('button', { name: 'Embed' }))
  expect(dialog.queryByRole('region', { name: 'Citation' })).toBeNull()
  const section = dialog.getByRole('region', { name: 'Embed' })
  expect(section.textContent).toContain('built without a public address')
  expect(section.textContent).toContain('#/embed/vetoes?years=1971..2020&amp;vetoes.members=pair')
  expect(section.textContent).toContain('src="amur-vetoes-1971-2020.png"')
  expect(section.textContent).not.toContain('localhost')
  await user.click(within(section).getByRole('button', { name: 'Copy Live figure' }))
  expect(await navigator.clipboard.readText()).toMatch(/^<iframe src="/)
  expect(dialog.getByText('Live figure is copied.')).toBeTruthy()
})

test('the sheet dialog offers the sheet and all figures', async () => {
  show(<ExportSheetButton figures={['arms-share', 'vetoes']} />)
  const { user, dialog } = await openDialog('Export sheet')
  await user.click(dialog.getByRole('button', { name: 'SVG' }))
  await waitFor(() => expect(saved[0]?.name).toBe(`amur-2000-${DEFAULT_YEARS.to}.svg`))
  expect(await textOf(saved[0]!.blob)).toContain('Do China and Russia veto together?')
  expect(dialog.getByRole('button', { name: 'All figures' })).toBeTruthy()
})
