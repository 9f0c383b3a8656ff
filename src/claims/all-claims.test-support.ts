import { loadTable, TABLE_NAMES, type Tables } from '../data/tables.ts'
import type { ClaimResult } from './claim.ts'
import { loadGroups, testClaims } from './claims.ts'

export const groups = await loadGroups()

/** Every bundled table. */
export const tables = Object.fromEntries(
  await Promise.all(TABLE_NAMES.map(async (name) => [name, await loadTable(name)] as const)),
) as unknown as Tables

export const results = testClaims(tables.claims, groups, tables)

/** One claim, tested on the bundled tables or on those tables with some replaced. */
export function claim(id: string, replaced: Partial<Tables> = {}): ClaimResult {
  const [result] = testClaims(
    tables.claims.filter((row) => row.id === id),
    groups,
    { ...tables, ...replaced },
  )
  if (!result) throw new Error(`There is no claim ${id}`)
  return result
}
