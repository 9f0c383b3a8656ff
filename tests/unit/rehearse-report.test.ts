import { expect, it } from 'vitest'
import {
  failedTests,
  isAllowed,
  type PanelSeen,
  panelFaults,
  panelLines,
  undrawn,
} from '../rehearse/report.ts'

it('lets data and stored pictures change, and nothing else', () => {
  for (const path of ['data/vetoes.csv', 'tests/golden/vetoes.svg', 'tests/golden/claims.txt'])
    expect(isAllowed(path), path).toBe(true)
  for (const path of ['src/model/extent.ts', 'tests/golden/a/b.svg', 'tests/goldenXa.svg', 'src/data/a.csv'])
    expect(isAllowed(path), path).toBe(false)
})

const panel = (id: string, lastYear: number | null, headline = 'It says.'): PanelSeen => ({
  id,
  name: id.toUpperCase(),
  headline,
  lastYear,
})

it('faults a panel that is gone, or stays although a table of it goes on', () => {
  const tables = new Map([
    ['a', ['t']],
    ['b', ['u']],
    ['c', ['t']],
  ])
  const before = [panel('a', 2011), panel('b', 2011), panel('c', 2011), panel('d', 2011)]
  const after = [panel('a', 2011), panel('b', 2011), panel('c', 2012)]
  expect(panelFaults(before, after, tables, ['t'])).toEqual([
    'a still ends in 2011, although t goes on',
    'd is no longer in the start view',
  ])
})

it('tells how panels moved', () => {
  expect(panelLines([panel('a', 2011, 'Then.')], [panel('a', 2012, 'Now.')])).toEqual([
    'a: last year 2011 → 2012',
    '  said: Then.',
    '  says: Now.',
  ])
  expect(panelLines([panel('a', 2011)], [panel('a', 2011)])[0]).toBe('a: last year stays at 2011')
})

it('lists failed tests, and files that could not run', () => {
  const report = {
    testResults: [
      {
        name: '/copy/src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'holds', status: 'passed' },
          {
            fullName: 'breaks',
            status: 'failed',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  at a.ts'],
          },
        ],
      },
      { name: '/copy/src/b.test.ts', status: 'failed', message: 'no module', assertionResults: [] },
      { name: '/copy/src/c.test.ts', status: 'passed', assertionResults: [] },
    ],
  }
  expect(failedTests(report, '/copy')).toEqual([
    { file: 'src/a.test.ts', test: 'breaks', why: 'expected 1' },
    { file: 'src/b.test.ts', test: 'the whole file', why: 'no module' },
  ])
})

it('hears of figures that cannot be drawn any more', () => {
  expect(undrawn('vetoes said: 1\n       says: (cannot be drawn: no year)\ntrade said: 2')).toEqual([
    'says: (cannot be drawn: no year)',
  ])
})
