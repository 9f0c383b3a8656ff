import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { results } from './all-claims.test-support.ts'
import { usedRowsQuery } from './used-rows.ts'

const client = new QueryClient()
const used = results.filter(({ rows }) => rows.length > 0)

test.each(used.map((result) => [result.record.id, result] as const))(
  '%s: every row it rests on is listed, with its sources apart from its cells',
  async (_, { rows }) => {
    const { tables, sources } = await client.fetchQuery(usedRowsQuery(rows))
    const known = new Set(sources.map(({ id }) => id))
    expect(tables.map(({ name }) => name)).toEqual([...new Set(rows.map(({ table }) => table))])
    for (const { name, columns, rows: listed } of tables) {
      expect(listed).toHaveLength(rows.filter(({ table }) => table === name).length)
      expect(columns.filter((column) => column.endsWith('sources'))).toEqual([])
      for (const { cells, sources: ids } of listed) {
        expect(cells).toHaveLength(columns.length)
        expect(ids.length).toBeGreaterThan(0)
        expect(ids.filter((id) => !known.has(id))).toEqual([])
      }
    }
  },
)

test('a row that is not in its table is left out; a column in which nothing stands too', async () => {
  const refs = [
    { table: 'crude-share', key: [2013] },
    { table: 'crude-share', key: [1913] },
  ] as const
  const { tables } = await client.fetchQuery(usedRowsQuery(refs))
  expect(tables.map(({ title, rows }) => [title, rows.length])).toEqual([['Crude share', 1]])
  const [row] = tables[0]?.rows ?? []
  // data/crude-share.csv: 2013,24.446,281.95,8.7; the share is computed from its parts
  expect(row?.cells.slice(0, 4)).toEqual([2013, 24.446, 281.95, 8.67])
  expect(row?.cells).not.toContain('')
})
