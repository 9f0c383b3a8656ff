import { expect, test } from 'vitest'
import { ALL_TABLES } from './all-tables.ts'
import { diffTable } from './diff.ts'

const before = 'release,year,total_tiv_million,old\n2022-03,1990,304,a\n2022-03,1991,483,a\n2022-03,1992,,a\n'
const after =
  'release,year,total_tiv_million,new\n2022-03,1992,1229,b\n2022-03,1990,310.5,b\n2022-03,1993,1239,b\n'

test('rows are matched by key; cells are told with the size of the change', () => {
  expect(diffTable(ALL_TABLES['arms-releases'], before, after)).toEqual({
    added: ['2022-03 · 1993'],
    withdrawn: ['2022-03 · 1991'],
    changed: [
      '2022-03 · 1992, total_tiv_million: blank → 1229',
      '2022-03 · 1990, total_tiv_million: 304 → 310.5 (+6.5, +2.1 %)',
    ],
    columnsAdded: ['new'],
    columnsWithdrawn: ['old'],
  })
})

test('a change from zero has no percentage, a fall has its sign', () => {
  const cell = (value: string) => `release,year,total_tiv_million\n2022-03,1990,${value}\n`
  expect(diffTable(ALL_TABLES['arms-releases'], cell('0'), cell('5')).changed[0]).toMatch(/0 → 5 \(\+5\)$/)
  expect(diffTable(ALL_TABLES['arms-releases'], cell('4'), cell('3')).changed[0]).toMatch(
    /4 → 3 \(-1, -25 %\)$/,
  )
})
