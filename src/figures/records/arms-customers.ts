import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { recordTable } from '../kit/record-table.ts'

/** Deliveries by recipient and year. */
export function customerRecords(
  tables: Pick<Tables, 'arms-exports'>,
  about: Abouts<'arms-exports'>,
): RecordTable[] {
  return [
    recordTable(about['arms-exports'], tables['arms-exports'], {
      id: 'recipients',
      title: 'Deliveries by recipient',
      explanation: about['arms-exports'].description,
      columns: ['year', 'recipient', 'tiv_million', 'share_pct'],
    }),
  ]
}
