import { expect, test } from 'vitest'
import { phrasesOf } from '../../support/phrases.ts'
import { loadShape } from '../../support/shapes.ts'

const build = await loadShape('arms-deals', 'spans')
const whole = build(1946, 2026)

test('a year is read out with its orders; outside the register it has none', () => {
  expect(phrasesOf(whole, 2018)[0]).toContain('orders delivered')
  expect(phrasesOf(whole, 2018)[0]).toContain('S-400 Triumf')
  expect(phrasesOf(whole, 2026)).toEqual(['no orders after 2025'])
  expect(phrasesOf(whole, 1985)).toEqual(['no orders before 1990'])
})
