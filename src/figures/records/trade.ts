import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { recordTable } from '../kit/record-table.ts'

type Names = 'china-trade' | 'russia-trade-share'

/** Both sides of the trade by year. */
export function tradeRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  return [
    recordTable(about['china-trade'], tables['china-trade'], {
      id: 'china',
      title: 'Seen from China',
      explanation: about['china-trade'].description,
      sourcesOf: (row) => [...new Set([...row.sources, ...row.world_sources])],
    }),
    recordTable(about['russia-trade-share'], tables['russia-trade-share'], {
      id: 'russia',
      title: 'Seen from Russia',
      explanation: about['russia-trade-share'].description,
    }),
  ]
}
