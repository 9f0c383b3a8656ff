import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { figureQuery } from '../../../src/figures/registry.ts'
import type { RankingModel } from '../../../src/model/figure-model.ts'
import { loadShape } from '../../support/shapes.ts'
import { pointAt } from '../../support/tables.ts'

// Ranks and shares worked out from data/unga-states.csv; only years that are over.

const build = await loadShape('unga-rank', 'ranking')
const { model: modelOf } = await new QueryClient().fetchQuery(figureQuery('unga-rank'))
const row = (model: RankingModel, id: string) => model.rows.find((one) => one.id === id)

function follow(states: readonly string[], from: number, to: number, measure = 'china') {
  const model = modelOf({ from, to, measure, follow: states })
  if (model.shape !== 'time') throw new Error('not over time')
  return model
}

/** Rank and share read in the tables of ranks and of members. */
describe('the ranking of one year', () => {
  test.each([
    ['china', 2024, 'RUS', 109, 67.0],
    ['china', 2024, 'IND', 109, 67.0],
    ['china', 2024, 'USA', 187, 18.3],
    ['china', 2024, 'AZE', 1, 87.3],
    ['china', 2024, 'FRA', 176, 35.1],
    ['china', 2025, 'GRD', 1, 95.0],
    ['china', 1990, 'GBR', 148, 38.6],
    ['russia', 2024, 'CHN', 8, 67.0],
    ['russia', 2024, 'PRK', 1, 83.7],
    ['russia', 2024, 'GBR', 159, 35.8],
    ['russia', 1990, 'CHN', 109, 89.2],
    ['russia', 1990, 'BLR', 1, 100],
  ])('with %s, %i, %s: %i, %f percent', (measure, year, state, rank, share) => {
    const found = row(build(year, year, { measure }), state)
    expect(found?.rank).toBe(rank)
    expect(found?.value).toBeCloseTo(share, 1)
  })

  test('of as many members as voted on half of the votes; the others are set apart', () => {
    expect(build(2024, 2024).rows).toHaveLength(187)
    expect(build(2025, 2025).rows).toHaveLength(179)
    expect(build(1990, 1990, { measure: 'russia' }).rows).toHaveLength(150)
    const model = build(1978, 1978)
    expect(row(model, 'ALB')).toBeUndefined()
    const albania = model.apart?.rows.find(({ id }) => id === 'ALB')
    expect(albania).toMatchObject({ rank: null, note: '29 of 30 votes' })
    expect(albania?.value).toBeCloseTo(96.7, 1)
  })

  test('each of the two stands out in the ranking of the other, and every row has both', () => {
    const china = build(2024, 2024)
    expect(
      china.rows.filter(({ highlight }) => highlight).map(({ id, highlight }) => [id, highlight]),
    ).toEqual([['RUS', 'russia']])
    expect(row(china, 'CHN')).toBeUndefined()
    expect(row(china, 'RUS')?.beside).toBeNull()
    expect(row(china, 'BLR')?.beside).toBeCloseTo(75.5, 1)
    const russia = build(2024, 2024, { measure: 'russia' })
    expect(russia.rows.filter(({ highlight }) => highlight).map(({ id }) => id)).toEqual(['CHN'])
    expect(row(russia, 'BLR')?.beside).toBeCloseTo(71.0, 1)
  })
})

test('years are weighted by their votes', () => {
  const { value, note } = row(build(2023, 2024), 'IND') ?? {}
  expect(note).toBe('123 of 180 votes')
  expect(value).toBeCloseTo((100 * (60 + 63)) / (86 + 94), 6)
})

test('a pinned year stands in for the range', () => {
  const model = build(2000, 2025, { pin: 2024 })
  expect(row(model, 'RUS')).toMatchObject({ rank: 109 })
  expect(model.subtitle).toContain('2024 (the pinned year)')
})

describe('takeaway of the ranking', () => {
  test.each([
    [
      'china',
      2024,
      2024,
      'In 2024 Russia voted like China on 67.0% of votes: rank 109 of 187, the median being 70.8%. Closest: Azerbaijan (87.3%); furthest: United States (18.3%).',
    ],
    [
      'russia',
      2024,
      2024,
      'In 2024 China voted like Russia on 67.0% of votes: rank 8 of 187, the median being 53.5%. Closest: North Korea (83.7%); furthest: United States (18.1%).',
    ],
  ])('%s %i–%i', (measure, from, to, sentence) => {
    expect(build(from, to, { measure }).takeaway.text).toBe(sentence)
  })
})

describe('states followed over time', () => {
  const model = follow(['IND', 'ZAF', 'DDR', 'AFG'], 1971, 2025)

  test('year by year as in the table of members, beside the other of the two and the median', () => {
    expect(model.series.map(({ id }) => id)).toEqual(['IND', 'ZAF', 'DDR', 'AFG', 'RUS', 'median', 'votes'])
    expect(pointAt(model, 'IND', 2024).value).toBeCloseTo(67.0, 1)
    expect(pointAt(model, 'IND', 2023)).toMatchObject({ note: '60 of 86 votes', quality: 'reported' })
    expect(pointAt(model, 'DDR', 1985).value).toBeCloseTo(70.9, 1)
    expect(pointAt(model, 'RUS', 2024).value).toBeCloseTo(67.0, 1)
    expect(pointAt(model, 'median', 2024).value).toBe(70.8)
    expect(pointAt(model, 'votes', 2025).value).toBe(192)
    expect(pointAt(follow(['BLR'], 2024, 2024, 'russia'), 'BLR', 2024).value).toBeCloseTo(75.5, 1)
    expect(pointAt(follow(['BLR'], 2024, 2024, 'russia'), 'CHN', 2024).value).toBeCloseTo(67.0, 1)
  })

  test('a year without a vote, and one outside the seat, is a gap', () => {
    expect(pointAt(model, 'ZAF', 1980)).toEqual({ value: null, gap: 'no-vote' })
    expect(pointAt(model, 'DDR', 1995)).toEqual({ value: null, gap: 'ended' })
    expect(pointAt(model, 'DDR', 1972)).toEqual({ value: null, gap: 'not-begun' })
    // A member that cast no vote; its seat has not ended.
    expect(pointAt(model, 'AFG', 2024)).toEqual({ value: null, gap: 'no-vote' })
  })

  test.each([
    [
      ['IND', 'BRA'],
      2000,
      2025,
      'In 2024 India voted like China on 67.0% of votes, Brazil on 73.1%, Russia on 67.0% and the median member on 70.8%; 2025 had an unusual mix of votes.',
    ],
    [
      ['ZAF'],
      1980,
      1980,
      'In 1980 Russia voted like China on 73.6% of votes and the median member on 87.5%; South Africa cast no vote.',
    ],
  ])('takeaway of %j, %i–%i', (states, from, to, sentence) => {
    expect(follow(states, from, to).takeaway.text).toBe(sentence)
  })
})
