import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { alignmentRecords } from './records/unga-alignment.ts'
import { figureQuery } from './registry.ts'

const build = await loadFigure('unga-alignment')
const identical = build(1946, 2026, 'identical')
const half = build(1946, 2026, 'half')

/** China–Russia, median with China, median with Russia, China–USA, Russia–USA, votes. */
describe('identical votes, year by year', () => {
  test.each([
    [1972, 69.4, 79.3, 66.0, 33.9, 32.9, 82],
    [1978, 69.1, 89.1, 58.9, 32.3, 21.8, 104],
    [1990, 89.2, 91.6, 92.8, 15.7, 14.3, 86],
    [1991, 53.7, 89.9, 58.2, 9.0, 24.3, 74],
    [2018, 77.1, 76.6, 63.1, 10.5, 19.6, 107],
    [2024, 67.0, 70.8, 53.5, 18.3, 18.1, 95],
    [2025, 78.1, 86.8, 73.3, 4.2, 13.0, 192],
  ])('%i', (year, both, medianChina, medianRussia, chinaUsa, russiaUsa, votes) => {
    const at = (id: string) => pointAt(identical, id, year).value
    expect(at('china-russia')).toBeCloseTo(both, 1)
    expect(at('median-china')).toBe(medianChina)
    expect(at('median-russia')).toBe(medianRussia)
    expect(at('china-usa')).toBeCloseTo(chinaUsa, 1)
    expect(at('russia-usa')).toBeCloseTo(russiaUsa, 1)
    expect(at('votes')).toBe(votes)
  })
})

test.each([
  [1972, 83.1, 55.6],
  [2018, 85.7, 20.5],
  [2024, 77.1, 31.2],
  [2025, 86.2, 9.9],
])('with half an abstention, %i: China–Russia %f, China–USA %f', (year, both, usa) => {
  expect(pointAt(half, 'china-russia', year).value).toBeCloseTo(both, 1)
  expect(pointAt(half, 'china-usa', year).value).toBeCloseTo(usa, 1)
})

test('the median with half an abstention lies above the median of identical votes', () => {
  for (const id of ['median-china', 'median-russia'])
    for (let year = 1972; year <= 2025; year++)
      expect(pointAt(half, id, year).value).toBeGreaterThan(pointAt(identical, id, year).value ?? 100)
  expect(pointAt(half, 'median-china', 2024).value).toBe(80.9)
})

test('the medians are those of the table of all states', async () => {
  const [states, years] = [await loadTable('unga-states'), await loadTable('unga-years')]
  for (const year of years) {
    const shares = states
      .filter((row) => row.year === year.year && 2 * (row.with_china ?? 0) >= year.china_cast)
      .map((row) => (100 * (row.same_as_china ?? 0)) / (row.with_china ?? 1))
      .sort((a, b) => a - b)
    expect(shares).toHaveLength(year.china_ranked)
    const middle = shares.length / 2
    const median = ((shares[Math.ceil(middle) - 1] ?? 0) + (shares[Math.floor(middle)] ?? 0)) / 2
    expect(Math.abs(median - year.china_median_pct), `${year.year}`).toBeLessThanOrEqual(0.0501)
  }
})

test('1971 has too few votes, 2025 is marked, 2026 is not collected', () => {
  expect(pointAt(identical, 'china-russia', 1971)).toEqual({ value: null, gap: 'not-collected' })
  expect(pointAt(identical, 'china-russia', 2025).quality).toBe('other-mix')
  expect(pointAt(identical, 'china-russia', 2024).quality).toBe('reported')
  expect(pointAt(identical, 'votes', 2026)).toEqual({ value: null, gap: 'not-yet-published' })
  expect(pointAt(identical, 'china-russia', 1978).note).toBe('both voted on 68 of 104')
  expect(pointAt(identical, 'median-china', 2024).note).toBe('of 187 members')
  expect(identical.absences.map(({ text }) => text)).toEqual([
    'no whole year of China’s votes before 1972',
    'not collected after 2025',
  ])
})

test('2025 is explained where it is shown, and the break of 1991 where it is', () => {
  const notes = (from: number, to: number) => build(from, to).notes.join(' ')
  expect(notes(2000, 2025)).toContain(
    '192 recorded votes (86 to 107 a year in 2018–2024), 154 of them in December',
  )
  expect(notes(2000, 2025)).toContain('The USA voted no on 174 of them (51 of 95 in 2024)')
  expect(notes(2000, 2025)).toContain('from 70.8% to 86.8%')
  expect(notes(2000, 2024)).not.toContain('cannot be compared')
  expect(notes(1985, 2000)).toContain('from 89% identical votes in 1990 to 54% in 1991')
  expect(notes(1992, 2000)).not.toContain('1990')
})

describe('takeaway', () => {
  test.each([
    [
      'identical',
      2000,
      2025,
      'In 2024 China and Russia voted alike on 67.0% of votes, the median member with China on 70.8%, with Russia on 53.5%; 2025 (78.1%) had an unusual mix of votes.',
    ],
    [
      'identical',
      2025,
      2026,
      'In 2025 China and Russia voted alike on 78.1% of votes, the median member with China on 86.8%, with Russia on 73.3%.',
    ],
    [
      'half',
      2000,
      2018,
      'In 2018 China and Russia agreed on 85.7% of votes, the median member with China on 84.8%, with Russia on 74.1%.',
    ],
    ['identical', 1946, 1971, 'The figure covers 1972–2025; no year asked for falls in it.'],
  ])('%s %i–%i', (score, from, to, sentence) => {
    expect(build(from, to, score).takeaway.text).toBe(sentence)
  })
})

test('a period counts votes, not years', async () => {
  const { period } = await new QueryClient().fetchQuery(figureQuery('unga-alignment'))
  const [both] = period(2023, 2024)
  expect(both?.value).toBeCloseTo((100 * (58 + 63)) / (87 + 94), 6)
  expect(period(1960, 1970)[0]).toMatchObject({ value: null, note: 'no figure in 1960–1970' })
  expect(period(2024, 2026)[0]?.note).toBe('2024–2025 only')
})

test('its records are the counts', async () => {
  const [pairs, years] = alignmentRecords({
    'unga-pairs': await loadTable('unga-pairs'),
    'unga-years': await loadTable('unga-years'),
  })
  expect(pairs?.rows.find(({ id }) => id === '2024 CHN-RUS')?.cells).toEqual({
    year: 2024,
    pair: 'China–Russia',
    both: 94,
    identical: 63,
    abstained: 19,
    opposite: 12,
    share: 67,
    half: 77.1,
  })
  expect(years?.rows).toHaveLength(55)
})
