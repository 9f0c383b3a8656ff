import { expect, test } from 'vitest'
import { releasesOf, releaseValue, rowsOfRelease } from './arms-releases.ts'
import { loadTable } from './tables.ts'

const rows = await loadTable('arms-releases')

test('holds four releases, the oldest first', () => {
  expect(releasesOf(rows)).toEqual(['2022-03', '2024-03', '2025-03', '2026-03'])
  expect(rowsOfRelease(rows, '2024-03')).toHaveLength(34)
})

test('several years need every one of them in the release', () => {
  expect(releaseValue(rows, '2022-03', 2010, 2014)).toMatchObject({ total: 5935, russia: 3294 })
  expect(releaseValue(rows, '2022-03', 2018, 2022)).toBeNull()
})
