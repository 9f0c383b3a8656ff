import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../support/tables.ts'

const build = await loadFigure('trade')
const volume = build(1946, 2026, 'volume')
const shares = build(1946, 2026, 'shares')

test('years without a total are gaps, and flags are kept', () => {
  for (const year of [1993, 1994, 1995, 1997, 2001]) {
    expect(pointAt(volume, 'total', year)).toEqual({ value: null, gap: 'not-found' })
    expect(pointAt(shares, 'china-in-russia', year)).toEqual({ value: null, gap: 'not-found' })
  }
  expect(pointAt(volume, 'total', 2025).quality).toBe('preliminary')
  expect(pointAt(volume, 'total', 2000).quality).toBe('rounded')
  expect(pointAt(volume, 'total', 1991).gap).toBe('not-begun')
  expect(pointAt(shares, 'china-in-russia', 2015).quality).toBe('derived')
  expect(pointAt(shares, 'china-in-russia', 2025)).toEqual({ value: null, gap: 'not-found' })
})

describe('takeaway', () => {
  test.each([
    [
      'volume',
      2000,
      2025,
      'Trade between the two came to 228.1 billion USD in 2025, 124.8 of it China’s imports from Russia; it was 8.0 in 2000.',
    ],
    ['volume', 2014, 2014, 'Trade between the two came to 95.3 billion USD in 2014.'],
    ['volume', 1993, 1995, 'No figure of this trade is known for 1993–1995.'],
    ['shares', 2000, 2025, 'In 2024 China made up 34% of Russia’s trade and Russia 4.0% of China’s.'],
    [
      'shares',
      2025,
      2026,
      'In 2025 Russia made up 3.5% of China’s trade; China’s share of Russia’s is not known for 2025–2026.',
    ],
  ])('%s %i–%i', (measure, from, to, sentence) => {
    expect(build(from, to, measure).takeaway.text).toBe(sentence)
  })
})
