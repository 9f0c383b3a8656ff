import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

/** Deliveries by supplier, and China’s total as four releases give it. */
export function armsRecords(tables: Pick<Tables, 'arms-imports' | 'arms-releases'>): RecordTable[] {
  return [deliveries(tables['arms-imports']), releases(tables['arms-releases'])]
}

function deliveries(rows: Tables['arms-imports']): RecordTable {
  return {
    id: 'deliveries',
    of: 'arms-imports',
    title: 'Deliveries',
    explanation:
      'Major weapons delivered to China, by supplier and year, in million TIV: a volume, not money. SIPRI release of March 2026. The part with local production has some assembly or production in China and is an upper bound. The five-year line of a year rests on the deliveries of that year and the four before it.',
    coverage: 'Deliveries are listed for 1990–2025. A supplier missing in a year: SIPRI lists no delivery.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'supplier', label: 'Supplier', kind: 'text' },
      { key: 'tiv', label: 'Deliveries, million TIV', kind: 'number' },
      { key: 'local', label: 'of these with local production, million TIV', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year} ${row.supplier_code}`,
      year: row.year,
      cells: {
        year: row.year,
        supplier: row.supplier,
        tiv: row.tiv_million,
        local: row.tiv_local_production_million,
      },
      sources: row.sources,
    })),
  }
}

function releases(rows: Tables['arms-releases']): RecordTable {
  return {
    id: 'releases',
    of: 'arms-releases',
    title: 'By SIPRI release',
    explanation:
      'China’s total and the part from Russia (USSR in 1990–1991) as four SIPRI releases give them. Every release revises earlier years; the chart uses the release of March 2026 only, and no ratio mixes two releases.',
    coverage: 'The releases of March 2022, 2024, 2025 and 2026 are collected, from 1990 on.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'release', label: 'Release', kind: 'date' },
      { key: 'total', label: 'All suppliers, million TIV', kind: 'number' },
      { key: 'russia', label: 'Russia (USSR), million TIV', kind: 'number' },
      { key: 'share', label: 'Russian share, %', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: `${row.release} ${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        release: row.release,
        total: row.total_tiv_million,
        russia: row.russia_tiv_million,
        share: row.russia_share_pct,
      },
      sources: row.sources,
    })),
  }
}
