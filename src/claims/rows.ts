import keys from 'virtual:table-keys'
import type { TableName, Tables } from '../data/tables.ts'
import type { RowRef } from './claim.ts'

/** References to rows of a table, by the key columns of its definition. */
export function refs<N extends TableName>(
  table: N,
  rows: readonly (Tables[N][number] | undefined)[],
): RowRef[] {
  return rows.flatMap((row) =>
    row === undefined
      ? []
      : [
          {
            table,
            key: keys[table].map(
              (column) => (row as unknown as Record<string, string | number>)[column] ?? '',
            ),
          },
        ],
  )
}
