import { gapNotes } from '../../data/about.ts'
import type { EnergyRelianceRow } from '../../data/tables/energy-reliance.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, recordTable } from '../kit/record-table.ts'

/** Quantities behind every share, one row a country, fuel and basis. */
export function energyRelianceRecords(
  { 'energy-reliance': rows }: Pick<Tables, 'energy-reliance'>,
  { 'energy-reliance': about }: Abouts<'energy-reliance'>,
): RecordTable[] {
  const quantity = (name: 'russia_quantity' | 'total_quantity') => ({
    ...columnOf<EnergyRelianceRow>(about, name),
    unit: 'unit',
  })
  return [
    recordTable(about, rows, {
      id: 'imports',
      title: 'Imports by fuel',
      explanation: about.description,
      coverage: gapNotes(about).join(' '),
      columns: [
        'country',
        'year',
        'fuel',
        'russia_share_pct',
        'basis',
        quantity('russia_quantity'),
        quantity('total_quantity'),
        'unit',
        'flag',
        'note',
      ],
    }),
  ]
}
