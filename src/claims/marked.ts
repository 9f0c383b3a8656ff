import type { RecordRow, RecordTable } from '../model/records.ts'
import type { RowRef } from './claim.ts'

/** Whether a record of the table is one of the rows named. */
export function isUsed(table: RecordTable, rows: readonly RowRef[]): (record: RecordRow) => boolean {
  const ids = new Set(rows.filter((ref) => ref.table === table.of).map(idOf))
  return ({ id }) => ids.has(id)
}

/** The rows named that no record stands for. */
export function withoutRecord(tables: readonly RecordTable[], rows: readonly RowRef[]): readonly RowRef[] {
  const records = new Set(tables.flatMap(({ of, rows }) => (of ? rows.map(({ id }) => `${of} ${id}`) : [])))
  return rows.filter((ref) => !records.has(`${ref.table} ${idOf(ref)}`))
}

/** A row’s key as the `id` of its record. */
const idOf = ({ key }: RowRef) => key.join(' ')
