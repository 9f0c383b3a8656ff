import { describe, expect, test } from 'vitest'
import { aboutFor } from '../../tests/support/about.ts'
import { smallPair, smallYear } from '../../tests/support/assembly.ts'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { EXTENT } from '../filter/years.ts'
import type { TimeModel } from '../model/figure-model.ts'
import { yearsOf } from '../model/year-series.ts'
import unga from './unga-alignment.ts'

const YEARS = yearsOf(1971, 1982)
/** The last year has twice as many votes as those before. */
const tables = {
  'unga-pairs': YEARS.flatMap((year) =>
    (['CHN RUS', 'CHN USA', 'RUS USA'] as const).map((pair) =>
      smallPair(year, pair, year === 1982 ? 80 : 40),
    ),
  ),
  'unga-years': YEARS.map((year) => smallYear(year, year === 1982 ? 160 : 80)),
}
const gaps = [
  { series: 'votes', from: null, to: 1971, reason: 'not-begun', note: null },
  { series: 'votes', from: 1983, to: null, reason: 'not-collected', note: null },
] as const
const about = {
  'unga-pairs': aboutFor('unga-pairs', { dataTo: '1982', gaps, caveats: ['Read the number of votes.'] }),
  'unga-years': aboutFor('unga-years', { dataTo: '1982', gaps }),
}
const prepared = unga.prepare(tables, about)
const build = (from: number, to: number, measure = 'identical') =>
  prepared({ from, to, measure }) as TimeModel
const whole = build(1970, 1984)

test('a year of which China had a part, and one after the last, has no value', () => {
  for (const id of ['china-russia', 'median-china', 'votes']) {
    expect(pointAt(whole, id, 1971)).toEqual({ value: null, gap: 'not-begun' })
    expect(pointAt(whole, id, 1983)).toEqual({ value: null, gap: 'not-collected' })
  }
  expect(whole.absences.map(({ text }) => text)).toEqual(['begins in 1972', 'no data after 1982'])
  expect(pointAt(whole, 'china-russia', 1972)).toMatchObject({ value: 50, note: 'both voted on 40 of 80' })
  expect(pointAt(build(1972, 1972, 'half'), 'china-russia', 1972).value).toBe(62.5)
  expect(pointAt(whole, 'median-china', 1972).note).toBe('of 100 members')
  expect(whole.notes).toContain('Read the number of votes.')
})

test('a year with far more votes than the seven before is marked and explained where it is shown', () => {
  expect(pointAt(whole, 'china-russia', 1982).quality).toBe('other-mix')
  expect(pointAt(whole, 'china-russia', 1981).quality).toBe('reported')
  expect(whole.notes[0]).toMatch(
    /^1982 cannot be compared .*: 160 recorded votes \(80 to 80 a year in 1975–1981\)/,
  )
  expect(build(1970, 1981).notes.join(' ')).not.toContain('cannot be compared')
})

test('with half an abstention agreement is at least that of identical votes', async () => {
  const real = await loadFigure('unga-alignment')
  const [identical, half] = [real(EXTENT.from, EXTENT.to, 'identical'), real(EXTENT.from, EXTENT.to, 'half')]
  for (const { id, points } of identical.series)
    for (const [i, { value }] of points.entries())
      if (value !== null)
        expect(pointAt(half, id, EXTENT.from + i).value, `${id} ${i}`).toBeGreaterThanOrEqual(value)
})

describe('takeaway', () => {
  const median = 'the median member with China on 70.0%, with Russia on 60.0%'
  test.each([
    [
      'identical',
      1970,
      1984,
      `In 1981 China and Russia voted alike on 50.0% of votes (50.0% in 1972), ${median}; 1982 (75.0%) had an unusual mix of votes.`,
      [
        '1981 china-russia',
        '1972 china-russia',
        '1981 median-china',
        '1981 median-russia',
        '1982 china-russia',
      ],
    ],
    [
      'identical',
      1982,
      1984,
      `In 1982 China and Russia voted alike on 75.0% of votes, ${median}.`,
      ['1982 china-russia', '1982 median-china', '1982 median-russia'],
    ],
    [
      'half',
      1975,
      1975,
      'In 1975 China and Russia agreed on 62.5% of votes, the median member with China on 80.0%, with Russia on 75.0%.',
      ['1975 china-russia', '1975 median-china', '1975 median-russia'],
    ],
    ['identical', 1946, 1971, 'The figure covers 1972–1982; no year asked for falls in it.', []],
    ['identical', 1983, 1984, 'The figure covers 1972–1982; no year asked for falls in it.', []],
  ])('%s %i–%i', (measure, from, to, sentence, refs) => {
    const { text, numbers } = build(from, to, measure).takeaway
    expect(text).toBe(sentence)
    expect(numbers.map(({ ref }) => `${ref.row} ${ref.column}`)).toEqual(refs)
  })
})

test('a period counts votes, not years', () => {
  const period = unga.period?.(tables, about)
  expect(period?.(1981, 1982)[0]?.value).toBeCloseTo((100 * (20 + 60)) / (40 + 80), 9)
  expect(period?.(1960, 1970)[0]).toMatchObject({ value: null, note: 'no figure in 1960–1970' })
  expect(period?.(1981, 1984)[0]?.note).toBe('1981–1982 only')
})

test('its records are the counts', () => {
  const [pairs, years] = unga.records?.(tables, about) ?? []
  expect(pairs?.rows.find(({ id }) => id === '1975 CHN RUS')?.cells).toEqual({
    year: 1975,
    pair: 'China–Russia',
    both_voted: 40,
    identical: 20,
    one_abstained: 10,
    opposite: 10,
    share: 50,
    half: 62.5,
  })
  expect(pairs?.coverage).toBe('Covers October 1971 to 1982. China’s votes of 1971 are 75.')
  expect(years?.rows).toHaveLength(YEARS.length)
})
