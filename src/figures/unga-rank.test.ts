import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { smallYear } from '../../tests/support/assembly.ts'
import { pointAt } from '../../tests/support/tables.ts'
import type { UngaStateRow } from '../data/tables/unga-states.ts'
import { loadTable } from '../data/tables.ts'
import type { RankingModel, TimeModel } from '../model/figure-model.ts'
import { yearsOf } from '../model/year-series.ts'
import { FOLLOWED_COLORS } from './kit/unga-followed.ts'
import { figureMeta, VOCABULARY } from './registry.ts'
import unga from './unga-rank.ts'

const YEARS = yearsOf(1971, 1982)

/** Votes of a state with both, and those alike. */
const state = (
  year: number,
  code: string,
  both: number,
  china: number | null,
  russia: number | null,
): UngaStateRow => ({
  year,
  state: code,
  with_china: china === null ? null : both,
  same_as_china: china,
  with_russia: russia === null ? null : both,
  same_as_russia: russia,
})

/** India agrees most with China, the USA least; Albania hardly votes, East Germany to 1975, Afghanistan to 1980. */
const tables = {
  'un-members': [
    ['CHN', 'China'],
    ['RUS', 'Russia'],
    ['IND', 'India'],
    ['USA', 'United States'],
    ['ALB', 'Albania'],
    ['DDR', 'East Germany (to 1990)'],
    ['AFG', 'Afghanistan'],
  ].map(([code = '', name = '']) => ({ code, name, note: null })),
  'unga-states': YEARS.flatMap((year) => [
    state(year, 'CHN', 75, null, 45),
    state(year, 'RUS', 75, 45, null),
    state(year, 'IND', 75, 60, 30),
    state(year, 'USA', 75, 15, 15),
    state(year, 'ALB', 4, 4, 1),
    ...(year >= 1974 && year <= 1975 ? [state(year, 'DDR', 75, 30, 75)] : []),
    ...(year <= 1980 ? [state(year, 'AFG', 75, 30, 30)] : []),
  ]),
  'unga-years': YEARS.map((year) => smallYear(year, year === 1982 ? 160 : 80)),
}
const gaps = [
  { series: 'votes', from: null, to: 1971, reason: 'not-begun', note: null },
  { series: 'votes', from: 1983, to: null, reason: 'not-collected', note: null },
] as const
const about = {
  'un-members': aboutFor('un-members'),
  'unga-states': aboutFor('unga-states', { dataTo: '1982', caveats: ['Read the rank.'] }),
  'unga-years': aboutFor('unga-years', { dataTo: '1982', gaps }),
}
const prepared = unga.prepare(tables, about)
const build = (from: number, to: number, measure = 'china', pin: number | null = null) =>
  prepared({ from, to, measure, pin }) as RankingModel
const follow = (states: readonly string[], from: number, to: number) =>
  prepared({ from, to, measure: 'china', follow: states }) as TimeModel

describe('the ranking', () => {
  test('of members that voted on at least half of the votes; the others are set apart', () => {
    const model = build(1976, 1978)
    expect(model.rows.map(({ id, rank, value }) => [id, rank, value])).toEqual([
      ['IND', 1, 80],
      ['RUS', 2, 60],
      ['AFG', 3, 40],
      ['USA', 4, 20],
    ])
    expect(model.apart?.rows.map(({ id, rank, note }) => [id, rank, note])).toEqual([
      ['ALB', null, '12 of 12 votes'],
    ])
    expect(model.rows.map(({ highlight }) => highlight)).toEqual([undefined, 'russia', undefined, undefined])
    expect(model.rows[0]?.beside).toBe(40)
    expect(model.rows[0]?.note).toBe('180 of 225 votes')
    expect(model.notes).toContain('Read the rank.')
  })

  test('a pinned year stands in for the range', () => {
    expect(build(1972, 1982, 'china', 1974).rows.map(({ id }) => id)).toContain('DDR')
    expect(build(1972, 1982, 'china', 1974).subtitle).toContain('1974 (the pinned year)')
  })

  test('names the years it covers, and explains one unlike those before where it is asked for', () => {
    expect(build(1960, 2000).subtitle).toContain('1972–1982')
    expect(build(1960, 2000).notes[0]).toContain('160 recorded votes')
    expect(build(1960, 1981).notes.join(' ')).not.toContain('160 recorded votes')
  })

  test.each([
    [
      'china',
      1960,
      1976,
      'In 1972–1976 Russia voted like China on 60.0% of votes: rank 2 of 4, the median being 50.0%. Closest: India (80.0%); furthest: United States (20.0%).',
      ['RUS', 'range', 'IND', 'USA'],
    ],
    [
      'russia',
      1976,
      1976,
      'In 1976 China voted like Russia on 60.0% of votes: rank 1 of 4, the median being 40.0%. Closest: China (60.0%); furthest: United States (20.0%).',
      ['CHN', 'range', 'CHN', 'USA'],
    ],
    ['china', 1946, 1971, 'The figure covers 1972–1982; no year asked for falls in it.', []],
    ['china', 1983, 1990, 'The figure covers 1972–1982; no year asked for falls in it.', []],
  ])('takeaway with %s, %i–%i', (measure, from, to, sentence, rows) => {
    const { text, numbers } = build(from, to, measure).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map(({ ref }) => ref.row)).toEqual(rows)
  })
})

describe('states followed over time', () => {
  const model = follow(['IND', 'DDR', 'AFG', 'ALB'], 1970, 1984)

  test('a year outside the seat, one without a vote and one outside the figure are told apart', () => {
    expect(model.series.map(({ id }) => id)).toEqual(['IND', 'DDR', 'AFG', 'ALB', 'RUS', 'median', 'votes'])
    expect(pointAt(model, 'IND', 1972)).toMatchObject({
      value: 80,
      note: '60 of 75 votes',
      quality: 'reported',
    })
    expect(pointAt(model, 'IND', 1982).quality).toBe('other-mix')
    expect(pointAt(model, 'ALB', 1972).quality).toBe('tiny-base')
    expect(pointAt(model, 'DDR', 1973)).toEqual({ value: null, gap: 'not-begun' })
    expect(pointAt(model, 'DDR', 1976)).toEqual({ value: null, gap: 'ended' })
    expect(pointAt(model, 'AFG', 1981)).toEqual({ value: null, gap: 'no-vote' })
    for (const id of ['IND', 'median', 'votes']) {
      expect(pointAt(model, id, 1971)).toEqual({ value: null, gap: 'not-begun' })
      expect(pointAt(model, id, 1983)).toEqual({ value: null, gap: 'not-collected' })
    }
    expect(model.absences.map(({ text }) => text)).toEqual(['begins in 1972', 'no data after 1982'])
  })

  test.each([
    [
      ['IND', 'AFG'],
      1972,
      1990,
      'In 1981 India voted like China on 80.0% of votes, Russia on 60.0% and the median member on 70.0%; Afghanistan cast no vote; 1982 had an unusual mix of votes.',
      ['1981 IND', '1981 RUS', '1981 median'],
    ],
    [['IND'], 1950, 1960, 'The figure covers 1972–1982; no year asked for falls in it.', []],
  ])('takeaway of %j, %i–%i', (states, from, to, sentence, refs) => {
    const { text, numbers } = follow(states, from, to).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map(({ ref }) => `${ref.row} ${ref.column}`)).toEqual(refs)
  })
})

test('all members but the two can be followed, and a link names no other', async () => {
  const codes = (await loadTable('un-members')).map(({ code }) => code)
  expect(figureMeta('unga-rank')?.follow?.ids.split(' ')).toEqual(
    codes.filter((code) => code !== 'CHN' && code !== 'RUS'),
  )
  expect(VOCABULARY.lists['unga-rank.states']?.most).toBe(FOLLOWED_COLORS.length)
})

test('its records are all rows', () => {
  const [states] = unga.records?.(tables, about) ?? []
  expect(states?.rows).toHaveLength(tables['unga-states'].length)
  expect(states?.rows.find(({ id }) => id === '1974 IND')).toMatchObject({
    cells: {
      year: 1974,
      state: 'India',
      with_china: 75,
      same_as_china: 60,
      chinaShare: 80,
      with_russia: 75,
      same_as_russia: 30,
      russiaShare: 40,
    },
    sources: ['unga:votes'],
  })
})
