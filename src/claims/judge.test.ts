import { describe, expect, test } from 'vitest'
import { type ClaimRecord, claimRecord } from './claim.ts'
import { type Finding, judge } from './judge.ts'

const record: ClaimRecord = claimRecord({
  id: 'csis-99',
  document: 'csis2022',
  section: 'Trade',
  domain: 'energy',
  claim: 'A share of about 62 percent.',
  comparison: '~',
  claimed_value: '62',
  unit: 'percent',
  tolerance: 0.5,
  near: 1.5,
  period_start: null,
  period_end: '2021-12-31',
  primary_basis: 'by volume',
  other_bases: null,
  coverage_needed: 'the months of 2020',
  today: 'by volume, newest year',
  not_testable: null,
  sources: ['csis2022'],
})
const finding = (value: number | null, more: Partial<Finding> = {}): Finding => ({
  primary: { period: '2021', values: [value] },
  clause: (text) => `The share was ${text}`,
  rows: [],
  figure: null,
  ...more,
})

describe('what is missing', () => {
  test.each([
    ['an undecided claim names it', 50, 'the months of 2020', 'undecided', 'the months of 2020'],
    ['a claim without a value lacks that', null, null, 'undecided', 'a value on this basis'],
    ['a claim that agrees lacks nothing, whatever is not covered', 62, 'the months of 2020', 'agrees', null],
    ['a claim that differs lacks nothing', 50, null, 'differs', null],
  ])('%s', (_, value, missing, verdict, told) => {
    const result = judge(record, finding(value, { missing }))
    expect(result).toMatchObject({ verdict, missing: told })
    expect(result.explanation.text.includes('Missing here')).toBe(told !== null)
  })
})

test('each value stands on the basis it was counted on', () => {
  const result = judge(
    record,
    finding(62, {
      others: [{ basis: 'by value', period: '2021', values: [70] }],
      today: { period: '2025', values: [66] },
    }),
  )
  expect(result.primary).toMatchObject({ basis: 'by volume', period: '2021', values: [62] })
  expect(result.others).toMatchObject([{ basis: 'by value', values: [70] }])
  expect(result.today).toMatchObject({
    state: 'no-longer-so',
    measured: { basis: 'by volume, newest year', period: '2025', values: [66] },
  })
})

test('a row two values rest on is named once', () => {
  const [first, second] = [
    { table: 'crude-share', key: [2020] },
    { table: 'crude-share', key: [2021] },
  ] as const
  const { rows } = judge(record, finding(62, { rows: [first, second, { ...first }] }))
  expect(rows).toEqual([first, second])
})
