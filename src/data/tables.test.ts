import { expect, test } from 'vitest'
import { realFiles } from './build/edit-files.test-support.ts'
import { loadTable, TABLE_NAMES, tableQuery } from './tables.ts'
import { ALL_TABLES } from './validation/all-tables.ts'
import { validate } from './validation/validate.ts'
import { dataVersion } from './version.ts'

test('every defined table can be loaded, and holds the validated rows', async () => {
  const { tables } = validate(realFiles())
  expect([...TABLE_NAMES].sort()).toEqual(Object.keys(ALL_TABLES).sort())
  for (const name of TABLE_NAMES) expect(await loadTable(name)).toEqual(tables[name])
})

test('the adopted texts are the fifty of 2023 to January 2026, with both votes', async () => {
  const rows = await loadTable('adopted-votes')
  const count = (china: string, russia: string) =>
    rows.filter((row) => row.chn_vote === china && row.rus_vote === russia).length
  expect(rows).toHaveLength(50)
  expect([rows[0]?.date, rows.at(-1)?.date]).toEqual(['2023-03-08', '2026-01-27'])
  expect(count('abstain', 'abstain')).toBe(27)
  expect(count('yes', 'abstain')).toBe(17)
  expect(count('yes', 'yes')).toBe(5)
  expect(rows.filter((row) => row.chn_vote === 'abstain' && row.rus_vote === 'yes')).toMatchObject([
    { resolution: 2799, date: '2025-11-06' },
  ])
})

test('a table’s query never goes stale, retries or waits for a network', () => {
  expect(tableQuery('vetoes')).toMatchObject({
    queryKey: ['table', 'vetoes'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
})

test('the data version is a short hash and a date', () => {
  expect(dataVersion).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{8}$/),
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
})
