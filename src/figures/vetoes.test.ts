import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt, seriesOf } from '../../tests/support/tables.ts'
import { loadTable } from '../data/tables.ts'
import { yearsOf } from '../model/year-series.ts'

const build = await loadFigure('vetoes')
const pair = build(1946, 2026, 'pair')
const members = build(1946, 2026, 'p5')
const rows = await loadTable('vetoes')

const totals = (model: typeof pair) =>
  Object.fromEntries(
    model.series.map(({ id, points }) => [id, points.reduce((sum, { value }) => sum + (value ?? NaN), 0)]),
  )

test('the whole extent has the counts of the UN library’s list', () => {
  expect(totals(pair)).toEqual({ together: 17, 'russia-alone': 132 - 17, 'china-alone': 20 - 17 })
  expect(totals(members)).toEqual({ rus: 132, chn: 20, usa: 90, gbr: 29, fra: 17 })
})

test('90 vetoes of the seat are the Soviet Union’s, 42 Russia’s', () => {
  expect(totals(build(1946, 1991, 'p5')).rus).toBe(90)
  expect(totals(build(1992, 2026, 'p5')).rus).toBe(42)
})

test('since 2007 every Chinese veto is a joint one', () => {
  expect(totals(build(2007, 2026))).toEqual({ together: 17, 'russia-alone': 20 + 2, 'china-alone': 0 })
})

describe('the pair, year by year', () => {
  test.each([
    [1946, 0, 9, 0],
    [1955, 0, 1, 0],
    [1972, 0, 0, 1],
    [1985, 0, 0, 0],
    [1999, 0, 0, 1],
    [2010, 0, 0, 0],
    [2012, 2, 0, 0],
    [2019, 3, 0, 0],
    [2022, 1, 3, 0],
    [2023, 1, 2, 0],
    [2024, 1, 3, 0],
    [2025, 0, 2, 0],
    [2026, 1, 0, 0],
  ])('%i: %i together, %i Russia, %i China', (year, together, russia, china) => {
    expect(pair.series.map(({ id }) => pointAt(pair, id, year).value)).toEqual([together, russia, china])
  })
})

describe('all five, year by year', () => {
  test.each([
    [1946, { rus: 9, chn: 0, usa: 0, gbr: 0, fra: 1 }],
    [1972, { rus: 0, chn: 1, usa: 1, gbr: 2, fra: 0 }],
    [1985, { rus: 0, chn: 0, usa: 3, gbr: 1, fra: 0 }],
    [1999, { rus: 0, chn: 1, usa: 0, gbr: 0, fra: 0 }],
    [2019, { rus: 3, chn: 3, usa: 0, gbr: 0, fra: 0 }],
    [2023, { rus: 3, chn: 1, usa: 3, gbr: 0, fra: 0 }],
    [2024, { rus: 4, chn: 1, usa: 3, gbr: 0, fra: 0 }],
    [2026, { rus: 1, chn: 1, usa: 0, gbr: 0, fra: 0 }],
  ])('%i', (year, votes) => {
    expect(
      Object.fromEntries(members.series.map(({ id }) => [id, pointAt(members, id, year).value])),
    ).toEqual(votes)
  })
})

test('each year’s counts are the rows of that year', () => {
  for (const year of yearsOf(1946, 2026)) {
    const own = rows.filter((row) => row.year === year)
    const either = own.filter((row) => row.veto_chn || row.veto_rus).length
    expect(pair.series.reduce((sum, { id }) => sum + (pointAt(pair, id, year).value ?? NaN), 0)).toBe(either)
    const votes = own.reduce(
      (sum, row) =>
        sum + [row.veto_chn, row.veto_fra, row.veto_gbr, row.veto_rus, row.veto_usa].filter(Boolean).length,
      0,
    )
    expect(members.series.reduce((sum, { id }) => sum + (pointAt(members, id, year).value ?? NaN), 0)).toBe(
      votes,
    )
  }
})

test('only the unfinished 2026 is part of a year', () => {
  for (const model of [pair, members])
    for (const { points } of model.series)
      expect(points.map(({ quality }) => quality)).toEqual(
        yearsOf(1946, 2026).map((year) => (year === 2026 ? 'part-year' : 'reported')),
      )
  expect(pair.notes.at(-1)).toBe('The last veto documented is of 7 April 2026; later ones may be missing.')
  expect(pair.subtitle).toBe('Items vetoed in the Security Council a year; 2026 is part of a year')
  const finished = build(2000, 2025)
  expect(finished.subtitle).toBe('Items vetoed in the Security Council a year')
  expect(finished.notes.join(' ')).not.toContain('2026')
  expect(finished.notes.join(' ')).toContain('An abstention of China is not a vote with Russia')
})

test('every count rests on a source, a count of none too', () => {
  for (const model of [pair, members])
    for (const { points } of model.series)
      for (const { sources } of points) expect(sources?.length).toBeGreaterThan(0)
  expect(pointAt(pair, 'together', 2026).sources).toEqual(['vetoes:news_hormuz_2026'])
  expect(pointAt(pair, 'together', 2010).sources).toEqual(['vetoes:dhl_veto_list_2022'])
  expect(pointAt(pair, 'together', 2025).sources?.toSorted()).toEqual([
    'vetoes:scad_votes_csv',
    'vetoes:un_ga12677',
  ])
  expect(build(2010, 2010).sources).toEqual(['vetoes:dhl_veto_list_2022'])
  expect(build(1946, 2021).sources).toEqual(['vetoes:dhl_veto_list_2022'])
  expect(pair.sources).toContain('vetoes:un_ga12677')
})

test('nothing is absent: the list runs over the whole extent', () => {
  expect(pair.absences).toEqual([])
  expect(seriesOf(pair, 'together').points).toHaveLength(81)
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'In 2000–2025 China and Russia vetoed 16 items together and Russia 23 without China; China never vetoed without Russia.',
    ],
    [
      1946,
      2026,
      'In 1946–2026 China and Russia vetoed 17 items together and Russia 115 without China; China vetoed 3 without Russia.',
    ],
    [
      2024,
      2024,
      'In 2024 China and Russia vetoed 1 item together and Russia 3 without China; China never vetoed without Russia.',
    ],
    [1997, 1999, 'In 1997–1999 China vetoed 2 items without Russia; they vetoed nothing together.'],
    [1985, 1992, 'Neither China nor Russia vetoed anything in 1985–1992.'],
    [2013, 2013, 'Neither China nor Russia vetoed anything in 2013.'],
  ])('pair %i–%i', (from, to, sentence) => {
    expect(build(from, to, 'pair').takeaway.text).toBe(sentence)
  })

  test.each([
    [
      1946,
      2026,
      'In 1946–2026 members cast 288 vetoes on 233 items: Russia 132, USA 90, UK 29, China 20, France 17.',
    ],
    [2000, 2025, 'In 2000–2025 members cast 77 vetoes on 61 items: Russia 39, USA 22, China 16.'],
    [2026, 2026, 'In 2026 members cast 2 vetoes on 1 item: Russia 1, China 1.'],
    [2013, 2013, 'No veto was cast in 2013.'],
  ])('all five %i–%i', (from, to, sentence) => {
    expect(build(from, to, 'p5').takeaway.text).toBe(sentence)
  })
})
