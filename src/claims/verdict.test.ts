import { describe, expect, test } from 'vitest'
import type { Part, TodayState, Verdict } from './claim.ts'
import { type Findings, holds, todayState, verdictOf } from './verdict.ts'

type Comparison = Parameters<typeof holds>[0]['comparison']

describe('a comparison', () => {
  test.each<[Comparison, Part[], (Part | null)[], number, boolean]>([
    ['=', [39], [39], 0, true],
    ['=', [39], [38], 0, false],
    ['=', [39], [38], 1, true],
    ['=', [8, 4, 6], [8, 4, 6], 0, true],
    ['=', [8, 4, 6], [8, 4, 9], 0, false],
    ['=', [-46], [-45.3], 1, true],
    ['=', [-46], [-44.9], 1, false],
    ['~', [2], [2.5], 0.5, true],
    ['~', [2], [2.51], 0.5, false],
    ['~', [0.1 + 0.2], [0.3], 0, true],
    ['>', [2], [2], 0, false],
    ['>', [2], [2.01], 0, true],
    ['>', [2], [2], 0.2, true],
    ['>', [2], [1.8], 0.2, false],
    ['>=', [13], [13], 0, true],
    ['>=', [13], [12], 0, false],
    ['>=', [13], [12], 1, true],
    ['<=', [2027], [2027], 0, true],
    ['<=', [2027], [2028], 0, false],
    ['<=', [2027], [2028], 1, true],
    ['in', [1, 2], [1], 0, true],
    ['in', [1, 2], [2], 0, true],
    ['in', [1, 2], [0.86], 0, false],
    ['in', [1, 2], [0.86], 0.25, true],
    ['in', [1, 2], [2.2], 0.25, true],
    ['in', [1, 2], [2.3], 0.25, false],
    ['all', ['abstain', 'abstain'], ['abstain', 'abstain'], 0, true],
    ['all', ['abstain', 'abstain'], ['abstain', 'no'], 0, false],
    ['all', ['2022-12-30', 'phone'], ['2022-12-30', 'video'], 0, false],
    ['all', ['2022-12-30', 'phone'], ['2022-12-30', 'video'], 1, true],
    ['all', ['2022-12-30', 'phone'], ['2022-12-29', 'video'], 1, false],
    ['all', [2005, 10000], [2005, 10000], 0, true],
    ['all', [2005, 10000], [2005, 8000], 0, false],
    ['all', [95], [100, 96], 0, true],
    ['all', [95], [100, 94], 0, false],
    ['all', [95], [100, 94], 5, true],
    ['all~', [17, 17], [17, 17.2], 1, true],
    ['all~', [17, 17], [17, 18.1], 1, false],
    ['overlap', ['2023-08'], ['2023-07-28', '2023-08'], 0, true],
    ['overlap', ['2023-08'], ['2023-07-28', '2023-07-31'], 0, false],
    ['overlap', ['2023-08'], ['2023-07-28', '2023-07-31'], 1, true],
    ['overlap', ['2023-08'], ['2023-09-01', '2023-09-02'], 1, true],
    ['overlap', ['2023-08'], ['2023-10-01', '2023-10-02'], 1, false],
    ['overlap', ['2023-12'], ['2024-01-03', '2024-01-03'], 1, true],
    ['=', [39], [null], 5, false],
    ['all', [95], [], 5, false],
    ['all', [95], [100, null], 5, false],
    ['all~', [17, 17], [17, null], 5, false],
  ])('%s %j against %j within %d: %s', (comparison, claimed, values, slack, expected) => {
    expect(holds({ comparison, claimed }, values, slack)).toBe(expected)
  })

  test('of other parts than the claim has is an error, not a verdict', () => {
    expect(() => holds({ comparison: '=', claimed: [8, 4, 6] }, [8], 0)).toThrow('3 parts, not 1')
    expect(() => holds({ comparison: '>', claimed: [2] }, ['phone'], 0)).toThrow('Expected a number')
    expect(() => holds({ comparison: 'overlap', claimed: ['2023-08'] }, ['2023'], 0)).toThrow('month')
  })
})

const about = { comparison: '~', claimed: [62], tolerance: 0.5, near: 1.5 } as const
const found: Findings = { testable: true, primary: [62], others: [], coverageMissing: false }

describe('the verdict', () => {
  test.each<[string, Partial<Findings>, ReturnType<typeof verdictOf>]>([
    ['no test', { testable: false, primary: [null] }, 'not-testable'],
    ['no test, whatever else', { testable: false }, 'not-testable'],
    ['as claimed', {}, 'agrees'],
    ['at the tolerance', { primary: [62.5] }, 'agrees'],
    ['as claimed, though coverage is missing', { coverageMissing: true }, 'agrees'],
    ['just beyond the tolerance', { primary: [62.6] }, 'close'],
    ['at the edge of near', { primary: [60.5] }, 'close'],
    ['beyond near', { primary: [60.4] }, 'differs'],
    ['beyond near, another basis holds', { primary: [50], others: [[70], [62.4]] }, 'close'],
    ['beyond near, another basis is only near', { primary: [50], others: [[63]] }, 'differs'],
    ['beyond near, another basis has no value', { primary: [50], others: [[null]] }, 'differs'],
    ['does not hold and coverage is missing', { primary: [50], coverageMissing: true }, 'undecided'],
    ['near, but coverage is missing', { primary: [61], coverageMissing: true }, 'undecided'],
    [
      'another basis holds, but coverage is missing',
      { primary: [50], others: [[62]], coverageMissing: true },
      'undecided',
    ],
    ['no value', { primary: [null] }, 'undecided'],
    ['no value, another basis holds', { primary: [null], others: [[62]] }, 'undecided'],
  ])('%s: %j is %s', (_, change, verdict) => {
    expect(verdictOf(about, { ...found, ...change })).toBe(verdict)
  })
})

describe('today', () => {
  const percent = { ...about, units: ['percent'] }
  const rank = { comparison: '=', claimed: [2], tolerance: 0, near: 1, units: ['rank'] } as const
  const more = { comparison: '>', claimed: [2], tolerance: 0, near: 0.2, units: ['ratio'] } as const
  const both = { ...about, comparison: 'all~', claimed: [62, 4], units: ['percent', 'items'] } as const
  test.each<[string, Parameters<typeof todayState>[0], (Part | null)[], Verdict, TodayState]>([
    ['within the tolerance', percent, [62.5], 'agrees', 'still-so'],
    ['within the tolerance, close before', percent, [62.5], 'close', 'still-so'],
    ['within the tolerance, undecided before', percent, [62.5], 'undecided', 'still-so'],
    ['a measure that is near', percent, [63.5], 'agrees', 'still-so'],
    ['a measure beyond near', percent, [63.6], 'agrees', 'no-longer-so'],
    ['a measure beyond near, close before', percent, [63.6], 'close', 'no-longer-so'],
    ['never so', percent, [63.6], 'differs', 'not-applicable'],
    ['open before', percent, [63.6], 'undecided', 'not-applicable'],
    ['no value', percent, [null], 'agrees', 'not-applicable'],
    ['a rank that is only near', rank, [1], 'agrees', 'no-longer-so'],
    ['a bound that is only near', more, [1.9], 'close', 'no-longer-so'],
    ['a measure and a count, near', both, [61, 3], 'agrees', 'no-longer-so'],
  ])('%s', (_, record, values, verdict, state) => {
    expect(todayState(record, verdict, values)).toBe(state)
  })
})
