import { describe, expect, test } from 'vitest'
import { loadFigure, pointAt } from '../../tests/support/tables.ts'
import { realFiles, replaced } from '../data/build/edit-files.test-support.ts'
import { loadAbouts, loadTable } from '../data/tables.ts'
import { validate } from '../data/validation/validate.ts'
import { yearsOf } from '../model/year-series.ts'
import { customerRecords } from './records/arms-customers.ts'

const build = await loadFigure('arms-customers')
const whole = build(1946, 2026)
const rows = await loadTable('arms-exports')

test.each([
  [1992, 'china', 1007.5],
  [1992, 'india', 597.5],
  [2005, 'china', 3076],
  [2005, 'algeria', 92.4],
  [2010, 'india', 2288.8],
  [2010, 'vietnam', 160.35],
  [2024, 'vietnam', 0],
  [2025, 'china', 25],
  [2025, 'algeria', 60],
])('%i %s: %f million TIV', (year, id, tiv) => {
  expect(pointAt(whole, id, year).value).toBe(tiv)
})

test('all others are the total less those drawn, and said to be derived', () => {
  expect(pointAt(whole, 'others', 2025)).toMatchObject({
    value: expect.closeTo(1941.5 - 25 - 1211.75 - 60, 6),
    quality: 'derived',
  })
  expect(pointAt(whole, 'china', 2025).quality).toBe('reported')
  for (const year of yearsOf(1992, 2025)) {
    const stack = whole.series.reduce((sum, { id }) => sum + (pointAt(whole, id, year).value ?? NaN), 0)
    const total = rows.find((row) => row.year === year && row.kind === 'total')?.tiv_million ?? NaN
    expect(Math.abs(stack - total), `${year}`).toBeLessThan(0.03)
  }
})

test.each([
  [1992, 1],
  [2005, 1],
  [2010, 3],
  [2024, 6],
  [2025, 4],
])('China’s rank in %i is %i', (year, rank) => {
  expect(pointAt(whole, 'china', year).note).toBe(`rank ${rank} of the recipients named`)
})

test('nothing outside 1992–2025', () => {
  expect(pointAt(whole, 'china', 1991)).toEqual({ value: null, gap: 'not-begun' })
  expect(pointAt(whole, 'others', 2026)).toEqual({ value: null, gap: 'not-yet-published' })
  expect(whole.absences.map(({ text }) => text)).toEqual(['begins in 1992', 'no data after 2025'])
})

describe('takeaway', () => {
  test.each([
    [
      2000,
      2025,
      'Russia delivered 136,384 million TIV in 2000–2025; China took 24% of it and ranked 2nd of the 26 recipients named, behind India (30%); in 2025 its part was 1.3%.',
    ],
    [
      2000,
      2006,
      'Russia delivered 37,481 million TIV in 2000–2006; China took 47% of it and ranked 1st of the 26 recipients named, ahead of India (22%); in 2006 its part was 47%.',
    ],
    [
      2025,
      2026,
      'Russia delivered 1,942 million TIV in 2025; China took 1.3% of it and ranked 4th of the 26 recipients named, behind India (62%).',
    ],
    [1950, 1991, 'The series covers 1992–2025; no year asked for falls in it.'],
  ])('%i–%i', (from, to, sentence) => {
    expect(build(from, to).takeaway.text).toBe(sentence)
  })
})

test('its records are every row, and a total that is not the sum fails the build', async () => {
  const [recipients] = customerRecords({ 'arms-exports': rows }, await loadAbouts(['arms-exports']))
  expect(recipients?.rows).toHaveLength(rows.length)
  expect(new Set(rows.filter(({ kind }) => kind === 'country').map((row) => row.recipient)).size).toBe(26)
  expect(validate(realFiles()).problems).toEqual([])
  expect(
    validate(
      replaced('arms-exports', ',WLD,All recipients,total,1941.5,', ',WLD,All recipients,total,1951.5,'),
    ).problems.length,
  ).toBeGreaterThan(0)
})
