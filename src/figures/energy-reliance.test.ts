import { expect, test } from 'vitest'
import { loadShape } from '../../tests/support/shapes.ts'
import { altText } from '../model/alt-text.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('energy-reliance', 'matrix')
const model = build(2000, 2025)

function cellOf(country: string, column: string) {
  const index = model.columns.findIndex(({ id }) => id === column)
  const cell = model.rows.find(({ id }) => id === country)?.cells[index]
  if (!cell) throw new Error(`no ${country} ${column}`)
  return cell
}

test.each([
  ['SVK', 'crude-all', 96, 'reported', '5,431.3 of 5,655.3 thousand tonnes'],
  ['HUN', 'crude-eu', 88.7, 'reported', '4,177 of 4,709.3 thousand tonnes'],
  ['FIN', 'gas-all', 67.4, 'reported', '66,458 of 98,580 TJ'],
  ['POL', 'coal-eu', 74.7, 'reported', '9,390.9 of 12,576.6 thousand tonnes'],
  ['PRT', 'products-eu', 89, 'reported', '530.8 of 596.1 thousand tonnes'],
  ['NLD', 'crude-all', 25.3, 'reported', '12,548 of 49,552 thousand tonnes; Origin unspecified 17.0 %'],
  ['EST', 'crude-eu', 100, 'tiny-base', '42.5 of 42.5 thousand tonnes'],
  ['AUT', 'products-eu', 86.7, 'tiny-base', '43 of 49.7 thousand tonnes'],
  ['PRT', 'crude-all', 0, 'reported', '0 of 10,534.6 thousand tonnes'],
])('%s %s: %f percent, %s', (country, column, value, quality, note) => {
  expect(cellOf(country, column)).toMatchObject({ value, quality, note })
})

test('Belarus is part of the year, by value', () => {
  expect(cellOf('BLR', 'crude-all')).toMatchObject({ value: 76.2, quality: 'part-year' })
  expect(model.notes.join(' ')).toContain('Belarus is January to May only')
})

test('a share that is not attributed is neither zero nor drawn', () => {
  for (const country of ['DNK', 'IRL', 'HRV', 'MLT', 'AUT', 'UKR', 'GEO'])
    expect(cellOf(country, 'gas-all')).toMatchObject({ gap: 'not-attributed' })
  const open = model.rows.flatMap(({ cells }) =>
    cells.filter((cell) => 'gap' in cell && cell.gap === 'not-attributed'),
  )
  expect(open).toHaveLength(7)
  expect(tableTwin(model).rows.find(({ id }) => id === 'AUT')?.cells[1]).toMatchObject({
    text: '',
    value: null,
    remark: expect.stringContaining('not attributed'),
  })
})

test('a missing figure says whether it could be there', () => {
  expect(cellOf('BGR', 'crude-all')).toEqual({ gap: 'not-found' })
  expect(cellOf('NOR', 'coal-eu')).toEqual({ gap: 'not-collected' })
})

test('36 countries in order of crude oil; a tiny base gives no place, a claim no row', () => {
  expect(model.rows).toHaveLength(36)
  expect(model.rows.slice(0, 7).map(({ id }) => id)).toEqual([
    'SVK',
    'FIN',
    'BLR',
    'LTU',
    'POL',
    'BGR',
    'HUN',
  ])
  expect(model.rows.findIndex(({ id }) => id === 'EST')).toBeGreaterThan(20)
  expect(model.rows.map(({ id }) => id)).not.toContain('KAZ')
  expect(model.rows.map(({ id }) => id)).not.toContain('KGZ')
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

test('the sentence counts countries with a figure', () => {
  expect(model.takeaway.text).toBe(
    'In 2020 Russia supplied over half of all crude oil imports of 6 of the 23 countries known, most of all Slovakia (96%), Finland (86%) and Belarus (76%, part of the year); of gas, over half in 12 of 27.',
  )
  expect(altText(model)).toContain('Gas, of all imports: 27 of 36 known, highest')
})

test('the year is fixed and said, whatever is asked', () => {
  expect(build(1990, 1999)).toBe(model)
  expect([model.from, model.to, model.pinned]).toEqual([2020, 2020, null])
  expect(model.subtitle).toContain('fixed year 2020')
  expect(yearEntries(model, 2014)).toMatchObject([{ text: 'counted over 2020 as a whole', value: null }])
})
