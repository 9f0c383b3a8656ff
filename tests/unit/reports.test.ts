import { expect, it } from 'vitest'
import { lineCounts, playwrightCounts, total, vitestCounts, withExit } from '../support/reports.mjs'

it('counts tests, and what kept tests from running', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(vitestCounts({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
    passed: 3,
    failed: 2,
  })
  expect(
    playwrightCounts({ stats: { expected: 7, unexpected: 1, flaky: 1 }, errors: [new Error('no server')] }),
  ).toEqual({ passed: 8, failed: 2, again: 1 })
})

it('never takes a command that ended badly for a success', () => {
  expect(withExit({ passed: 5, failed: 0 }, true)).toEqual({ passed: 5, failed: 0 })
  expect(withExit({ passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1 })
  expect(withExit({ passed: 5, failed: 2 }, false)).toEqual({ passed: 5, failed: 2 })
  expect(withExit(undefined, true)).toEqual({ passed: 0, failed: 1 })
})

it('closes with one plain line', () => {
  expect(
    total([
      { passed: 1, failed: 0 },
      { passed: 201, failed: 2 },
    ]),
  ).toBe('202 passed, 2 failed')
})

it('a script’s own line is read, the last one; without any there is no count', () => {
  expect(lineCounts('PNG ok\n1 passed, 0 failed\nFirefox exports: 62 passed, 2 failed\n')).toEqual({
    passed: 62,
    failed: 2,
  })
  expect(withExit(lineCounts('stopped early'), false)).toEqual({ passed: 0, failed: 1 })
})
