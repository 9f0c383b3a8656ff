import { expect, test } from 'vitest'
import { releasesOf, rowsOfRelease } from '../../../src/data/arms-releases.ts'
import { loadTable } from '../../../src/data/tables.ts'

const rows = await loadTable('arms-releases')

test('holds four releases, the oldest first', () => {
  expect(releasesOf(rows)).toEqual(['2022-03', '2024-03', '2025-03', '2026-03'])
  expect(rowsOfRelease(rows, '2024-03')).toHaveLength(34)
})
