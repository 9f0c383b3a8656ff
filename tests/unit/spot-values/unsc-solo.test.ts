import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../support/tables.ts'

// Counted by hand in data/vetoes.csv, adopted-votes.csv and resolutions-adopted.csv; only years that are over.

const build = await loadFigure('unsc-solo')
const vetoed = build(1971, 2024, 'vetoed')
const adopted = build(2023, 2025, 'adopted')

/** Abstained, for, not taking part, not documented. */
describe('China’s vote on what Russia vetoed alone, year by year', () => {
  test.each([
    [1971, 0, 3, 0, 0],
    [1972, 0, 0, 0, 0],
    [1974, 0, 0, 0, 1],
    [1979, 0, 2, 0, 0],
    [1980, 0, 1, 1, 0],
    [1983, 1, 0, 0, 0],
    [1984, 0, 1, 0, 0],
    [1994, 1, 0, 0, 0],
    [2004, 0, 1, 0, 0],
    [2017, 4, 0, 0, 0],
    [2022, 3, 0, 0, 0],
    [2024, 2, 1, 0, 0],
  ])('%i: %i, %i, %i, %i', (year, ...counts) => {
    expect(vetoed.series.map(({ id }) => pointAt(vetoed, id, year).value)).toEqual(counts)
  })
})

test('each vote names its subject, and one that follows from the tally is derived', () => {
  expect(pointAt(vetoed, 'for', 2024)).toMatchObject({ note: 'Sudan (S/2024/826)', quality: 'reported' })
  expect(pointAt(vetoed, 'for', 1984)).toMatchObject({ note: 'Lebanon (S/16351/Rev.2)', quality: 'derived' })
})

/** Both, only Russia, only China abstained; all with dissent. */
describe('adopted texts', () => {
  test.each([
    [2023, 7, 7, 0, 15],
    [2024, 6, 8, 0, 16],
    [2025, 12, 2, 1, 17],
  ])('%i: %i, %i, %i of %i with dissent', (year, both, russia, china, all) => {
    const values = adopted.series.map(({ id }) => pointAt(adopted, id, year).value ?? NaN)
    expect(values.slice(0, 3)).toEqual([both, russia, china])
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(all)
  })
})

test.each([
  [
    'vetoed',
    2000,
    2024,
    'In 2000–2024 Russia vetoed 21 items without China, which abstained 19 times and voted for the text twice.',
  ],
  [
    'vetoed',
    1971,
    1984,
    'In 1971–1984 Russia (the USSR) vetoed 10 items without China, which abstained once, voted for the text 7 times and did not take part once; 1 of its votes is not documented.',
  ],
  ['vetoed', 2010, 2012, 'Russia vetoed nothing without China in 2010–2012.'],
  [
    'adopted',
    2024,
    2024,
    'Of 46 resolutions adopted in 2024 China abstained on 6, Russia on 14, both on 6; China never abstained without Russia.',
  ],
])('%s %i–%i', (measure, from, to, sentence) => {
  expect(build(from, to, measure).takeaway.text).toBe(sentence)
})
