import { expect, test } from 'vitest'
import { groups, results, tables } from '../../../src/claims/all-claims.test-support.ts'
import { testClaims } from '../../../src/claims/claims.ts'
import { movedClaims } from '../../../src/claims/moved.ts'

/** The claims on a table of trade in which one total is another. */
function withTotal(year: number, total: number) {
  const trade = tables['china-trade'].map((row) =>
    row.year === year ? { ...row, total_usd_bn: total } : row,
  )
  return testClaims(tables.claims, groups, { ...tables, 'china-trade': trade })
}

const told = (after: typeof results) => movedClaims(results, after).map(({ id, moved }) => [id, moved])

test('nothing moves without a change', () => {
  expect(movedClaims(results, testClaims(tables.claims, groups, tables))).toEqual([])
})

test('a revised total moves a verdict, a value, and what holds today', () => {
  expect(told(withTotal(2021, 147.2))).toEqual([
    ['csis-24', 'verdict'],
    ['csis-25', 'value'],
    ['csis-26', 'value'],
  ])
  expect(told(withTotal(2025, 140))).toEqual([
    ['csis-24', 'today'],
    ['csis-25', 'today'],
    ['csis-26', 'today'],
  ])
})

test('a claim that is only in one list has not moved', () => {
  expect(movedClaims(results.slice(0, 3), withTotal(2021, 147.2))).toEqual([])
})
