import { expect, test } from 'vitest'
import { placeOfNumber } from './number-place.ts'

test('a number is found as a whole, never within a year, a range or a longer number', () => {
  const said = 'In 2012–2025 it had 12 visits, 2 of them to Russia (12.5%), once in 1,212.'
  expect(placeOfNumber(said, '12', 0)).toBe(said.indexOf('12 visits'))
  expect(placeOfNumber(said, '2', 0)).toBe(said.indexOf('2 of them'))
  expect(placeOfNumber(said, '12', said.indexOf('visits'))).toBe(-1)
  expect(placeOfNumber(said, '12.5%', 0)).toBe(said.indexOf('12.5%'))
  expect(placeOfNumber(said, 'once', 0)).toBe(said.indexOf('once'))
  expect(placeOfNumber(said, '2025', 0)).toBe(-1)
})
