import { gapNotes } from '../../data/about.ts'
import { russiaCrudeShareQuality } from '../../data/row-quality.ts'
import type { RussiaCrudeShareRow } from '../../data/tables/russia-crude-shares.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, qualityColumn, recordTable } from '../kit/record-table.ts'

type Names = 'russia-crude-exports' | 'russia-crude-shares' | 'russia-gas-exports'

/** Crude by destination, China’s share on every basis, gas by pipeline and ship. */
export function crudeBuyersRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  const shares = about['russia-crude-shares']
  const coverage = (name: Names) => gapNotes(about[name]).join(' ')
  const inItsUnit = (name: 'china' | 'total') => ({
    ...columnOf<RussiaCrudeShareRow>(shares, name),
    unit: 'unit',
  })
  return [
    recordTable(about['russia-crude-exports'], tables['russia-crude-exports'], {
      id: 'destinations',
      title: 'Crude by destination',
      explanation:
        'Russia’s crude exports in million tonnes, each year as first printed in the Statistical Review of the year after it. Regions leave out the countries named.',
      coverage: coverage('russia-crude-exports'),
      columns: ['year', 'destination', 'destination_kind', 'volume_mt', 'share_pct'],
    }),
    recordTable(shares, tables['russia-crude-shares'], {
      id: 'shares',
      title: 'China’s share of crude',
      explanation: 'China’s share of Russia’s crude exports on five bases. Compare only within one basis.',
      coverage: coverage('russia-crude-shares'),
      columns: [
        'year',
        'period',
        'basis',
        inItsUnit('china'),
        inItsUnit('total'),
        'unit',
        'china_share_pct',
        qualityColumn<RussiaCrudeShareRow>(shares, 'flag', russiaCrudeShareQuality),
        'note',
      ],
    }),
    recordTable(about['russia-gas-exports'], tables['russia-gas-exports'], {
      id: 'gas',
      title: 'Gas exports',
      explanation:
        'Russia’s gas exports in billion cubic metres of the Statistical Review; Gazprom’s own figures are higher. Europe includes Turkey. A zero is a zero in the source.',
      coverage: coverage('russia-gas-exports'),
    }),
  ]
}
