import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { panePoint } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import type { GasCoalRow } from '../data/tables/gas-coal.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import definition from './gas-coal.ts'

const row = (
  year: number,
  product: GasCoalRow['product'],
  basis: GasCoalRow['basis'],
  volume: number,
  more: Partial<GasCoalRow> = {},
): GasCoalRow => ({
  year,
  product,
  basis,
  volume,
  unit: basis === 'gazprom' || basis === 'energy-institute' ? 'bcm' : 'Mt',
  flag: 'reported',
  sources: [`energy:${basis.replace('-', '_')}`],
  note: null,
  ...more,
})

const rows = [
  row(2002, 'power-of-siberia', 'gazprom', 4.1),
  row(2003, 'power-of-siberia', 'gazprom', 10.4, { flag: 'preliminary' }),
  row(2001, 'lng', 'customs', 5.1),
  row(2003, 'lng', 'customs-press', 8.03, { flag: 'derived', note: 'Volume of 2004 over 1.033.' }),
  row(2003, 'lng', 'energy-institute', 11),
  row(2000, 'coal', 'customs', 33.7),
  row(2001, 'coal', 'customs', 54.6),
  row(2001, 'coal', 'customs-press', 57, { flag: 'rounded' }),
  row(2002, 'coal', 'customs-press', 88, { flag: 'rounded', note: '“About 88 million tonnes.”' }),
]
const about = aboutFor('gas-coal', {
  dataTo: '2003',
  caveats: ['A caveat.'],
  gaps: [
    { series: 'liquefied-gas', from: 2002, to: 2002, reason: 'not-found', note: null },
    { series: 'coal', from: 2002, to: null, reason: 'ended', note: null },
  ],
})
const small = definition.prepare({ 'gas-coal': rows }, { 'gas-coal': about })
const build = (from: number, to: number) => {
  const model = small({ from, to })
  if (model.shape !== 'multiples') throw new Error('no panes')
  return model
}

test('a value is what its row gives; a year without one says why', () => {
  const model = build(1999, 2004)
  expect(panePoint(model, 'pipeline', 2003)).toMatchObject({ value: 10.4, quality: 'preliminary' })
  expect(panePoint(model, 'liquefied-gas', 2003)).toMatchObject({ value: 8.03, quality: 'derived' })
  expect(panePoint(model, 'liquefied-gas', 2002)).toEqual({ value: null, gap: 'not-found' })
  expect(panePoint(model, 'coal', 2002)).toEqual({ value: null, gap: 'ended' })
  expect(panePoint(model, 'coal-in-the-press', 2004)).toEqual({ value: null, gap: 'not-collected' })
})

test('no basis is mixed with another: figures of the Statistical Review are not drawn', () => {
  const model = build(1999, 2004)
  expect(model.sources).not.toContain('energy:energy_institute')
  expect(panePoint(model, 'coal', 2001).value).toBe(54.6)
  expect(panePoint(model, 'coal-in-the-press', 2001).value).toBe(57)
})

test('a pointed year is read in every pane, with its quality or why there is no value', () => {
  const model = build(1999, 2004)
  expect(phrasesOf(model, 2001)).toEqual([
    'Power of Siberia: opened in December 2019',
    'LNG 5.1 million tonnes',
    'Coal: customs months 54.6 million tonnes',
    'year in the press 57.0 million tonnes (rounded)',
  ])
  expect(phrasesOf(model, 2003)).toEqual([
    'Power of Siberia 10.4 billion m³ (preliminary)',
    'LNG 8.0 million tonnes (derived)',
    'Coal: no data after 2002',
  ])
})

test('the table has a row a year with any value, the year first', () => {
  const { head, columns, rows: years } = tableTwin(build(1999, 2002))
  expect([head, ...columns.map(({ unit }) => unit)]).toEqual([
    'Year',
    'billion m³',
    'million tonnes',
    'million tonnes',
    'million tonnes',
  ])
  expect(years.map((one) => one.head)).toEqual(['2000', '2001', '2002'])
  expect(years.at(-1)?.cells.map(({ text }) => text)).toEqual(['4.1', '', '', '88'])
  expect(years.at(-1)?.cells.at(-1)?.remark).toBe('rounded; “About 88 million tonnes.”')
})

test('the year card compares with the year before', () => {
  expect(yearEntries(build(2002, 2003), 2003)[0]).toMatchObject({
    text: '10.4 billion m³',
    change: '+6.3 billion m³ on 2002',
  })
})

test('notes are those of the table, and that of the units', () => {
  expect(build(2000, 2003).notes).toEqual([
    'A caveat.',
    'Liquefied gas: no figure was found for 2002.',
    'Coal: ended; nothing for 2002 and later.',
    expect.stringContaining('Three products in three units'),
  ])
})

test('a period adds up the years known', () => {
  const period = definition.period?.({ 'gas-coal': rows }, { 'gas-coal': about })
  expect(period?.(2000, 2002).map(({ value, note }) => [value, note])).toEqual([
    [4.1, '2002 only'],
    [5.1, '2001 only'],
    [expect.closeTo(88.3, 6), '2000–2001 only'],
  ])
  expect(period?.(1990, 1999)[0]).toMatchObject({ value: null, note: 'no figure in 1990–1999' })
})

test.each([
  [
    1999,
    2004,
    'China got 10.4 billion m³ of gas through Power of Siberia (2003), 8.0 million tonnes of LNG (2003) and about 88 million tonnes of coal (2002) from Russia.',
    ['2003 pipeline', '2003 liquefied-gas', '2002 coal-in-the-press'],
  ],
  [
    1999,
    2001,
    'In 2001 China got 5.1 million tonnes of LNG and 54.6 million tonnes of coal from Russia.',
    ['2001 liquefied-gas', '2001 coal'],
  ],
  [1990, 1999, 'The series cover 2000–2003; no year asked for has a figure.', []],
])('takeaway %i–%i', (from, to, sentence, values) => {
  const { text, numbers } = build(from, to).takeaway
  expect(text).toBe(sentence)
  expect(numbers.map(({ ref }) => `${ref.row} ${ref.column}`)).toEqual(values)
})
