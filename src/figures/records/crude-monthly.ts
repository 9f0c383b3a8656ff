import { crudeQuality } from '../../data/row-quality.ts'
import type { Tables } from '../../data/tables.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import type { RecordTable } from '../../model/records.ts'

/** Crude from Russia by month. */
export function crudeMonthRecords(tables: Pick<Tables, 'crude-months'>): RecordTable[] {
  return [
    {
      id: 'months',
      title: 'Months',
      explanation:
        'Crude oil imports from Russia on the basis of China Customs. Derived months are converted from customs barrels a day at 7.3 barrels a tonne and rounded to 1,000 tonnes.',
      coverage: 'Every month from January 2000 to May 2026; value to February 2023, without July 2011.',
      columns: [
        { key: 'month', label: 'Month', kind: 'date' },
        { key: 'volume', label: 'Volume, million tonnes', kind: 'number' },
        { key: 'value', label: 'Value, USD bn', kind: 'number' },
        { key: 'flag', label: 'Volume is', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['crude-months'].map((row) => ({
        id: row.month,
        year: Number(row.month.slice(0, 4)),
        cells: {
          month: row.month,
          volume: row.volume_mt,
          value: row.value_usd_bn,
          flag: QUALITY_TEXT[crudeQuality(row)].label,
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
