import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Tables } from '../tables.ts'
import { checkData } from './check.ts'
import { ROOT, realFiles, replaced } from './edit-files.test-support.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amur-check-'))
  mkdirSync(join(root, 'data'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(files: ReadonlyMap<string, string>) {
  for (const [name, text] of files) writeFileSync(join(root, 'data', `${name}.csv`), text)
}

const committed = (path: string) => realFiles().get(path.slice('data/'.length, -'.csv'.length)) ?? null

test('the data package of the project is up to date', () => {
  const { lines, passed } = checkData(ROOT, false)
  expect(lines.filter((line) => line.includes('datapackage'))).toEqual([])
  expect(passed).toBe(true)
})

test('a missing or stale data package is a problem, which writing it solves', () => {
  write(realFiles())
  const stale = checkData(root, false, { committed })
  expect(stale.passed).toBe(false)
  expect(stale.lines[0]).toMatch(/^data\/datapackage\.json: out of date/)
  expect(checkData(root, true, { committed }).passed).toBe(true)
  expect(checkData(root, false, { committed }).passed).toBe(true)

  const resource = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8')).resources[0]
  expect(resource.schema.primaryKey).toEqual(['year', 'supplier_code'])
  expect(resource.schema.fields[0]).toEqual({
    name: 'year',
    type: 'year',
    title: 'Year',
    description: 'Year of delivery.',
    constraints: { required: true, minimum: 1946, maximum: 2100 },
  })
})

test('values that differ from the last commit are told by key and size', () => {
  write(replaced('crude-share', '\n2013,24.446,', '\n2013,24.5,'))
  expect(checkData(root, true, { committed }).lines).toContain(
    '    changed 2013, russia_mt: 24.446 → 24.5 (+0.054, +0.2 %)',
  )
})

test('no change, and no git, are said plainly', () => {
  write(realFiles())
  expect(checkData(root, true, { committed }).lines).toContain('No change of values since the last commit.')
  expect(checkData(root, true).lines).toContain(
    'No comparison with the last commit: git, or a commit, is not there.',
  )
})

test('a broken cell fails the check', () => {
  write(replaced('crude-share', '\n2013,24.446,', '\n2013,,'))
  const { lines, passed } = checkData(root, false, { committed })
  expect(passed).toBe(false)
  expect(lines[0]).toBe(
    'data/crude-share.csv line 15, column russia_mt: "" — expected a number of at least 0',
  )
  expect(lines.at(-1)).toBe('1 problem in data/')
})

test('what is said otherwise of changed tables is told, and only then', () => {
  const statement = (before: Tables, after: Tables) => {
    const share = (tables: Tables) => tables['crude-share'].find(({ year }) => year === 2013)?.russia_mt
    return share(before) === share(after) ? [] : [`was ${share(before)}, is ${share(after)}`]
  }
  const lines = () => checkData(root, true, { committed, statements: [statement] }).lines
  write(realFiles())
  expect(lines().join('\n')).not.toMatch(/say/)
  write(replaced('crude-share', '\n2013,24.446,', '\n2013,24.45,'))
  expect(lines()).toEqual(
    expect.arrayContaining(['What figures and claims say changes:', '  was 24.446, is 24.45']),
  )
})
