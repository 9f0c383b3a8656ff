import { expect, test } from 'vitest'
import { loadPeriod } from '../../tests/support/periods.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('arms-reliance', 'ranking')
const older = build(2000, 2025, { measure: '2010-2021' })
const newer = build(2000, 2025, { measure: '2021-2025' })
const of = (model: typeof older, id: string) => model.rows.find((row) => row.id === id)

test('2010–2021 has the shares of the release of March 2022', () => {
  expect(['IND', 'VNM', 'CHN', 'DZA', 'BLR'].map((id) => of(older, id)?.value)).toEqual(
    [61.1, 80.3, 67.8, 72, 98.8].map((share) => expect.closeTo(share, 1)),
  )
  expect(of(older, 'IND')?.note).toBe('25,163 of 41,216 million TIV')
  expect(older.rows.length + (older.apart?.rows.length ?? 0)).toBe(79)
  expect(older.rows[0]).toMatchObject({ name: 'Mongolia', value: 100, rank: 1 })
})

test('2021–2025 has 24 importers, and says so', () => {
  expect(newer.rows.length + (newer.apart?.rows.length ?? 0)).toBe(24)
  expect(newer.subtitle).toContain('24 importers')
  expect(newer.notes.join(' ')).toContain('Shows the 24 importers known')
  expect(of(newer, 'ARM')?.value).toBeCloseTo(23.9, 1)
  expect(of(newer, 'PAK')?.value).toBeCloseTo(0.9, 1)
  expect(of(newer, 'MYS')?.value).toBe(0)
})

test('rows of tiny volume are marked and not ranked', () => {
  const apart = older.apart?.rows ?? []
  expect(apart.find(({ id }) => id === 'PRK')).toMatchObject({ value: 100, rank: null, quality: 'tiny-base' })
  expect(of(older, 'PRK')).toBeUndefined()
  expect(of(older, 'COG')).toBeUndefined()
  expect(newer.apart?.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['SYR', 'TJK', 'NPL']))
  expect(tableTwin(older).rows.at(-1)?.cells[0]?.remark).toBe('Not ranked, under 100 million TIV in all')
})

test('an importer the newer release does not list is no row, not a zero', () => {
  expect(of(older, 'VEN')?.value).toBeCloseTo(60.3, 1)
  expect(tableTwin(newer).rows.some(({ head }) => head === 'Venezuela')).toBe(false)
})

test('the years are fixed, and said; no single year is answered for', () => {
  expect(build(2014, 2014, { measure: '2010-2021' })).toEqual(older)
  expect([older.from, older.to]).toEqual([2010, 2021])
  expect(older.subtitle).toContain('fixed years 2010–2021')
  expect(yearEntries(older, 2014)).toMatchObject([{ text: 'counted over 2010–2021 as a whole', value: null }])
})

test('other periods than the two windows are not answered for', async () => {
  const period = await loadPeriod('arms-reliance')
  expect(period(2000, 2012)[0]).toMatchObject({
    value: null,
    note: 'known for fixed years only, 2010–2021 and 2021–2025',
  })
})
