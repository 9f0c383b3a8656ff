import { gapNotes } from '../../data/about.ts'
import { yearOf } from '../../data/row-time.ts'
import type { SettlementRow } from '../../data/tables/settlement.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { qualityColumn, recordTable } from '../kit/record-table.ts'
import { datesCovered } from '../kit/table-facts.ts'

/** Every statement, with the currencies that are not drawn. */
export function settlementRecords(
  { settlement: rows }: Pick<Tables, 'settlement'>,
  { settlement: about }: Abouts<'settlement'>,
): RecordTable[] {
  const dates = datesCovered(
    about,
    rows.map(({ statement_date }) => statement_date),
  )
  return [
    recordTable(about, rows, {
      id: 'statements',
      title: 'Statements',
      explanation: about.description,
      coverage: [`Said or printed from ${dates}.`, ...gapNotes(about)].join(' '),
      yearOf: ({ period, statement_date }) => yearOf(period ?? statement_date),
      columns: [
        'statement_date',
        'said_by',
        'scope',
        'period',
        'together_pct',
        'yuan_pct',
        'ruble_pct',
        'usd_pct',
        'eur_pct',
        qualityColumn<SettlementRow>(about, 'flag', ({ flag }) => flag),
        'note',
      ],
    }),
  ]
}
