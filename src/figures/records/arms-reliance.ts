import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

/** Volumes and shares by importer, window and release. */
export function relianceRecords(tables: Pick<Tables, 'arms-reliance'>): RecordTable[] {
  return [
    {
      id: 'reliance',
      of: 'arms-reliance',
      title: 'Importers',
      explanation:
        'Major weapons imported in all and from Russia, by window and SIPRI release, in million TIV: a volume, not money. The share is our own calculation. The window 2010–2021 is given in two releases, for Vietnam in those of March 2022 and 2025, which show how far later corrections moved it; they must not be mixed in one comparison.',
      coverage:
        'In the release of March 2022: all states with a Russian delivery since 2010. In that of March 2026: those of 26 named recipients with any imports. In that of March 2025: Vietnam alone, whose imports from all suppliers are not in the newest one.',
      columns: [
        { key: 'importer', label: 'Importer', kind: 'text' },
        { key: 'year', label: 'Last year', kind: 'year' },
        { key: 'window', label: 'Years counted', kind: 'text' },
        { key: 'release', label: 'Release', kind: 'text' },
        { key: 'total', label: 'Imports, million TIV', kind: 'number' },
        { key: 'russia', label: 'from Russia, million TIV', kind: 'number' },
        { key: 'share', label: 'from Russia, %', kind: 'number' },
        { key: 'ranked', label: 'Ranked', kind: 'text' },
      ],
      rows: tables['arms-reliance'].map((row) => ({
        id: `${row.importer_code} ${row.window_start} ${row.release}`,
        year: row.window_end,
        cells: {
          importer: row.importer,
          year: row.window_end,
          window: `${row.window_start}–${row.window_end}`,
          release: row.release,
          total: row.total_tiv_million,
          russia: row.russia_tiv_million,
          share: row.russia_share_pct,
          ranked: row.low_volume ? 'no: under 100 million TIV' : 'yes',
        },
        sources: row.sources,
      })),
    },
  ]
}
