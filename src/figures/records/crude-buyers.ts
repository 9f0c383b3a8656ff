import { russiaCrudeShareQuality } from '../../data/row-quality.ts'
import type { RussiaCrudeShareRow } from '../../data/tables/russia-crude-shares.ts'
import type { Tables } from '../../data/tables.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import type { RecordTable } from '../../model/records.ts'

/** Crude by destination, China’s share on every basis, gas by pipeline and ship. */
export function crudeBuyersRecords(
  tables: Pick<Tables, 'russia-crude-exports' | 'russia-crude-shares' | 'russia-gas-exports'>,
): RecordTable[] {
  return [
    destinations(tables['russia-crude-exports']),
    shares(tables['russia-crude-shares']),
    gas(tables['russia-gas-exports']),
  ]
}

function destinations(rows: Tables['russia-crude-exports']): RecordTable {
  return {
    id: 'destinations',
    title: 'Crude by destination',
    explanation:
      'Russia’s crude exports in million tonnes, each year as first printed in the Statistical Review of the year after it. Regions leave out the countries named.',
    coverage: 'Collected for 2018–2023.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'destination', label: 'Destination', kind: 'text' },
      { key: 'kind', label: 'Kind', kind: 'text' },
      { key: 'volume', label: 'Volume, million tonnes', kind: 'number' },
      { key: 'share', label: 'Share, %', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year} ${row.destination}`,
      year: row.year,
      cells: {
        year: row.year,
        destination: row.destination,
        kind: row.destination_kind,
        volume: row.volume_mt,
        share: row.share_pct,
      },
      sources: row.sources,
    })),
  }
}

const BASIS: Record<RussiaCrudeShareRow['basis'], string> = {
  'first-edition': 'tonnes, as first printed',
  'later-total': 'tonnes, over the total printed a year later',
  barrels: 'barrels, crude and condensate (EIA)',
  customs: 'tonnes of China Customs over the total of the Statistical Review',
  value: 'value: China Customs over the Bank of Russia',
}

function shares(rows: Tables['russia-crude-shares']): RecordTable {
  return {
    id: 'shares',
    title: 'China’s share of crude',
    explanation: 'China’s share of Russia’s crude exports on five bases. Compare only within one basis.',
    coverage: 'Tonnes 2017–2023; barrels 2020, 2024 and January to June 2025; value 2021.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'period', label: 'Period', kind: 'text' },
      { key: 'basis', label: 'Basis', kind: 'text' },
      { key: 'china', label: 'To China', kind: 'number', unit: 'unit' },
      { key: 'total', label: 'To all', kind: 'number', unit: 'unit' },
      { key: 'unit', label: 'Unit', kind: 'text' },
      { key: 'share', label: 'China’s share, %', kind: 'number' },
      { key: 'flag', label: 'Shown as', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.basis} ${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        period: row.period === 'full-year' ? 'full year' : 'January to June',
        basis: BASIS[row.basis],
        china: row.china,
        total: row.total,
        unit: row.unit,
        share: row.china_share_pct,
        flag: QUALITY_TEXT[russiaCrudeShareQuality(row)].label,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}

function gas(rows: Tables['russia-gas-exports']): RecordTable {
  return {
    id: 'gas',
    title: 'Gas exports',
    explanation:
      'Russia’s gas exports in billion cubic metres of the Statistical Review; Gazprom’s own figures are higher. Europe includes Turkey. A zero is a zero in the source.',
    coverage: 'Pipeline gas 2000–2023; liquefied gas by destination 2018–2023.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'europe', label: 'Pipeline to Europe', kind: 'number' },
      { key: 'china', label: 'Pipeline to China', kind: 'number' },
      { key: 'cis', label: 'Pipeline to other CIS', kind: 'number' },
      { key: 'pipeline', label: 'All pipelines', kind: 'number' },
      { key: 'lng', label: 'All LNG', kind: 'number' },
      { key: 'lngEurope', label: 'LNG to Europe', kind: 'number' },
      { key: 'lngChina', label: 'LNG to China', kind: 'number' },
      { key: 'total', label: 'All gas', kind: 'number' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        europe: row.pipeline_europe_bcm,
        china: row.pipeline_china_bcm,
        cis: row.pipeline_other_cis_bcm,
        pipeline: row.pipeline_total_bcm,
        lng: row.lng_total_bcm,
        lngEurope: row.lng_europe_bcm,
        lngChina: row.lng_china_bcm,
        total: row.total_bcm,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}
