import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { realFiles } from '../build/edit-files.test-support.ts'
import { readTables } from '../build/files.ts'
import { importFile } from './import.ts'
import { rowsOf } from './merge.ts'

let root = ''
const before = realFiles()
const SOURCE = rowsOf(before.get('sources') ?? '').find(({ id }) => id?.startsWith('energy:'))?.id ?? ''
const TRADE = rowsOf(before.get('china-trade') ?? '')
const LAST = TRADE.at(-1) ?? {}
const YEAR = Number(LAST.year)
const NEW = YEAR + 1
/** Lines of the table but those of some years. */
const without = (text = '', ...years: number[]) =>
  text.split('\n').filter((line) => years.every((year) => !line.startsWith(`${year},`)))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amur-import-'))
  mkdirSync(join(root, 'data'))
  for (const [name, text] of before) writeFileSync(join(root, 'data', `${name}.csv`), text)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const after = () => readTables(join(root, 'data'))

/** Comtrade’s records of some years, with invented values. */
function comtrade(...years: number[]): string {
  const head = 'freqCode,refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue'
  const values = [
    ['X', 643, 101e9],
    ['M', 643, 121e9],
    ['X', 0, 3501e9],
    ['M', 0, 2501e9],
  ]
  const rows = years.flatMap((year) =>
    values.map(([flow, partner, value]) => ['A', year, 156, flow, partner, 'TOTAL', value].join()),
  )
  const path = join(root, 'comtrade.csv')
  writeFileSync(path, `\uFEFF${[head, ...rows].join('\r\n')}\r\n`)
  return path
}

test('the differences are told, and nothing is written without --write', async () => {
  const { lines, passed } = await importFile(root, ['comtrade', comtrade(YEAR, NEW), '--source', SOURCE])
  expect(passed).toBe(true)
  expect(lines[0]).toMatch(/^china-trade: 1 row added, \d+ cells changed, 0 rows gone$/)
  expect(lines[1]).toMatch(
    `  added ${NEW}: sources ${SOURCE}, world_sources ${SOURCE}, exports_to_russia_usd_bn 101`,
  )
  expect(lines[2]).toMatch(
    `  changed ${YEAR}, exports_to_russia_usd_bn: ${LAST.exports_to_russia_usd_bn} → 101 (`,
  )
  expect(lines.at(-1)).toBe('Nothing was written. Once the changes are right: --write.')
  expect(after()).toEqual(before)
})

test('with --write the table holds what was told; every other row and file is as it was', async () => {
  const args = ['comtrade', comtrade(YEAR, NEW), '--source', SOURCE, '--write']
  const { lines, passed } = await importFile(root, args)
  expect(passed).toBe(true)
  expect(lines.slice(-2)).toEqual([
    'data/tables.csv: written',
    'Next: data/changes.csv, then npm run data:check -- --write.',
  ])
  const [now, old] = [after().get('china-trade') ?? '', before.get('china-trade') ?? '']
  expect(without(now, NEW, YEAR)).toEqual(without(old, YEAR))
  const years = rowsOf(now).map(({ year }) => Number(year))
  expect(years).toEqual(years.toSorted((a, b) => a - b))
  const [changed, added] = [YEAR, NEW].map((year) => rowsOf(now).find((row) => row.year === `${year}`))
  expect(changed).toMatchObject({
    year: `${YEAR}`,
    total_usd_bn: '222',
    sources: LAST.sources,
    note: LAST.note,
  })
  expect(added).toMatchObject({
    year: `${NEW}`,
    flag: 'reported',
    sources: SOURCE,
    world_sources: SOURCE,
  })
  const facts = after().get('tables') ?? ''
  expect(rowsOf(facts).find(({ table }) => table === 'china-trade')?.data_to).toBe(`${NEW}`)
  expect(new Map(after()).set('china-trade', old).set('tables', before.get('tables') ?? '')).toEqual(before)
  expect((await importFile(root, args)).lines.at(-1)).toBe('Nothing changes.')
})

test('a result that is not sound is told and not written', async () => {
  const args = ['comtrade', comtrade(2999), '--source', SOURCE, '--write']
  const { lines, passed } = await importFile(root, args)
  expect(passed).toBe(false)
  expect(lines.at(-2)).toBe('Nothing was written, since data/ would not be sound:')
  expect(lines.at(-1)).toMatch(
    /^ {2}data\/china-trade.csv line \d+, column year: "2999" — expected a year between/,
  )
  expect(after()).toEqual(before)
})

test.each([
  [
    'a source that is not listed',
    ['--source', 'energy:nobody'],
    /^--source: "energy:nobody" — expected an id of data\/sources.csv/,
  ],
  ['new rows without a source', [], /^1 new in data\/china-trade.csv: expected --source ID/],
  ['an unknown option', ['--wirte'], /^Unknown option '--wirte'.*npm run data:import -- FORMAT FILE/],
])('refused, and nothing written: %s', async (_, more, message) => {
  const { lines, passed } = await importFile(root, ['comtrade', comtrade(NEW), '--write', ...more])
  expect(lines).toEqual([expect.stringMatching(message), 'Nothing was written.'])
  expect(passed).toBe(false)
  expect(after()).toEqual(before)
})

test.each([
  [
    ['toString', 'x.csv'],
    /^npm run data:import -- FORMAT FILE .* one of sipri-tiv, sipri-register, un-votes, comtrade, gacc-countries$/,
  ],
  [['comtrade'], /^npm run data:import -- FORMAT FILE/],
  [['comtrade', '/nowhere/x.csv'], /^\/nowhere\/x.csv: expected a file that can be read; found ENOENT/],
])('refused: %j', async (args, message) => {
  expect((await importFile(root, args)).lines[0]).toMatch(message)
})

test('text that is not in UTF-8 is read as Windows-1252', async () => {
  const path = join(root, 'latin.csv')
  writeFileSync(path, Buffer.from([0x61, 0xfc, 0x92, 0x0a]))
  expect((await importFile(root, ['comtrade', path])).lines[0]).toMatch(/found aü’$/)
})
