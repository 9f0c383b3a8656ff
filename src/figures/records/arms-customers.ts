import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

/** Deliveries by recipient and year. */
export function customerRecords(tables: Pick<Tables, 'arms-exports'>): RecordTable[] {
  return [
    {
      id: 'recipients',
      title: 'Deliveries by recipient',
      explanation:
        'Major weapons delivered by Russia, by recipient and year, in million TIV: a volume, not money. SIPRI release of March 2026. “All other recipients” is the total less those listed one by one.',
      coverage:
        'Deliveries are listed for 1992–2025. A recipient missing in a year: SIPRI lists no delivery.',
      columns: [
        { key: 'year', label: 'Year', kind: 'year' },
        { key: 'recipient', label: 'Recipient', kind: 'text' },
        { key: 'tiv', label: 'Deliveries, million TIV', kind: 'number' },
        { key: 'share', label: 'Share of Russia’s exports, %', kind: 'number' },
      ],
      rows: tables['arms-exports'].map((row) => ({
        id: `${row.year} ${row.recipient_code}`,
        year: row.year,
        cells: {
          year: row.year,
          recipient: row.recipient,
          tiv: row.tiv_million,
          share: row.share_pct,
        },
        sources: row.sources,
      })),
    },
  ]
}
