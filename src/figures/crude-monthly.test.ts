import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { panePoint, paneSeries } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import type { CrudeMonthRow } from '../data/tables/crude-months.ts'
import { loadTable } from '../data/tables.ts'
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

/** Two whole years, the first with a month whose value is withdrawn, and five months of a third. */
const months: CrudeMonthRow[] = ['2001', '2002', '2003'].flatMap((year) =>
  Array.from({ length: year === '2003' ? 5 : 12 }, (_, i) => ({
    month: `${year}-${`${i + 1}`.padStart(2, '0')}`,
    volume_mt: Number(year) - 2000 + i / 10,
    value_usd_bn: year === '2003' || (year === '2001' && i === 6) ? null : 0.5,
    flag: year === '2002' && i > 1 ? ('derived' as const) : ('reported' as const),
    sources: ['energy:wind_gacc'],
    note: null,
  })),
)
const about = aboutFor('crude-months', { dataTo: '2003-05' })
const tables = { 'crude-months': months }
const small = definition.prepare(tables, { 'crude-months': about })
const smallModel = (from: number, to: number) => {
  const model = small({ from, to, measure: undefined })
  if (model.shape !== 'multiples') throw new Error('no panes')
  return model
}

test('a sum of fewer months says which, and a year that lacks one between others has none', () => {
  const model = smallModel(2001, 2004)
  expect(panePoint(model, 'volume', 2003)).toMatchObject({
    quality: 'part-year',
    note: 'January to May only',
  })
  expect(panePoint(model, 'volume', 2003).value).toBeCloseTo(3 + 3.1 + 3.2 + 3.3 + 3.4, 6)
  expect(panePoint(model, 'value', 2001)).toEqual({ value: null, gap: 'not-found' })
  expect(panePoint(model, 'value', 2002)).toMatchObject({ value: 6, note: '10 of 12 months derived' })
  expect(panePoint(model, 'value', 2003)).toEqual({ value: null, gap: 'not-collected' })
  expect(model.panes.map(({ absences }) => absences.map(({ text }) => text))).toEqual([
    ['no volume after May 2003'],
    ['no value after December 2002'],
  ])
})

test('the read-out never gives part of a year as a year', () => {
  const model = smallModel(2001, 2003)
  expect(phrasesOf(model, 2002)).toEqual([
    'volume 30.6 million tonnes (10 of 12 months derived)',
    'value 6.0 billion USD (10 of 12 months derived)',
  ])
  expect(phrasesOf(model, 2003)[0]).toBe('volume 16.0 million tonnes (January to May only)')
  expect(phrasesOf(model, 2001)[1]).toMatch(
    /^Value a month: value in 11 months, 0\.5( to 0\.5)? billion USD each$/,
  )
})

test('the year card compares whole years only', () => {
  const [whole] = yearEntries(smallModel(2001, 2002), 2002)
  expect(whole?.change).toBe('+12.0 million tonnes on 2001')
  const [part] = yearEntries(smallModel(2002, 2003), 2003)
  expect(part?.change).toBeNull()
  expect(part?.note).toContain('January to May only')
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

test('a period is averaged over its whole years', () => {
  const period = definition.period?.(tables, { 'crude-months': about })
  const [volume] = period?.(2002, 2003) ?? []
  expect(volume?.value).toBeCloseTo(30.6 / 12, 6)
  expect(volume?.note).toBe('2002 only')
  expect(period?.(1990, 1999)[0]).toMatchObject({ value: null, note: 'no figure in 1990–1999' })
})

test.each([
  [
    2001,
    2002,
    'China bought 3.1 million tonnes of crude oil from Russia in December 2002, more than in any other month shown.',
  ],
  [
    2001,
    2003,
    'China bought 3.4 million tonnes of crude oil from Russia in May 2003, more than in any other month shown.',
  ],
  [
    2001,
    2001,
    'China bought 2.1 million tonnes of crude oil from Russia in December 2001, more than in any other month shown.',
  ],
  [1990, 1999, 'The months begin with January 2001; no year asked for has one.'],
])('takeaway %i–%i', (from, to, sentence) => {
  expect(smallModel(from, to).takeaway.text).toBe(sentence)
})

test('the month with the most is named where it is not the last', () => {
  const model = definition.prepare(
    { 'crude-months': months.slice(0, 28) },
    { 'crude-months': about },
  )({ from: 2001, to: 2003, measure: undefined })
  expect(model.takeaway.text).toMatch(/^China bought 3\.3 .* in April 2003, more/)
  const falling = months.map((row, i) => ({ ...row, volume_mt: 30 - i }))
  const { takeaway } = definition.prepare(
    { 'crude-months': falling },
    { 'crude-months': about },
  )({ from: 2001, to: 2003, measure: undefined })
  expect(takeaway.text).toBe(
    'China bought 2.0 million tonnes of crude oil from Russia in May 2003; the most in one month was 30.0 million tonnes in January 2001.',
  )
  expect(takeaway.numbers.map(({ text, ref }) => [text, ref.row, ref.column])).toEqual([
    ['2.0 million tonnes', 'May 2003', 'volume'],
    ['30.0 million tonnes', 'January 2001', 'volume'],
  ])
})
