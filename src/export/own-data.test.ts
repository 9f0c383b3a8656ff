import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { figureQuery, VOCABULARY } from '../figures/registry.ts'
import { defaultFilter } from '../filter/filter.ts'

vi.mock('../data/own/own-rows.ts', async () => {
  const { loadTable } = await import('../data/tables.ts')
  return {
    ownRows: async (name: 'crude-share') => {
      if (name !== 'crude-share') return null
      const rows = await loadTable(name)
      return rows.map((row) =>
        row.year === 2025 ? { ...row, russia_mt: 150.21, russia_share_pct: 26 } : row,
      )
    },
  }
})

const { ownTables, setOwnNames } = await import('../data/own/own-tables.ts')
const { contextFor } = await import('./use-export.ts')
const { composeFigure } = await import('./compose-figure.ts')
const { figureCsv } = await import('./csv.ts')
const { citation } = await import('./citation.ts')
const { versionText } = await import('./metadata.ts')
const { sheetOf } = await import('./sheet-actions.ts')
const { DEFAULT_CHOICES } = await import('./choices.ts')

afterEach(() => {
  setOwnNames([], false)
  ownTables.setState({ setAside: [] })
})

const modelOf = async (id: string) => {
  const figure = await new QueryClient().fetchQuery(figureQuery(id))
  return figure.model({ from: 2000, to: 2025, measure: 'share' })
}

test('a figure with data of one’s own says so in its words, picture, table and citation', async () => {
  setOwnNames(['crude-share'], false)
  const model = await modelOf('crude-share')
  expect(model.takeaway.text).toContain('26%')
  expect(model.subtitle).toMatch(/^With your own data for crude-share · /)
  const context = contextFor(model, defaultFilter(VOCABULARY), [])
  const picture = JSON.stringify(composeFigure(model, context))
  expect(picture).toContain('With your own data for crude-share')
  expect(picture).toMatch(/v=[0-9a-f]{8}\.own/)
  expect(figureCsv(model, versionText(context.dataVersion))).toContain('with your own data for crude-share')
  for (const format of ['chicago', 'bibtex', 'ris', 'plain'] as const)
    expect(citation(format, model, context)).toMatch(/with your own data for crude-share/)
})

test('a sheet with data of one’s own names them once, whichever of its figures has them', async () => {
  setOwnNames(['crude-share'], false)
  const ids = ['vetoes', 'crude-share']
  const sheet = await sheetOf(new QueryClient(), ids, defaultFilter(VOCABULARY), DEFAULT_CHOICES)
  expect(JSON.parse(sheet.metadata).dataVersion).toMatch(/ with your own data for crude-share$/)
  const others = await sheetOf(new QueryClient(), ['vetoes'], defaultFilter(VOCABULARY), DEFAULT_CHOICES)
  expect(JSON.parse(others.metadata).dataVersion).not.toContain('own data')
})

test('others are not marked, and name the version alone', async () => {
  setOwnNames(['crude-share'], false)
  const model = await modelOf('vetoes')
  expect(model.ownTables).toBeUndefined()
  const { dataVersion } = contextFor(model, defaultFilter(VOCABULARY), [])
  expect(versionText(dataVersion)).toMatch(/^[\d-]+ · [0-9a-f]{8}$/)
})

test('own sources mark every figure, and a file that does not fit is set aside', async () => {
  setOwnNames(['sources'], false)
  expect((await modelOf('vetoes')).ownTables).toEqual(['sources'])
  setOwnNames(['vetoes'], false)
  expect((await modelOf('vetoes')).ownTables).toBeUndefined()
  expect(ownTables.getState()).toEqual({ names: [], setAside: ['vetoes'] })
})
