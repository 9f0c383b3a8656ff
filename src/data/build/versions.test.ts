import { expect, test } from 'vitest'
import { tablesChanged } from '../versions.ts'
import { realFiles } from './edit-files.test-support.ts'
import { knownVersionOf, versionsText } from './versions.ts'

const log = [{ date: '2026-11-21' }]

test('a change of one file changes its hash and no other', () => {
  const files = realFiles()
  const before = knownVersionOf(files, log)
  const now = knownVersionOf(new Map(files).set('vetoes', `${files.get('vetoes')}x`), log)
  expect(tablesChanged(before, now)).toEqual(['vetoes'])
  expect(tablesChanged(before, knownVersionOf(new Map([...files].reverse()), log))).toEqual([])
})

test('a new version follows those of the last commit; one known stays where it is', () => {
  const version = (hash: string) => ({ hash, date: '2026-11-21', tables: {} })
  const first = versionsText(null, version('a'))
  const second = versionsText(first, version('b'))
  expect(JSON.parse(second).map(({ hash }: { hash: string }) => hash)).toEqual(['a', 'b'])
  expect(versionsText(second, version('a'))).toBe(second)
  expect(second.split('\n')).toHaveLength(5)
})
