import type { GasCoalRow } from '../../data/tables/gas-coal.ts'
import type { Tables } from '../../data/tables.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import type { RecordTable } from '../../model/records.ts'

const PRODUCT: Record<GasCoalRow['product'], string> = {
  'power-of-siberia': 'Power of Siberia',
  lng: 'LNG',
  coal: 'Coal',
  'pipeline-gas': 'Pipeline gas',
}

const BASIS: Record<GasCoalRow['basis'], string> = {
  gazprom: 'Gazprom',
  customs: 'China Customs, months summed',
  'customs-press': 'China Customs, year as quoted in the press',
  'energy-institute': 'Statistical Review',
}

const UNIT: Record<GasCoalRow['unit'], string> = { Mt: 'million tonnes', bcm: 'billion m³' }

/** Every basis collected, also those that are not drawn. */
export function gasCoalRecords(tables: Pick<Tables, 'gas-coal'>): RecordTable[] {
  return [
    {
      id: 'gas-coal',
      of: 'gas-coal',
      title: 'Gas and coal',
      explanation:
        'Volumes from Russia by product and basis. Gazprom and the Statistical Review use different cubic metres; customs months and the customs years of the press differ for coal. Compare only within one basis.',
      coverage:
        'Coal 2005–2022, single years of the press to 2024; LNG 2014–2025; Power of Siberia 2020–2025; pipeline gas of the Statistical Review 2019–2023.',
      columns: [
        { key: 'year', label: 'Year', kind: 'year' },
        { key: 'product', label: 'Product', kind: 'text' },
        { key: 'basis', label: 'Basis', kind: 'text' },
        { key: 'volume', label: 'Volume', kind: 'number', unit: 'unit' },
        { key: 'unit', label: 'Unit', kind: 'text' },
        { key: 'flag', label: 'Volume is', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['gas-coal'].map((row) => ({
        id: `${row.year} ${row.product} ${row.basis}`,
        year: row.year,
        cells: {
          year: row.year,
          product: PRODUCT[row.product],
          basis: BASIS[row.basis],
          volume: row.volume,
          unit: UNIT[row.unit],
          flag: QUALITY_TEXT[row.flag].label,
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
