import { gapNotes, type TableAbout } from '../../data/about.ts'
import type { HeilongjiangRow } from '../../data/tables/heilongjiang.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, inUnitOf, recordTable } from '../kit/record-table.ts'
import { coverage } from '../kit/releases.ts'

/** Every published period and every estimate, not only the one a year is drawn from. */
export function heilongjiangRecords(
  { heilongjiang: rows }: Pick<Tables, 'heilongjiang'>,
  { heilongjiang: about }: Abouts<'heilongjiang'>,
): RecordTable[] {
  return [
    recordTable(about, rows, {
      id: 'evidence',
      title: 'Evidence',
      explanation:
        'Published releases on the province’s goods trade, as first released, and our estimates, with their formula in the note. Levels are in billions of the currency named in the row; compare shares, not levels; sorting a level keeps the currencies apart. A part of a year supports the full years; it does not replace one.',
      coverage: gapNotes(about).join(' '),
      columns: [
        'year',
        { ...columnOf<HeilongjiangRow>(about, 'period'), of: periodInWords },
        'currency',
        ...levels(about),
        'stated_growth_pct',
        'share_trade_pct',
        'share_trade_basis',
        'share_exports_pct',
        'share_exports_basis',
        'share_imports_pct',
        'share_imports_basis',
        'quality',
        'note',
      ],
    }),
  ]
}

const levels = (about: TableAbout) =>
  (
    [
      'total_trade_bn',
      'total_exports_bn',
      'total_imports_bn',
      'trade_with_russia_bn',
      'exports_to_russia_bn',
      'imports_from_russia_bn',
    ] as const
  ).map((name) => inUnitOf<HeilongjiangRow>(about, name, 'currency'))

/** `full year`, `January to October` */
export const periodInWords = (row: HeilongjiangRow) =>
  row.period === 'estimate' ? 'full year, our estimate' : (coverage(row).note ?? 'full year')
