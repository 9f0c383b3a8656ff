import { crudeQuality } from '../../data/row-quality.ts'
import type { CrudeOriginRow } from '../../data/tables/crude-origins.ts'
import type { Tables } from '../../data/tables.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import type { RecordTable } from '../../model/records.ts'

/** Russia’s share year by year, and imports by origin on every basis collected. */
export function crudeRecords(tables: Pick<Tables, 'crude-share' | 'crude-origins'>): RecordTable[] {
  return [years(tables['crude-share']), origins(tables['crude-origins'])]
}

const flagInWords = (flag: CrudeOriginRow['flag']) => QUALITY_TEXT[crudeQuality({ flag })].label

function years(rows: Tables['crude-share']): RecordTable {
  return {
    id: 'years',
    of: 'crude-share',
    title: 'Russia by year',
    explanation:
      'Recorded crude oil imports, on the basis of China Customs. China Customs has recorded almost no Iranian or Venezuelan crude since 2019–2021. Shares by value are computed in the currency named in the row.',
    coverage: 'Collected for 2000–2025; the value of all crude imports for 2012, 2015 and 2019–2025 only.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'russia', label: 'From Russia, million tonnes', kind: 'number' },
      { key: 'total', label: 'All origins, million tonnes', kind: 'number' },
      { key: 'share', label: 'Russian share by volume, %', kind: 'number' },
      { key: 'rank', label: 'Russia’s rank', kind: 'number' },
      { key: 'saudi', label: 'From Saudi Arabia, million tonnes', kind: 'number' },
      { key: 'saudiShare', label: 'Saudi Arabian share by volume, %', kind: 'number' },
      { key: 'russiaUsd', label: 'From Russia, USD bn', kind: 'number' },
      { key: 'totalUsd', label: 'All origins, USD bn', kind: 'number' },
      { key: 'russiaCny', label: 'From Russia, CNY bn', kind: 'number' },
      { key: 'totalCny', label: 'All origins, CNY bn', kind: 'number' },
      { key: 'valueShare', label: 'Russian share by value, %', kind: 'number' },
      { key: 'valueBasis', label: 'Share by value computed in', kind: 'text' },
      { key: 'russiaFlag', label: 'Volume from Russia is', kind: 'text' },
      { key: 'totalFlag', label: 'Volume of all origins is', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        russia: row.russia_mt,
        total: row.total_mt,
        share: row.russia_share_pct,
        rank: row.russia_rank,
        saudi: row.saudi_mt,
        saudiShare: row.saudi_share_pct,
        russiaUsd: row.russia_value_usd_bn,
        totalUsd: row.total_value_usd_bn,
        russiaCny: row.russia_value_cny_bn,
        totalCny: row.total_value_cny_bn,
        valueShare: row.russia_value_share_pct,
        valueBasis: row.value_basis,
        russiaFlag: flagInWords(row.russia_flag),
        totalFlag: flagInWords(row.total_flag),
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}

const BASIS: Record<CrudeOriginRow['basis'], string> = {
  gacc: 'China Customs',
  'gacc-compiled': 'China Customs, compiled',
  'energy-institute': 'Energy Institute',
}

const KIND: Record<CrudeOriginRow['origin_kind'], string> = {
  country: 'country',
  region: 'region or remainder',
  total: 'all origins',
}

function origins(rows: Tables['crude-origins']): RecordTable {
  return {
    id: 'origins',
    title: 'All origins',
    explanation:
      'Imports by origin on three bases that are never mixed. “China Customs”: releases of the customs office. “China Customs, compiled”: its barrels a day for 13 origins and a remainder, turned into tonnes at 7.3 barrels; the chart draws this basis. “Energy Institute”: Statistical Review of World Energy. Add and compare only within one basis and year.',
    coverage:
      'China Customs: Russia 1995–2025, other origins in some years. China Customs, compiled: 2009–2025. Energy Institute: 2018–2023.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'origin', label: 'Origin', kind: 'text' },
      { key: 'kind', label: 'Kind of origin', kind: 'text' },
      { key: 'basis', label: 'Basis', kind: 'text' },
      { key: 'volume', label: 'Volume, million tonnes', kind: 'number' },
      { key: 'share', label: 'Share by volume, %', kind: 'number' },
      { key: 'usd', label: 'Value, USD bn', kind: 'number' },
      { key: 'cny', label: 'Value, CNY bn', kind: 'number' },
      { key: 'valueShare', label: 'Share by value, %', kind: 'number' },
      { key: 'flag', label: 'Volume is', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.basis} ${row.year} ${row.origin}`,
      year: row.year,
      cells: {
        year: row.year,
        origin: row.origin,
        kind: KIND[row.origin_kind],
        basis: BASIS[row.basis],
        volume: row.volume_mt,
        share: row.share_volume_pct,
        usd: row.value_usd_bn,
        cny: row.value_cny_bn,
        valueShare: row.share_value_pct,
        flag: flagInWords(row.flag),
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}
