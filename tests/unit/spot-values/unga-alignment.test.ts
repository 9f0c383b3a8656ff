import { describe, expect, test } from 'vitest'
import { loadTable } from '../../../src/data/tables.ts'
import { loadFigure, pointAt } from '../../support/tables.ts'

// 100 × identical / both voted, and the medians, of data/unga-pairs.csv and unga-years.csv; only years that are over.

const build = await loadFigure('unga-alignment')
const identical = build(1972, 2025, 'identical')
const half = build(1972, 2025, 'half')

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

test.each([
  [
    'identical',
    2011,
    2021,
    'In 2021 China and Russia voted alike on 76.7% of votes (81.2% in 2011), the median member with China on 75.4%, with Russia on 58.7%.',
  ],
  [
    'half',
    2018,
    2018,
    'In 2018 China and Russia agreed on 85.7% of votes, the median member with China on 84.8%, with Russia on 74.1%.',
  ],
])('%s %i–%i', (score, from, to, sentence) => {
  expect(build(from, to, score).takeaway.text).toBe(sentence)
})

test('what set 2025 apart, and the break of 1991, where they are shown', () => {
  const notes = (from: number, to: number) => build(from, to).notes.join(' ')
  expect(notes(2000, 2025)).toContain(
    '192 recorded votes (86 to 107 a year in 2018–2024). The USA voted no on 174',
  )
  expect(notes(2000, 2025)).toContain('(51 of 95 in 2024), which raises the agreement among all others')
  expect(notes(2000, 2025)).toContain('from 70.8% to 86.8%')
  expect(notes(2000, 2024)).not.toContain('cannot be compared')
  expect(notes(1985, 2000)).toContain('from 89% identical votes in 1990 to 54% in 1991')
  expect(notes(1992, 2000)).not.toContain('1990')
})
