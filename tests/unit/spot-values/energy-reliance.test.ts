import { expect, test } from 'vitest'
import { loadShape } from '../../support/shapes.ts'

const model = (await loadShape('energy-reliance', 'matrix'))(2000, 2025)

function cellOf(country: string, column: string) {
  const index = model.columns.findIndex(({ id }) => id === column)
  return model.rows.find(({ id }) => id === country)?.cells[index]
}

test.each([
  ['SVK', 'crude-all', 96, 'reported', '5,431.3 of 5,655.3 thousand tonnes'],
  ['HUN', 'crude-eu', 88.7, 'reported', '4,177 of 4,709.3 thousand tonnes'],
  ['FIN', 'gas-all', 67.4, 'reported', '66,458 of 98,580 TJ'],
  ['POL', 'coal-eu', 74.7, 'reported', '9,390.9 of 12,576.6 thousand tonnes'],
  ['PRT', 'products-eu', 89, 'reported', '530.8 of 596.1 thousand tonnes'],
  ['NLD', 'crude-all', 25.3, 'reported', '12,548 of 49,552 thousand tonnes; Origin unspecified 17.0 %'],
  ['EST', 'crude-eu', 100, 'tiny-base', '42.5 of 42.5 thousand tonnes'],
  ['PRT', 'crude-all', 0, 'reported', '0 of 10,534.6 thousand tonnes'],
])('%s %s: %f percent, %s', (country, column, value, quality, note) => {
  expect(cellOf(country, column)).toMatchObject({ value, quality, note })
})

test('Belarus is part of the year, by value', () => {
  expect(cellOf('BLR', 'crude-all')).toMatchObject({ value: 76.2, quality: 'part-year' })
  expect(model.notes.join(' ')).toContain('Belarus: January to May only')
})

test('gas of seven countries is not attributed', () => {
  const open = model.rows.filter(({ cells }) =>
    cells.some((cell) => 'gap' in cell && cell.gap === 'not-attributed'),
  )
  expect(open.map(({ id }) => id).toSorted()).toEqual(['AUT', 'DNK', 'GEO', 'HRV', 'IRL', 'MLT', 'UKR'])
})

test('36 countries in order of crude oil; a tiny base gives no place, a claim no row', () => {
  const ids = model.rows.map(({ id }) => id)
  expect(ids).toHaveLength(36)
  expect(ids.slice(0, 7)).toEqual(['SVK', 'FIN', 'BLR', 'LTU', 'POL', 'BGR', 'HUN'])
  expect(ids.indexOf('EST')).toBeGreaterThan(20)
  expect(ids.filter((id) => id === 'KAZ' || id === 'KGZ')).toEqual([])
})

test('takeaway', () => {
  expect(model.takeaway.text).toBe(
    'In 2020 Russia supplied over half of all crude oil imports of 6 of the 23 countries known, most of all Slovakia (96%), Finland (86%) and Belarus (76%, part of the year); of gas, over half in 12 of 27.',
  )
})
