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
  const inItsUnit = (name: 'russia_quantity' | 'total_quantity') => ({
    ...columnOf<EnergyRelianceRow>(about, name),
    unit: 'unit',
  })
  return [
    recordTable(about, rows, {
      id: 'imports',
      title: 'Imports by fuel',
      explanation:
        'Imports from Russia and from all origins on the basis of the row, in the unit of the row. Shares on different bases must not be compared: imports from outside the EU leave out purchases within it. Not attributed means that the table shows zero for Russia because gas bought through a neighbour is booked to that neighbour.',
      coverage: [about.description, ...gapNotes(about)].join(' '),
      columns: [
        'country',
        'year',
        'fuel',
        'russia_share_pct',
        'basis',
        inItsUnit('russia_quantity'),
        inItsUnit('total_quantity'),
        'unit',
        'flag',
        'note',
      ],
    }),
  ]
}
