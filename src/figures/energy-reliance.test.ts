import { expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import type { EnergyRelianceRow } from '../data/tables/energy-reliance.ts'
import { altText } from '../model/alt-text.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'
import definition from './energy-reliance.ts'

const row = (
  country: string,
  fuel: EnergyRelianceRow['fuel'],
  basis: EnergyRelianceRow['basis'],
  share: number | null,
  more: Partial<EnergyRelianceRow> = {},
): EnergyRelianceRow => ({
  country,
  country_code: country.slice(0, 3).toUpperCase(),
  eu_member: true,
  year: 2010,
  fuel,
  basis,
  russia_quantity: share === null ? null : 50 * share,
  total_quantity: 5000,
  unit: 'thousand tonnes',
  russia_share_pct: share,
  flag: share === null ? 'not-attributed' : 'reported',
  sources: ['energy:comext_crea'],
  note: null,
  ...more,
})

const rows = [
  row('Atlantis', 'crude', 'extra-eu', 62),
  row('Brobdingnag', 'crude', 'energy-statistics', 51, { note: 'Origin unspecified 17.0 %' }),
  row('Brobdingnag', 'crude', 'extra-eu', 80),
  row('Camelot', 'crude', 'national', 70, {
    eu_member: false,
    unit: 'million USD',
    flag: 'part-year',
    note: 'Five months.',
  }),
  row('Camelot', 'crude', 'national', 90, { eu_member: false, flag: 'part-year' }),
  row('Dystopia', 'gas', 'energy-statistics', null, { unit: 'TJ', note: 'Booked to that neighbour.' }),
  row('Erewhon', 'crude', 'energy-statistics', 0),
  row('Erewhon', 'gas', 'energy-statistics', 60, { unit: 'TJ' }),
  row('Fantasia', 'crude', 'extra-eu', 100, { total_quantity: 40, russia_quantity: 40, flag: 'tiny-base' }),
]
const about = aboutFor('energy-reliance', { dataTo: '2010', caveats: ['A caveat.'] })
const small = definition.prepare({ 'energy-reliance': rows }, { 'energy-reliance': about })
const build = (from: number, to: number) => {
  const built = small({ from, to })
  if (built.shape !== 'matrix') throw new Error('no matrix')
  return built
}
const model = build(2000, 2025)

function cellOf(country: string, column: string) {
  const index = model.columns.findIndex(({ id }) => id === column)
  const cell = model.rows.find(({ id }) => id === country)?.cells[index]
  if (!cell) throw new Error(`no ${country} ${column}`)
  return cell
}

test.each([
  ['BRO', 'crude-all', 51, 'reported', '2,550 of 5,000 thousand tonnes; Origin unspecified 17.0 %'],
  ['BRO', 'crude-eu', 80, 'reported', '4,000 of 5,000 thousand tonnes'],
  ['CAM', 'crude-all', 70, 'part-year', '3,500 of 5,000 million USD; Five months'],
  ['ERE', 'crude-all', 0, 'reported', '0 of 5,000 thousand tonnes'],
  ['FAN', 'crude-eu', 100, 'tiny-base', '40 of 40 thousand tonnes'],
])('%s %s: %f percent, %s', (country, column, value, quality, note) => {
  expect(cellOf(country, column)).toMatchObject({ value, quality, note })
})

test('a share that is not attributed is neither zero nor drawn', () => {
  expect(cellOf('DYS', 'gas-all')).toMatchObject({ gap: 'not-attributed' })
  expect(tableTwin(model).rows.find(({ id }) => id === 'DYS')?.cells[1]).toMatchObject({
    text: '',
    value: null,
    remark: expect.stringContaining('not attributed'),
  })
})

test('a missing figure says whether it could be there', () => {
  expect(cellOf('ATL', 'crude-all')).toEqual({ gap: 'not-found' })
  expect(cellOf('CAM', 'coal-eu')).toEqual({ gap: 'not-collected' })
})

test('countries in order of crude oil, by all imports where known; a tiny base gives no place', () => {
  expect(model.rows.map(({ id }) => id)).toEqual(['CAM', 'ATL', 'BRO', 'ERE', 'DYS', 'FAN'])
})

test('each column says its basis', () => {
  expect(tableTwin(model).columns.map(({ name }) => name)).toEqual([
    'Crude oil, of all imports',
    'Gas, of all imports',
    'Crude oil, of imports from outside the EU',
    'Coal, of imports from outside the EU',
    'Products, of imports from outside the EU',
  ])
})

test('the sentence counts countries with a figure; its numbers are theirs', () => {
  const { text, numbers } = model.takeaway
  expect(text).toBe(
    'In 2010 Russia supplied over half of all crude oil imports of 2 of the 3 countries known, most of all Camelot (70%, part of the year), Brobdingnag (51%) and Erewhon (0.0%); of gas, over half in 1 of 1.',
  )
  expect(numbers.map(({ text: said, ref }) => `${said} ${ref.row} ${ref.column}`)).toEqual([
    '2 range crude half',
    '3 range crude known',
    '70% CAM crude-all',
    '51% BRO crude-all',
    '0.0% ERE crude-all',
    '1 range gas half',
    '1 range gas known',
  ])
  expect(altText(model)).toContain('Gas, of all imports: 1 of 6 known, highest')
})

test('the year is that of the table, fixed and said, whatever is asked', () => {
  expect(build(1990, 1999)).toBe(model)
  expect([model.from, model.to, model.pinned]).toEqual([2010, 2010, null])
  expect(model.subtitle).toContain('fixed year 2010')
  expect(model.vintage.dataTo).toBe('2010')
  expect(yearEntries(model, 2014)).toMatchObject([{ text: 'counted over 2010 as a whole', value: null }])
  const period = definition.period?.({ 'energy-reliance': rows }, { 'energy-reliance': about })
  expect(period?.(2000, 2025)).toMatchObject([{ value: null, note: 'known for 2010 only' }])
})

test('the title names the year of the table', async () => {
  const whole = (await loadShape('energy-reliance', 'matrix'))(2000, 2025)
  expect(definition.title).toContain(`${whole.to}`)
  expect(definition.definition).toContain(`${whole.to}`)
})
