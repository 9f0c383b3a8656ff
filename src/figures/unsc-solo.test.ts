import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'
import { soloRecords } from './records/unsc-solo.ts'

const build = await loadFigure('unsc-solo')
const vetoed = build(1946, 2026, 'vetoed')
const adopted = build(1946, 2026, 'adopted')

/** Abstained, for, not taking part, not documented; read in the list of lone vetoes. */
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
    [2025, 0, 0, 0, 2],
    [2026, 0, 0, 0, 0],
  ])('%i: %i, %i, %i, %i', (year, ...counts) => {
    expect(vetoed.series.map(({ id }) => pointAt(vetoed, id, year).value)).toEqual(counts)
  })

  test('35 in all: 21 abstentions, 10 votes for, 1 not taking part, 3 not documented', () => {
    const totals = vetoed.series.map(({ points }) => points.reduce((sum, { value }) => sum + (value ?? 0), 0))
    expect(totals).toEqual([21, 10, 1, 3])
  })

  test('nothing before the People’s Republic had the seat; the year 2026 is a part', () => {
    expect(pointAt(vetoed, 'abstained', 1970)).toEqual({ value: null, gap: 'not-collected' })
    expect(vetoed.absences).toEqual([
      { from: 1946, to: 1970, text: 'the People’s Republic had no seat before October 1971' },
    ])
    expect(pointAt(vetoed, 'abstained', 2026).quality).toBe('part-year')
  })

  test('each vote names its subject, and one that follows from the tally is derived', () => {
    expect(pointAt(vetoed, 'for', 2024)).toMatchObject({ note: 'Sudan (S/2024/826)', quality: 'reported' })
    expect(pointAt(vetoed, 'for', 1984)).toMatchObject({
      note: 'Lebanon (S/16351/Rev.2)',
      quality: 'derived',
    })
    expect(pointAt(vetoed, 'not-documented', 2025).note).toBe('Ukraine, amendment; Ukraine, amendment')
  })
})

/** Both, only Russia, only China, only others abstained; the first three as in the yearly counts of the facts. */
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

  test('the number adopted stands beside each, and nothing outside 2023 to January 2026', () => {
    expect(pointAt(adopted, 'both', 2023).note).toBe('of 50 adopted')
    expect(pointAt(adopted, 'both', 2026)).toMatchObject({ note: 'January only', quality: 'part-year' })
    for (const year of yearsOf(1946, 2022))
      expect(pointAt(adopted, 'both', year)).toEqual({ value: null, gap: 'not-collected' })
    expect(adopted.absences.map(({ text }) => text)).toEqual(['not collected before 2023'])
  })
})

describe('takeaway', () => {
  test.each([
    [
      'vetoed',
      2000,
      2025,
      'In 2000–2025 Russia vetoed 23 items without China, which abstained 19 times and voted for the text twice; 2 of its votes are not documented.',
    ],
    [
      'vetoed',
      1946,
      2026,
      'In 1971–2026 Russia (the USSR) vetoed 35 items without China, which abstained 21 times, voted for the text 10 times and did not take part once; 3 of its votes are not documented.',
    ],
    ['vetoed', 2025, 2025, 'In 2025 Russia vetoed 2 items without China, whose votes are not documented.'],
    ['vetoed', 2010, 2012, 'Russia vetoed nothing without China in 2010–2012.'],
    [
      'vetoed',
      1950,
      1960,
      'The People’s Republic has held China’s seat since October 1971; no year asked for falls in it.',
    ],
    [
      'adopted',
      2000,
      2025,
      'Of 140 resolutions adopted in 2023–2025 China abstained on 26, Russia on 42, both on 25; China abstained without Russia once.',
    ],
    [
      'adopted',
      2024,
      2024,
      'Of 46 resolutions adopted in 2024 China abstained on 6, Russia on 14, both on 6; China never abstained without Russia.',
    ],
    ['adopted', 2000, 2022, 'Votes on adopted texts are collected from 2023; no year asked for falls in it.'],
  ])('%s %i–%i', (measure, from, to, sentence) => {
    expect(build(from, to, measure).takeaway.text).toBe(sentence)
  })
})

test('the records are every lone veto and every adopted text with dissent', async () => {
  const [lone, passed] = soloRecords({
    vetoes: await loadTable('vetoes'),
    'adopted-votes': await loadTable('adopted-votes'),
    sources: await loadTable('sources'),
  })
  expect(lone?.rows.filter(({ cells }) => cells.other === 'China')).toHaveLength(35)
  expect(passed?.rows).toHaveLength(50)
})
