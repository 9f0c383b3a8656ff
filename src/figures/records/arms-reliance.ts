import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { recordTable } from '../kit/record-table.ts'

/** Volumes and shares by importer, window and release. */
export function relianceRecords(
  tables: Pick<Tables, 'arms-reliance'>,
  about: Abouts<'arms-reliance'>,
): RecordTable[] {
  const { description } = about['arms-reliance']
  return [
    recordTable(about['arms-reliance'], tables['arms-reliance'], {
      id: 'reliance',
      title: 'Importers',
      explanation: `${description} The share is our own calculation; releases must not be mixed in one comparison.`,
      yearOf: (row) => row.window_end,
      columns: [
        'importer',
        'window_end',
        {
          key: 'window',
          label: 'Years counted',
          kind: 'text',
          of: (row) => `${row.window_start}–${row.window_end}`,
        },
        'release',
        'total_tiv_million',
        'russia_tiv_million',
        'russia_share_pct',
        'low_volume',
      ],
    }),
  ]
}
