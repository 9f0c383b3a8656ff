import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TABLE_NAMES } from './tables.ts'

const rows = readFileSync(new URL('../../data/LICENSES.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const named = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)

test('data/LICENSES.md says of every table whose terms it is under', () => {
  const tables = new Set(rows.flatMap(([, table = '']) => named(table)))
  expect(TABLE_NAMES.filter((name) => !tables.has(name))).toEqual([])
})

test('it says so once: the same terms stand in one row', () => {
  const terms = rows.map(([, , whose, of]) => `${whose}: ${of}`)
  const twice = rows.filter(([, table = ''], i) =>
    rows.some(
      ([, other = ''], j) =>
        j < i && terms[i] === terms[j] && named(table).some((name) => named(other).includes(name)),
    ),
  )
  expect(twice).toEqual([])
})
