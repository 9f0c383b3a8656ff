import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { recordTable } from '../kit/record-table.ts'

type Names = 'arms-imports' | 'arms-releases'

/** Deliveries by supplier, and China’s total as the releases give it. */
export function armsRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  return [
    recordTable(about['arms-imports'], tables['arms-imports'], {
      id: 'deliveries',
      title: 'Deliveries',
      explanation: `${about['arms-imports'].description} The five-year line of a year rests on the deliveries of that year and the four before it.`,
      columns: ['year', 'supplier', 'tiv_million', 'tiv_local_production_million'],
    }),
    recordTable(about['arms-releases'], tables['arms-releases'], {
      id: 'releases',
      title: 'By SIPRI release',
      explanation: `${about['arms-releases'].description} The chart uses the newest release only.`,
      columns: ['year', 'release', 'total_tiv_million', 'russia_tiv_million', 'russia_share_pct'],
    }),
  ]
}
