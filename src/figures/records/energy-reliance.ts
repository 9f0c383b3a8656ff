import type { EnergyRelianceRow } from '../../data/tables/energy-reliance.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

const FUEL: Record<EnergyRelianceRow['fuel'], string> = {
  crude: 'crude oil',
  coal: 'coal',
  gas: 'natural gas with LNG',
  products: 'refined products',
}
const BASIS: Record<EnergyRelianceRow['basis'], string> = {
  'extra-eu': 'imports from outside the EU (Comext)',
  'energy-statistics': 'all imports (energy statistics)',
  national: 'all imports (national statistics)',
}
const FLAG: Record<EnergyRelianceRow['flag'], string> = {
  reported: 'reported',
  'tiny-base': 'tiny base',
  'part-year': 'part of the year',
  'not-attributed': 'not attributed',
}

/** Quantities behind every share, one row a country, fuel and basis. */
export function energyRelianceRecords(tables: Pick<Tables, 'energy-reliance'>): RecordTable[] {
  return [
    {
      id: 'imports',
      of: 'energy-reliance',
      title: 'Imports by fuel',
      explanation:
        'Imports from Russia and from all origins on the basis of the row, in the unit of the row. Shares on different bases must not be compared: imports from outside the EU leave out purchases within it. Not attributed means that the table shows zero for Russia because gas bought through a neighbour is booked to that neighbour.',
      coverage: 'Covers 2020, for the 27 members of the EU and nine neighbours; Belarus January to May.',
      columns: [
        { key: 'country', label: 'Country', kind: 'text' },
        { key: 'year', label: 'Year', kind: 'year' },
        { key: 'fuel', label: 'Fuel', kind: 'text' },
        { key: 'share', label: 'Russia’s share, %', kind: 'number' },
        { key: 'basis', label: 'Share of', kind: 'text' },
        { key: 'russia', label: 'From Russia', kind: 'number', unit: 'unit' },
        { key: 'total', label: 'From all origins', kind: 'number', unit: 'unit' },
        { key: 'unit', label: 'Unit', kind: 'text' },
        { key: 'flag', label: 'The share is', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['energy-reliance'].map((row) => ({
        id: `${row.country_code} ${row.fuel} ${row.basis} ${row.unit}`,
        year: row.year,
        cells: {
          country: row.country,
          year: row.year,
          fuel: FUEL[row.fuel],
          share: row.russia_share_pct,
          basis: BASIS[row.basis],
          russia: row.russia_quantity,
          total: row.total_quantity,
          unit: row.unit,
          flag: FLAG[row.flag],
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
