import { describe, expect, test } from 'vitest'
import { panePoint } from '../../tests/support/multiples.ts'
import { phrasesOf } from '../../tests/support/phrases.ts'
import { loadShape } from '../../tests/support/shapes.ts'
import { tableTwin } from '../model/table-twin.ts'
import { yearEntries } from '../model/year-entry.ts'

const build = await loadShape('gas-coal', 'multiples')
const whole = build(1946, 2026)

test.each([
  ['siberia', 2020, 4.1, 'reported'],
  ['siberia', 2024, 31.12, 'reported'],
  ['siberia', 2025, 38.8, 'preliminary'],
  ['lng', 2014, 0.13, 'reported'],
  ['lng', 2022, 6.505, 'reported'],
  ['lng', 2023, 8.03, 'derived'],
  ['lng', 2025, 9.8, 'reported'],
  ['coal', 2005, 0.778, 'reported'],
  ['coal', 2022, 64.069, 'reported'],
  ['coal-press', 2017, 25.3, 'reported'],
  ['coal-press', 2021, 57, 'rounded'],
  ['coal-press', 2022, 68.06, 'reported'],
  ['coal-press', 2024, 88, 'rounded'],
] as const)('%s %i: %f, %s', (id, year, value, quality) => {
  expect(panePoint(whole, id, year)).toMatchObject({ value, quality })
})

test('a year without a figure has none, and says why', () => {
  expect(panePoint(whole, 'siberia', 2019)).toEqual({ value: null, gap: 'not-collected' })
  expect(panePoint(whole, 'siberia', 2018)).toEqual({ value: null, gap: 'not-begun' })
  expect(panePoint(whole, 'coal', 2004)).toEqual({ value: null, gap: 'not-collected' })
  expect(panePoint(whole, 'coal-press', 2023)).toEqual({ value: null, gap: 'not-found' })
})

test('no basis is mixed with another: figures of the Statistical Review are not drawn', () => {
  const drawn = whole.panes.flatMap(({ series }) => series.flatMap(({ points }) => points))
  expect(drawn.flatMap(({ sources }) => sources ?? [])).not.toContain('energy:ei2024')
  expect(new Set(whole.panes.map(({ unit }) => unit))).toEqual(
    new Set(['billion-cubic-metres', 'million-tonnes']),
  )
})

test('a pointed year is read in every pane, with its quality or why there is no value', () => {
  expect(phrasesOf(whole, 2022)).toEqual([
    'Power of Siberia 15.4 billion m³',
    'LNG 6.5 million tonnes',
    'Coal: customs months 64.1 million tonnes',
    'year in the press 68.1 million tonnes',
  ])
  expect(phrasesOf(whole, 2010).slice(0, 2)).toEqual([
    'Power of Siberia: opened in December 2019',
    'LNG: no data before 2014',
  ])
})

test('the table has a row a year with any value, the year first', () => {
  const { head, columns, rows } = tableTwin(build(2020, 2024))
  expect([head, ...columns.map(({ unit }) => unit)]).toEqual([
    'Year',
    'billion m³',
    'million tonnes',
    'million tonnes',
    'million tonnes',
  ])
  expect(rows.map((row) => row.head)).toEqual(['2020', '2021', '2022', '2023', '2024'])
  expect(rows.at(-1)?.cells.map(({ text }) => text)).toEqual(['31.12', '8.3', '', '88'])
  expect(rows.at(-1)?.cells.at(-1)?.remark).toBe('rounded; “About 88 million tonnes.”')
})

test('the year card compares with the year before', () => {
  const [siberia] = yearEntries(build(2023, 2024), 2024)
  expect(siberia).toMatchObject({ text: '31.1 billion m³', change: '+8.4 billion m³ on 2023' })
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2024,
      'In 2024 China got 31.1 billion m³ of gas through Power of Siberia, 8.3 million tonnes of LNG and about 88 million tonnes of coal from Russia.',
    ],
    [
      2000,
      2023,
      'China got 22.7 billion m³ of gas through Power of Siberia (2023), 8.0 million tonnes of LNG (2023) and 64.1 million tonnes of coal (2022) from Russia.',
    ],
    [
      2000,
      2022,
      'In 2022 China got 15.4 billion m³ of gas through Power of Siberia, 6.5 million tonnes of LNG and 64.1 million tonnes of coal from Russia.',
    ],
    [2005, 2010, 'In 2010 China got 11.6 million tonnes of coal from Russia.'],
    [1990, 2000, expect.stringMatching(/^The series cover 2005–\d{4}; no year asked for has a figure\.$/)],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toEqual(sentence)
  })
})
