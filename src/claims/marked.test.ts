import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { TableName } from '../data/tables.ts'
import { recordsQuery } from '../figures/kit/records-query.ts'
import { FIGURES } from '../figures/registry.ts'
import { results, tables } from './all-claims.test-support.ts'
import { isUsed, withoutRecord } from './marked.ts'
import { refs } from './rows.ts'

const client = new QueryClient()
const recordsOf = async (figure: string) => (await client.fetchQuery(recordsQuery(figure))).tables

test('a record that stands for a row has its key', async () => {
  let tied = 0
  for (const { id } of FIGURES)
    for (const table of await recordsOf(id)) {
      if (table.of === undefined) continue
      const name = table.of as TableName
      const keys = new Set(refs(name, tables[name] as readonly never[]).map(({ key }) => key.join(' ')))
      for (const row of table.rows) expect(keys, `${id} ${table.id}`).toContain(row.id)
      tied += 1
    }
  expect(tied).toBeGreaterThan(20)
})

test('rows of a claim have a record on the page of its figure, but for those of tables it has no records of', async () => {
  for (const { record, rows, figure } of results) {
    if (!figure) continue
    const shown = new Set((await recordsOf(figure.id)).map(({ of }) => of))
    const without = withoutRecord(await recordsOf(figure.id), rows)
    expect(without, record.id).toEqual(rows.filter(({ table }) => !shown.has(table)))
    expect(without.length, record.id).toBeLessThan(rows.length)
  }
})

test('the rows of csis-18 are marked among the releases, and nowhere else', async () => {
  const rows = results.find(({ record }) => record.id === 'csis-18')?.rows ?? []
  expect(rows.length).toBeGreaterThan(20)
  const marked = (await recordsOf('arms-share')).map((table) => [
    table.id,
    table.rows.filter(isUsed(table, rows)).map(({ id }) => id),
  ])
  const expected = rows.map(({ key }) => key.join(' ')).sort()
  expect(Object.fromEntries(marked)).toEqual({ deliveries: [], releases: expected })
})
