import { expect, test } from 'vitest'
import { packTable, unpackTable } from './decode.ts'

test('a packed table becomes the same rows', () => {
  const rows = [
    { year: 2000, share: null, sources: ['a', 'b'], key: true },
    { year: 2001, share: 1.5, sources: [], key: false },
  ]
  const packed = packTable(['year', 'share', 'sources', 'key'], rows)
  expect(packed.columns[1]).toEqual([null, 1.5])
  expect(unpackTable(JSON.parse(JSON.stringify(packed)))).toEqual(rows)
})

test('a table without rows', () => {
  expect(unpackTable(packTable(['year'], []))).toEqual([])
})
