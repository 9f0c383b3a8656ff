import type { TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import { decodeTable } from '../validation/validate.ts'
import { allFiles } from './own-files.ts'

/** Rows of the reader’s file for a table; `null` where it is gone or no longer fits the schema. */
export async function ownRows<N extends TableName>(name: N): Promise<Tables[N] | null> {
  const file = (await allFiles()).find(({ table }) => table === name)
  if (!file) return null
  const { rows, faults } = decodeTable(ALL_TABLES[name], file.text)
  return faults.length === 0 ? (rows as unknown as Tables[N]) : null
}
