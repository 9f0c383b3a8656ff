import { expect, test } from 'vitest'
import { validate } from '../validation/validate.ts'
import { realFiles } from './edit-files.test-support.ts'
import { sourceUses, tableSummaries } from './summaries.ts'

const files = realFiles()
const { tables } = validate(files)

test('a source is counted once a row, in every table that names it', () => {
  const line = (text: string, id: string) => text.split('\n').filter((row) => row.includes(id)).length
  const uses = sourceUses(tables)
  for (const id of ['energy:wind_gacc', 'vetoes:dhl_veto_list_2022', 'arms:siprid_mcp']) {
    if (!uses[id]) continue
    for (const { table, rows } of uses[id])
      expect([table, rows]).toEqual([table, line(files.get(table) ?? '', id)])
  }
  expect(uses['vetoes:dhl_veto_list_2022']?.map(({ table }) => table)).toEqual(['vetoes'])
  expect(Object.keys(uses).sort()).toEqual(tables.sources.map(({ id }) => id).sort())
})

test('a summary says what a table is without its rows', () => {
  const vetoes = tableSummaries(tables).find(({ name }) => name === 'vetoes')
  expect(vetoes).toMatchObject({ title: 'Vetoes in the UN Security Council', rows: tables.vetoes.length })
  expect(vetoes?.sources[0]).toBe('vetoes:dhl_veto_list_2022')
})
