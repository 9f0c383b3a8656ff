import { describe, expect, test } from 'vitest'
import { type RecordTable, recordCellText, recordsOf, withSources } from './records.ts'

const row = (id: string, year: number, place: string, value: number | null, money: string, date: string) => ({
  id,
  year,
  cells: { year, place, value, money, date },
  sources: [`s${id}`],
})

const TABLE: RecordTable = {
  id: 'test',
  title: 'Test',
  columns: [
    { key: 'year', label: 'Year', kind: 'year' },
    { key: 'place', label: 'Place', kind: 'text' },
    { key: 'value', label: 'Value', kind: 'number', unit: 'money' },
    { key: 'money', label: 'Currency', kind: 'text' },
    { key: 'date', label: 'Date', kind: 'date' },
  ],
  rows: [
    row('a', 2001, 'Suifenhe', 1234.5, 'USD', '2001-05-04'),
    row('b', 2002, 'Heihe', null, 'CNY', '2002-11'),
    row('c', 2003, 'suifenhe', 9, 'USD', '2003'),
    row('d', 2003, 'Côte', 99, 'CNY', '2003-02-01'),
    row('e', 2004, 'China’s 13–2–0', 100, 'CNY', '2004-01-31'),
  ],
}

const ids = (query: Partial<Parameters<typeof recordsOf>[1]>) =>
  recordsOf(TABLE, { from: 1946, to: 2026, ...query })
    .map(({ id }) => id)
    .join('')

test('a range includes both its years; one year replaces it', () => {
  expect(ids({})).toBe('abcde')
  expect(ids({ from: 2002, to: 2003 })).toBe('bcd')
  expect(ids({ from: 2001, to: 2001, year: 2003 })).toBe('cd')
  expect(ids({ year: 2010 })).toBe('')
})

describe('a search', () => {
  test.each([
    ['SUIFENHE', 'ac'],
    ['  ', 'abcde'],
    ['1,234.5', 'a'],
    ['1234.5', 'a'],
    ['4 May', 'a'],
    ['2001-05-04', 'a'],
    ['november', 'b'],
    ['cote', 'd'],
    ["china's", 'e'],
    ['13-2-0', 'e'],
    ['usd suifenhe', 'ac'],
    ['suifenhe usd 2003', 'c'],
    ['nowhere', ''],
  ])('for “%s” finds %s', (search, found) => expect(ids({ search })).toBe(found))

  test('stays inside the years', () => expect(ids({ search: 'suifenhe', from: 2002 })).toBe('c'))
})

describe('a sort', () => {
  const sorted = (column: string) => [
    ids({ sort: { column, direction: 'ascending' } }),
    ids({ sort: { column, direction: 'descending' } }),
  ]

  test('keeps the order of equal rows, in both directions', () => {
    expect(sorted('place')).toEqual(['edbac', 'acbde'])
    expect(sorted('year')).toEqual(['abcde', 'ecdba'])
  })

  test('puts missing values last in both directions, and units apart', () => {
    expect(sorted('value')).toEqual(['deca' + 'b', 'edac' + 'b'])
  })

  test('puts dates of different precision in time order', () => {
    expect(sorted('date')).toEqual(['abcde', 'edcba'])
  })

  test('leaves the table as it is, and ignores a column that it does not have', () => {
    expect(TABLE.rows.map(({ id }) => id).join('')).toBe('abcde')
    expect(ids({ sort: { column: 'nothing', direction: 'descending' } })).toBe('abcde')
  })
})

test('cells read as text', () => {
  expect(recordCellText(null, 'number')).toBe('')
  expect(recordCellText(1234.5678, 'number')).toBe('1,234.568')
  expect(recordCellText(2014, 'year')).toBe('2014')
  expect(recordCellText('2026-03', 'date')).toBe('March 2026')
  expect(recordCellText('2022-02-25', 'date')).toBe('25 February 2022')
})

test('the names of sources become a column that is searched', () => {
  const named = withSources(TABLE, (id) => ({ sa: 'TASS', sb: 'Xinhua' })[id])
  expect(named.columns.at(-1)).toMatchObject({ key: 'sources', label: 'Sources' })
  expect(recordsOf(named, { from: 1946, to: 2026, search: 'xinhua' }).map(({ id }) => id)).toEqual(['b'])
  expect(named.rows[2]?.cells.sources).toBeNull()
})
