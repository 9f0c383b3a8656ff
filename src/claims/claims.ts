import { queryOptions } from '@tanstack/react-query'
import type { ClaimRow } from '../data/tables/claims.ts'
import { loadTable, type TableName, type Tables } from '../data/tables.ts'
import { KEPT } from '../model/kept.ts'
import { type ClaimResult, claimRecord } from './claim.ts'
import { type ClaimGroup, judge, untested } from './judge.ts'

const groups = [
  () => import('./diplomacy.ts'),
  () => import('./vetoes.ts'),
  () => import('./energy.ts'),
  () => import('./arms.ts'),
  () => import('./exercises.ts'),
  () => import('./trade.ts'),
  () => import('./provinces.ts'),
] as const

/** Loads the code of every group of claims. */
export async function loadGroups(): Promise<ClaimGroup[]> {
  const loaded = await Promise.all(groups.map((load) => load()))
  // A group takes only the tables it names, and is given them.
  return loaded.map(({ default: group }) => group as unknown as ClaimGroup)
}

/**
 * Tests every claim, in the order of the table.
 * @param tables the tables the groups name; any release of them, so that two can be compared
 * @throws where a claim that is testable has no test
 */
export function testClaims(
  rows: readonly ClaimRow[],
  groups: readonly ClaimGroup[],
  tables: Partial<Tables>,
): ClaimResult[] {
  const tests = new Map(groups.flatMap((group) => Object.entries(group.tests(tables as Tables))))
  return rows.map((row) => {
    const record = claimRecord(row)
    if (row.not_testable !== null) return untested(record)
    const test = tests.get(row.id)
    if (!test) throw new Error(`The claim ${row.id} has no test.`)
    return judge(record, test(record))
  })
}

/** Query options of all claims, tested: their code and tables load when they are first asked for. */
export function claimsQuery() {
  return queryOptions({
    queryKey: ['claims'] as const,
    queryFn: async (): Promise<readonly ClaimResult[]> => {
      const [rows, loaded] = await Promise.all([loadTable('claims'), loadGroups()])
      return testClaims(rows, loaded, await tablesOf(loaded))
    },
    ...KEPT,
  })
}

/** Amur’s own tables, also where the reader sees figures with data of theirs: a verdict is on what Amur documents. */
async function tablesOf(loaded: readonly ClaimGroup[]): Promise<Partial<Tables>> {
  const names = [...new Set(loaded.flatMap(({ tables }) => tables))]
  const entries = names.map(async (name: TableName) => [name, await loadTable(name)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
