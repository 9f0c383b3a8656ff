import { gapNotes } from '../../data/about.ts'
import type { GasCoalRow } from '../../data/tables/gas-coal.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { inUnitOf, qualityColumn, recordTable } from '../kit/record-table.ts'

/** Every basis collected, also those that are not drawn. */
export function gasCoalRecords(
  { 'gas-coal': rows }: Pick<Tables, 'gas-coal'>,
  { 'gas-coal': about }: Abouts<'gas-coal'>,
): RecordTable[] {
  return [
    recordTable(about, rows, {
      id: 'gas-coal',
      title: 'Gas and coal',
      explanation:
        'Volumes from Russia by product and basis. Gazprom and the Statistical Review use different cubic metres; customs months and the customs years of the press differ for coal. Compare only within one basis.',
      coverage: gapNotes(about).join(' '),
      columns: [
        'year',
        'product',
        'basis',
        inUnitOf<GasCoalRow>(about, 'volume', 'unit'),
        'unit',
        qualityColumn<GasCoalRow>(about, 'flag', ({ flag }) => flag),
        'note',
      ],
    }),
  ]
}
