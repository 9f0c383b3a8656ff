import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { recordTable } from '../kit/record-table.ts'

/** Values in dollars behind every share. */
export function importsMixRecords(
  tables: Pick<Tables, 'imports-mix'>,
  about: Abouts<'imports-mix'>,
): RecordTable[] {
  const { description } = about['imports-mix']
  return [
    recordTable(about['imports-mix'], tables['imports-mix'], {
      id: 'composition',
      title: 'Imports by product',
      explanation: description,
    }),
  ]
}
