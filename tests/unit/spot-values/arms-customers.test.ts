import { describe, expect, test } from 'vitest'
import { realFiles, replaced } from '../../../src/data/build/edit-files.test-support.ts'
import { loadAbouts, loadTable } from '../../../src/data/tables.ts'
import { validate } from '../../../src/data/validation/validate.ts'
import { customerRecords } from '../../../src/figures/records/arms-customers.ts'
import { loadFigure, pointAt } from '../../support/tables.ts'

const build = await loadFigure('arms-customers')
const whole = build(1946, 2026)
const rows = await loadTable('arms-exports')

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
