import { gapNotes } from '../../data/about.ts'
import { crudeQuality } from '../../data/row-quality.ts'
import type { CrudeOriginRow } from '../../data/tables/crude-origins.ts'
import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { qualityColumn, recordTable } from '../kit/record-table.ts'

type Names = 'crude-share' | 'crude-origins'

/** Russia’s share year by year, and imports by origin on every basis collected. */
export function crudeRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  const { 'crude-share': share, 'crude-origins': origins } = about
  const flag = (name: 'russia_flag' | 'total_flag') =>
    qualityColumn<CrudeShareRow>(share, name, (row) => crudeQuality({ flag: row[name] }))
  return [
    recordTable(share, tables['crude-share'], {
      id: 'years',
      title: 'Russia by year',
      explanation:
        'Recorded crude oil imports, on the basis of China Customs. China Customs has recorded almost no Iranian or Venezuelan crude since 2019–2021. Shares by value are computed in the currency named in the row.',
      coverage: gapNotes(share).join(' '),
      columns: [
        'year',
        'russia_mt',
        'total_mt',
        'russia_share_pct',
        'russia_rank',
        'saudi_mt',
        'saudi_share_pct',
        'russia_value_usd_bn',
        'total_value_usd_bn',
        'russia_value_cny_bn',
        'total_value_cny_bn',
        'russia_value_share_pct',
        'value_basis',
        flag('russia_flag'),
        flag('total_flag'),
        'note',
      ],
    }),
    recordTable(origins, tables['crude-origins'], {
      id: 'origins',
      title: 'All origins',
      explanation:
        'Imports by origin on three bases that are never mixed. “China Customs”: releases of the customs office. “China Customs, compiled”: its barrels a day for 13 origins and a remainder, turned into tonnes at 7.3 barrels; the chart draws this basis. “Energy Institute”: Statistical Review of World Energy. Add and compare only within one basis and year.',
      coverage: gapNotes(origins).join(' '),
      columns: [
        'year',
        'origin',
        'origin_kind',
        'basis',
        'volume_mt',
        'share_volume_pct',
        'value_usd_bn',
        'value_cny_bn',
        'share_value_pct',
        qualityColumn<CrudeOriginRow>(origins, 'flag', crudeQuality),
        'note',
      ],
    }),
  ]
}
