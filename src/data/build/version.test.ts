import { expect, test } from 'vitest'
import { realFiles } from './edit-files.test-support.ts'
import { dataVersionOf } from './version.ts'

const log = [{ date: '2026-11-21' }, { date: '2026-12-01' }, { date: '2026-11-30' }]

test('the date is the newest of the change log', () => {
  expect(dataVersionOf(new Map(), log).date).toBe('2026-12-01')
})

test('the hash is the one of the files put end to end in the order of their names', () => {
  const files = new Map([
    ['b', 'two\n'],
    ['a', 'one\n'],
  ])
  // printf 'one\ntwo\n' | sha256sum
  expect(dataVersionOf(files, log).hash).toBe('c3f9c8c2')
})

test('one byte anywhere changes the hash; the order in which files are read does not', () => {
  const files = realFiles()
  const { hash } = dataVersionOf(files, log)
  expect(dataVersionOf(new Map([...files].reverse()), log).hash).toBe(hash)
  for (const [name, text] of files)
    expect(dataVersionOf(new Map(files).set(name, `${text.slice(0, -2)}x\n`), log).hash).not.toBe(hash)
})
