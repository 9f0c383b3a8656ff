import { gapNotes } from '../../data/about.ts'
import { crudeQuality } from '../../data/row-quality.ts'
import type { CrudeMonthRow } from '../../data/tables/crude-months.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { qualityColumn, recordTable } from '../kit/record-table.ts'
import { datesCovered } from '../kit/table-facts.ts'

/** Crude from Russia by month. */
export function crudeMonthRecords(
  { 'crude-months': rows }: Pick<Tables, 'crude-months'>,
  { 'crude-months': about }: Abouts<'crude-months'>,
): RecordTable[] {
  const covered = datesCovered(
    about,
    rows.map(({ month }) => month),
  )
  return [
    recordTable(about, rows, {
      id: 'months',
      title: 'Months',
      explanation:
        'Crude oil imports from Russia on the basis of China Customs. Derived months are converted from customs barrels a day at 7.3 barrels a tonne and rounded to 1,000 tonnes.',
      coverage: [`Every month from ${covered}.`, ...gapNotes(about)].join(' '),
      yearOf: ({ month }) => Number(month.slice(0, 4)),
      columns: [
        'month',
        'volume_mt',
        'value_usd_bn',
        qualityColumn<CrudeMonthRow>(about, 'flag', crudeQuality),
        'note',
      ],
    }),
  ]
}
