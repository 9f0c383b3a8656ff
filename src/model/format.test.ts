import { expect, test } from 'vitest'
import {
  formatBare,
  formatCell,
  formatDate,
  formatList,
  formatShare,
  formatTick,
  formatValue,
  formatWhole,
  formatYears,
} from './format.ts'

test.each([
  [66.1392, 'percent', '66.1%', '66.1', '66.1'],
  [100, 'percent', '100.0%', '100.0', '100.0'],
  [0, 'percent', '0.0%', '0.0', '0.0'],
  [207.25, 'million-tiv', '207 million TIV', '207.25', '207'],
  [3466.97, 'million-tiv', '3,467 million TIV', '3,466.97', '3,467'],
  [100.724, 'million-tonnes', '100.7 million tonnes', '100.72', '100.7'],
  [2, 'items', '2', '2', '2'],
  [132, 'votes', '132', '132', '132'],
  [46, 'meetings', '46', '46', '46'],
  [12, 'exercises', '12', '12', '12'],
  [228.105, 'billion-usd', '228.1 billion USD', '228.11', '228.1'],
  [0.003262, 'billion-usd', '0.0033 billion USD', '0.0033', '0.0033'],
  [38.8, 'billion-cubic-metres', '38.8 billion m³', '38.8', '38.8'],
] as const)('%f %s', (value, unit, withUnit, cell, bare) => {
  expect(formatValue(value, unit)).toBe(withUnit)
  expect(formatCell(value, unit)).toBe(cell)
  expect(formatBare(value, unit)).toBe(bare)
})

test('thousands have commas and nothing but plain spaces, in every locale of the reader', () => {
  expect(formatWhole(41133.24)).toBe('41,133')
  expect(formatWhole(999.4)).toBe('999')
  expect(formatValue(1234.56, 'million-tonnes')).toBe('1,234.6 million tonnes')
  expect(formatValue(12345, 'million-tiv')).not.toMatch(/[\u00a0\u202f\u2009]/)
})

test.each([
  [66.1, '66%'],
  [10, '10%'],
  [9.96, '10.0%'],
  [9.94, '9.9%'],
  [2.44998, '2.4%'],
  [0, '0.0%'],
])('a share of %f in running text is %s', (percent, text) => {
  expect(formatShare(percent)).toBe(text)
})

test('the unit stands with the topmost tick of a share only', () => {
  expect(formatTick(100, 'percent', true)).toBe('100%')
  expect(formatTick(50, 'percent', false)).toBe('50')
  expect(formatTick(3000, 'million-tiv', true)).toBe('3,000')
  expect(formatTick(2.5, 'items', false)).toBe('2.5')
})

test('years, lists and dates in words', () => {
  expect(formatYears(2000, 2025)).toBe('2000–2025')
  expect(formatYears(2014, 2014)).toBe('2014')
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  expect(['1989-05-16', '1996-04', '2015', '1991-12-27', '2025-01-01'].map(formatDate)).toEqual([
    '16 May 1989',
    'April 1996',
    '2015',
    '27 December 1991',
    '1 January 2025',
  ])
})
