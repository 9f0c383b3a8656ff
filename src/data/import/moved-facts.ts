import type { TableName } from '../tables.ts'
import { lastDate } from '../validation/fact-checks.ts'
import { validate } from '../validation/validate.ts'
import { mergeTable } from './merge.ts'

/** `data/tables.csv` with “data to”, and the release where one was told, as the changed tables now have them. */
export function movedFacts(
  files: ReadonlyMap<string, string>,
  changed: readonly string[],
  release: string | undefined,
): string {
  const text = files.get('tables') ?? ''
  const { tables, decoded } = validate(files)
  if (!decoded) return text
  const rows = tables.tables
    .filter(({ table }) => changed.includes(table))
    .map((row) => ({
      cells: {
        table: row.table,
        data_to: lastDate(row.table as TableName, tables, row.data_to?.length ?? 4) ?? '',
        ...(row.release && release && release > row.release ? { release } : {}),
      },
    }))
  return mergeTable(text, { table: 'tables', rows }, undefined).text
}
