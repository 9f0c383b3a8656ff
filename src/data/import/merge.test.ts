import { expect, test } from 'vitest'
import { differenceLines } from './difference.ts'
import { mergeTable } from './merge.ts'
import type { TableImport } from './table-import.ts'

const TEXT = `release,year,total_tiv_million,note,sources
2030-03,2001,10.50,"a, b",one
2030-03,2003,30,,one
2031-03,2001,11,,two
`
const row = (release: string, year: string, total_tiv_million: string) => ({
  cells: { release, year, total_tiv_million },
  fresh: { note: 'new' },
})
const part = (more: Partial<TableImport>): TableImport => ({ table: 'arms-releases', rows: [], ...more })

test('what a file does not speak of stays as it is, to the byte', () => {
  expect(mergeTable(TEXT, part({}), undefined).text).toBe(TEXT)
  expect(mergeTable(TEXT, part({ rows: [row('2030-03', '2001', '10.5')] }), undefined).text).toBe(TEXT)
})

test('a changed row keeps note and sources; a new one has those given, and its place', () => {
  const merged = mergeTable(
    TEXT,
    part({
      rows: [row('2030-03', '2001', '12'), row('2030-03', '2002', '20'), row('2031-03', '2002', '21')],
    }),
    'three',
  )
  expect(merged.text).toBe(`release,year,total_tiv_million,note,sources
2030-03,2001,12,"a, b",one
2030-03,2002,20,new,three
2030-03,2003,30,,one
2031-03,2001,11,,two
2031-03,2002,21,new,three
`)
  expect(differenceLines('arms-releases', TEXT, merged)).toEqual([
    'arms-releases: 2 rows added, 1 cell changed, 0 rows gone',
    '  added 2030-03 · 2002: sources three, note new, total_tiv_million 20',
    '  added 2031-03 · 2002: sources three, note new, total_tiv_million 21',
    '  changed 2030-03 · 2001, total_tiv_million: 10.50 → 12 (+1.5, +14.3 %)',
  ])
})

test('a row is gone only where the file speaks of it', () => {
  const merged = mergeTable(TEXT, part({ speaksOf: ({ year }) => year === '2001' }), undefined)
  expect(differenceLines('arms-releases', TEXT, merged).slice(1)).toEqual([
    '  gone 2030-03 · 2001',
    '  gone 2031-03 · 2001',
  ])
})

test('new rows without a source, and a row told twice, are refused', () => {
  const rows = [row('2030-03', '2002', '20')]
  expect(() => mergeTable(TEXT, part({ rows }), undefined)).toThrow(
    '1 new in data/arms-releases.csv: expected --source ID, an id of data/sources.csv; found none',
  )
  expect(() => mergeTable(TEXT, part({ rows: [...rows, ...rows.map((one) => ({ ...one }))] }), 'x')).toThrow(
    'The file tells 2030-03 · 2002 of data/arms-releases.csv twice.',
  )
})
