import { expect, test } from 'vitest'
import { dataVersion, versionInLink } from '../data/version.ts'
import { versionWords } from './version-words.ts'

const then = {
  hash: 'aaaaaaaa',
  date: '2026-03-01',
  tables: { vetoes: '1', 'crude-share': '1', changes: '1' },
}
const now = {
  hash: 'bbbbbbbb',
  date: '2026-11-22',
  tables: { vetoes: '1', 'crude-share': '2', settlement: '1', changes: '2' },
}
const words = (version: string, shown: readonly string[] = []) =>
  versionWords(version, now, [then, now], new Set(shown)).sentences.join(' ')

test('an older version: which, which this is, what changed, and whether it is behind what is shown', () => {
  expect(words('aaaaaaaa', ['crude-share', 'vetoes'])).toBe(
    'This link was made with data version aaaaaaaa of 1 March 2026; this is bbbbbbbb of 22 November 2026. 2 tables are new or changed since: crude-share and settlement. Behind what is shown: crude-share.',
  )
  expect(words('aaaaaaaa', ['vetoes'])).toMatch(/The tables behind what is shown are the same\.$/)
  expect(words('aaaaaaaa')).not.toMatch(/shown/)
})

test('a version that is not known claims nothing about it', () => {
  expect(words('cccccccc', ['vetoes'])).toBe(
    'This link was made with data version cccccccc, which is not known here; this is bbbbbbbb of 22 November 2026. Values may differ from those its maker saw.',
  )
})

test('data of the maker’s own are told, also where the version is this one', () => {
  expect(words(versionInLink({ ...now, own: ['vetoes'] }))).toBe(
    'The maker of this link saw data of their own, which a link cannot hold: their figures may differ.',
  )
  expect(words(versionInLink({ ...then, own: ['vetoes'] }))).toMatch(/since: .* data of their own/)
  expect(words('bbbbbbbb')).toBe('')
})

test('what the reader has replaced is never called the same', () => {
  const { sentences } = versionWords('aaaaaaaa', now, [then, now], new Set(['vetoes']), ['vetoes'])
  expect(sentences.at(-1)).toBe('What is shown holds your own data for vetoes.')
})

test('many tables are counted, and the first named', () => {
  const tables = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`t${i}`, 'x']))
  const { sentences } = versionWords(
    'aaaaaaaa',
    now,
    [
      { ...then, tables: {} },
      { ...now, tables },
    ],
    new Set(),
  )
  expect(sentences[1]).toBe('9 tables are new or changed since: t0, t1, t2, t3, t4, t5 and 3 more.')
})

test('this version is among those known', async () => {
  const { default: known } = await import('../../data/versions.json')
  expect(known.map(({ hash }) => hash)).toContain(dataVersion.hash)
})
