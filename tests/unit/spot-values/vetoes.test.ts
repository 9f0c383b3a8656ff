import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../support/tables.ts'

// Counted by hand in data/vetoes.csv; only years that are over.

const build = await loadFigure('vetoes')
const pair = build(1946, 2024, 'pair')
const members = build(1946, 2024, 'p5')
const totals = (model: typeof pair) =>
  Object.fromEntries(
    model.series.map(({ id, points }) => [id, points.reduce((sum, { value }) => sum + (value ?? NaN), 0)]),
  )

test('90 vetoes of the seat are the Soviet Union’s; from 2007 to 2024 every Chinese one is joint', () => {
  expect(totals(build(1946, 1991, 'p5')).rus).toBe(90)
  expect(totals(build(2007, 2024))).toEqual({ together: 16, 'russia-alone': 20, 'china-alone': 0 })
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
  ])('%i', (year, votes) => {
    expect(
      Object.fromEntries(members.series.map(({ id }) => [id, pointAt(members, id, year).value])),
    ).toEqual(votes)
  })
})

test.each([
  [
    'pair',
    2024,
    2024,
    'In 2024 China and Russia vetoed 1 item together and Russia 3 without China; China never vetoed without Russia.',
  ],
  ['pair', 1997, 1999, 'In 1997–1999 China vetoed 2 items without Russia; they vetoed nothing together.'],
  ['pair', 1985, 1992, 'Neither China nor Russia vetoed anything in 1985–1992.'],
  ['p5', 2013, 2013, 'No veto was cast in 2013.'],
])('%s %i–%i', (measure, from, to, sentence) => {
  expect(build(from, to, measure).takeaway.text).toBe(sentence)
})

test('a count of none rests on the list of the library', () => {
  expect(pointAt(pair, 'together', 2010).sources).toEqual(['vetoes:dhl_veto_list_2022'])
  expect(build(1946, 2021).sources).toEqual(['vetoes:dhl_veto_list_2022'])
})
