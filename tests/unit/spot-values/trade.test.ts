import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../support/tables.ts'

const build = await loadFigure('trade')
const volume = build(1946, 2026, 'volume')
const shares = build(1946, 2026, 'shares')

test('every year of 1992–2025 has both directions, and flags are kept', () => {
  const known = volume.series.map(({ points }) => points.filter(({ value }) => value !== null).length)
  expect(known).toEqual([34, 34, 34])
  expect(pointAt(volume, 'total', 2025).quality).toBe('preliminary')
  expect(pointAt(volume, 'total', 2000).quality).toBe('reported')
  expect(pointAt(volume, 'total', 1991).gap).toBe('not-begun')
  expect(pointAt(shares, 'china-in-russia', 2015).quality).toBe('reported')
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
    [
      'volume',
      2014,
      2014,
      'Trade between the two came to 95.3 billion USD in 2014, 41.6 of it China’s imports from Russia.',
    ],
    [
      'volume',
      1993,
      1995,
      'Trade between the two came to 5.5 billion USD in 1995, 3.8 of it China’s imports from Russia; it was 7.7 in 1993.',
    ],
    ['volume', 1989, 1991, 'No figure of this trade is known for 1989–1991.'],
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
