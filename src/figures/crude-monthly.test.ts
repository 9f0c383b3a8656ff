import { describe, expect, test } from 'vitest'
import { panePoint, paneSeries } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { loadAbouts, loadTable } from '../data/tables.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import definition from './crude-monthly.ts'

const build = await loadShape('crude-monthly', 'multiples')
const whole = build(1946, 2026)
const month = (id: string, dateText: string) =>
  paneSeries(whole, id).dated?.find((point) => point.dateText === dateText)

test.each([
  ['January 2000', 0.0186901, 0.003262305, 'reported'],
  ['December 2022', 6.4715424, 3.82833332, 'reported'],
  ['January 2023', 7.9927024, 4.318281172, 'reported'],
  ['February 2023', 7.6853745, 4.142282008, 'reported'],
] as const)('%s: %f million tonnes, %f billion USD', (when, volume, value, quality) => {
  expect(month('volume', when)).toMatchObject({ value: volume, quality })
  expect(month('value', when)).toMatchObject({ value, quality: 'reported' })
})

test.each([
  ['March 2023', 9.606],
  ['March 2024', 10.805],
  ['January 2026', 11.408],
  ['May 2026', 8.161],
])('%s: %f million tonnes, derived, without a value', (when, value) => {
  expect(month('volume', when)).toMatchObject({ value, quality: 'derived' })
  expect(month('value', when)).toBeUndefined()
})

test('July 2011 has a derived volume and no value', () => {
  expect(month('volume', 'July 2011')).toMatchObject({ value: 1.935, quality: 'derived' })
  expect(month('value', 'July 2011')).toMatchObject({ value: null, gap: 'not-found' })
})

test('a year of twelve months is their sum, which agrees with the annual figure of customs', async () => {
  for (const { year, russia_mt } of await loadTable('crude-share')) {
    const { value, quality } = panePoint(whole, 'volume', year)
    expect(Math.abs((value ?? Number.NaN) - russia_mt), `${year}`).toBeLessThan(0.06)
    expect(quality, `${year}`).toBe(year === 2011 || year >= 2023 ? 'derived' : 'reported')
  }
})

test('a sum of fewer months says which, and a year that lacks one between others has none', () => {
  expect(panePoint(whole, 'volume', 2026)).toMatchObject({
    quality: 'part-year',
    note: 'January to May only',
  })
  expect(panePoint(whole, 'volume', 2026).value).toBeCloseTo(11.408 + 10.388 + 10.067 + 8.974 + 8.161, 6)
  expect(panePoint(whole, 'value', 2023)).toMatchObject({
    quality: 'part-year',
    note: 'January to February only',
  })
  expect(panePoint(whole, 'value', 2011)).toEqual({ value: null, gap: 'not-found' })
  expect(panePoint(whole, 'value', 2024)).toEqual({ value: null, gap: 'ended' })
})

test('the read-out never gives part of a year as a year', () => {
  expect(phrasesOf(whole, 2022)).toEqual(['volume 86.2 million tonnes', 'value 58.4 billion USD'])
  expect(phrasesOf(whole, 2026)[0]).toBe('volume 49.0 million tonnes (January to May only)')
  expect(phrasesOf(whole, 2023)).toEqual([
    'volume 107.0 million tonnes (10 of 12 months derived)',
    'value 8.5 billion USD (January to February only)',
  ])
  expect(phrasesOf(whole, 2011)[1]).toMatch(
    /^Value a month: value in 11 months, 0\.6 to 1\.7 billion USD each$/,
  )
})

test('the year card compares whole years only', () => {
  const [in2024] = yearEntries(build(2023, 2024), 2024)
  expect(in2024?.change).toMatch(/^\+1\.\d million tonnes on 2023$/)
  const [in2026] = yearEntries(build(2025, 2026), 2026)
  expect(in2026?.change).toBeNull()
  expect(in2026?.note).toContain('January to May only')
})

test('the table has a row a month, the year first', () => {
  const { columns, rows } = tableTwin(build(2022, 2023))
  expect(columns.map(({ name }) => name)).toEqual([
    'When',
    'Crude from Russia, volume',
    'Crude from Russia, value',
  ])
  expect(rows).toHaveLength(24)
  expect(rows[0]).toMatchObject({ head: '2022', cells: [{ text: 'January 2022' }, {}, {}] })
  expect(tableTwin(build(2000, 2000)).rows[0]?.cells.map(({ text }) => text)).toEqual([
    'January 2000',
    '0.02',
    '0.0033',
  ])
  expect(rows[14]?.cells.map(({ text }) => text)).toEqual(['March 2023', '9.61', ''])
})

test('a period is averaged over its whole years', async () => {
  const tables = { 'crude-months': await loadTable('crude-months') }
  const period = definition.period?.(tables, await loadAbouts(['crude-months']))
  const [volume] = period?.(2024, 2026) ?? []
  expect(volume?.value).toBeCloseTo((108.47 + 100.722) / 24, 2)
  expect(volume?.note).toBe('2024–2025 only')
  expect(period?.(1990, 1999)[0]).toMatchObject({ value: null, note: 'no figure in 1990–1999' })
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'China bought 9.3 million tonnes of crude oil from Russia in December 2025; the most in one month was 10.8 million tonnes in March 2024.',
    ],
    [
      2000,
      2026,
      'China bought 8.2 million tonnes of crude oil from Russia in May 2026; the most in one month was 11.4 million tonnes in January 2026.',
    ],
    [1990, 1999, 'The months begin in 2000; no year asked for has one.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})
