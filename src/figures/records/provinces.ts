import { gapNotes } from '../../data/about.ts'
import { yearOf } from '../../data/row-time.ts'
import type { BorderEventRow } from '../../data/tables/border-events.ts'
import type { ProvinceRow } from '../../data/tables/provinces.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, recordTable } from '../kit/record-table.ts'
import { coverage } from '../kit/releases.ts'
import { datesCovered } from '../kit/table-facts.ts'
import { heilongjiangRecords } from './heilongjiang.ts'

type Names = 'heilongjiang' | 'provinces' | 'border-events'

/** The releases behind the shares, and the crossings and pipelines. */
export function provinceRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  const evidence = heilongjiangRecords(tables).map((table) => ({ ...table, title: 'Heilongjiang' }))
  return [events(tables, about), releases(tables, about), ...evidence]
}

function events({ 'border-events': rows }: Pick<Tables, Names>, about: Abouts<Names>): RecordTable {
  const table = about['border-events']
  const dates = datesCovered(
    table,
    rows.map(({ date }) => date),
  )
  return recordTable(table, rows, {
    id: 'border',
    title: 'Border crossings',
    explanation: table.description,
    coverage: [`Covers ${dates}.`, ...table.caveats].join(' '),
    yearOf: ({ date }) => yearOf(date),
    columns: [
      'date',
      'date_of',
      'place',
      'category',
      'what',
      { ...columnOf<BorderEventRow>(table, 'value'), unit: 'value_unit' },
      'value_unit',
      'confidence',
      'note',
    ],
  })
}

function releases(
  { provinces: rows }: Pick<Tables, Names>,
  { provinces: about }: Abouts<Names>,
): RecordTable {
  const column = (name: keyof ProvinceRow) => columnOf<ProvinceRow>(about, name)
  return recordTable(about, rows, {
    id: 'provinces',
    title: 'Other provinces',
    explanation:
      'Published releases on the goods trade of provinces other than Heilongjiang, and our estimates, with their formula in the note. Levels are in billions of the currency named in the row: compare shares, not levels.',
    coverage: gapNotes(about).join(' '),
    columns: [
      'province',
      'year',
      { ...column('period'), of: period },
      'currency',
      { ...column('total_trade_bn'), unit: 'currency' },
      { ...column('trade_with_russia_bn'), unit: 'currency' },
      'share_trade_pct',
      'share_exports_pct',
      'share_imports_pct',
      'note',
    ],
  })
}

const period = (row: ProvinceRow) =>
  row.period === 'estimate' ? 'full year, our estimate' : (coverage(row).note ?? 'full year')
