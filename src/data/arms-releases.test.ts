import { expect, test } from 'vitest'
import { releaseValue } from './arms-releases.ts'
import { loadTable } from './tables.ts'

const rows = await loadTable('arms-releases')

test('several years need every one of them in the release', () => {
  expect(releaseValue(rows, '2022-03', 2010, 2014)).toMatchObject({ total: 5935, russia: 3294 })
  expect(releaseValue(rows, '2022-03', 2018, 2022)).toBeNull()
})
