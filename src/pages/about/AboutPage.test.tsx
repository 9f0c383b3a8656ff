// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { gapNotes } from '../../data/about.ts'
import { loadAbout, loadTable, TABLE_NAMES } from '../../data/tables.ts'
import { dataVersion } from '../../data/version.ts'
import { TINY_TOTAL } from '../../figures/arms-share/share.ts'
import { FIGURES, figureQuery } from '../../figures/registry.ts'
import { EXTENT } from '../../filter/years.ts'
import { QUALITIES, QUALITY_TEXT } from '../../model/quality.ts'
import { AboutPage } from './AboutPage.tsx'

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn()
})

function show(path = '/about') {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[path]}>
        <AboutPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return (container.textContent ?? '').replace(/\s+/g, ' ')
}

test('what is missing is what data/gaps.csv says, table by table', async () => {
  const text = show()
  expect(text).toContain(`less than ${TINY_TOTAL} million TIV`)
  for (const name of TABLE_NAMES) {
    const told = document.querySelector(`[data-table="${name}"]`)?.textContent ?? ''
    const gaps = gapNotes(await loadAbout(name))
    if (gaps.length === 0) expect(told).toBe('')
    for (const gap of gaps) expect(told).toContain(gap)
  }
})

test('what the method says of the data is what the data say', async () => {
  const text = show()
  const method = screen.getByRole('heading', { name: 'Method and definitions' }).closest('section')
  expect(text).toContain(`(${(await loadAbout('vetoes')).vintage})`)
  for (const caveat of (await loadAbout('crude-share')).caveats) expect(text).toContain(caveat)
  const french = (await loadTable('vetoes')).filter((row) => row.veto_fra).length
  await waitFor(() => expect(method?.textContent).toContain(`; this list has ${french}.`))
})

test('no value drawn rests on the two documents alone', async () => {
  show()
  const client = new QueryClient()
  for (const { id, measure } of FIGURES) {
    const { model } = await client.fetchQuery(figureQuery(id))
    for (const { value } of measure?.options ?? [{ value: undefined }]) {
      const built = model({ ...EXTENT, measure: value })
      const points = built.shape === 'time' ? built.series.flatMap((series) => series.points) : []
      const alone = points.filter(
        ({ value: drawn, sources }) =>
          drawn !== null && sources?.length && sources.every((source) => !source.includes(':')),
      )
      expect(alone).toEqual([])
    }
  }
})

test('every quality stands with its own marker and sentence, and the version with the citation', () => {
  const text = show()
  for (const quality of QUALITIES) expect(text).toContain(QUALITY_TEXT[quality].explanation)
  const markers = [...document.querySelectorAll('.quality-list path')].map(
    (path) => `${path.getAttribute('d')} ${path.getAttribute('data-solid')}`,
  )
  expect(markers).toHaveLength(QUALITIES.length)
  expect(new Set(markers).size).toBe(QUALITIES.length)
  expect(text).toContain(`${dataVersion.date} · ${dataVersion.hash}`)
})

test('the terms of every table are told', async () => {
  const text = show()
  const tables = (await loadTable('changes')).map(({ table }) => table)
  const { textContent } = document.querySelector('.about__licences') as HTMLElement
  for (const table of tables) expect(textContent).toContain(table)
  expect(text).not.toMatch(/\*\*|`|\|/)
})

test('contents lead to a section, which takes the focus', async () => {
  show('/about?section=method')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Method and definitions' }))
  const contents = within(screen.getByRole('navigation', { name: 'Contents' }))
  // Pressed again it leads there again.
  for (const _ of ['once', 'again']) {
    await userEvent.click(contents.getByRole('link', { name: 'Licences' }))
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Licences' })),
    )
  }
  expect(document.documentElement.dataset.ready).toBe('true')
})

test('the sources are listed on their own page, to which this one leads', () => {
  show()
  const sources = within(screen.getByRole('heading', { name: 'Sources' }).closest('section') as HTMLElement)
  expect(sources.getByRole('link', { name: 'sources' }).getAttribute('href')).toBe('/sources')
})
