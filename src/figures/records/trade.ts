import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

/** Both sides of the trade by year. */
export function tradeRecords(tables: Pick<Tables, 'china-trade' | 'russia-trade-share'>): RecordTable[] {
  return [china(tables['china-trade']), russia(tables['russia-trade-share'])]
}

function china(rows: Tables['china-trade']): RecordTable {
  return {
    id: 'china',
    of: 'china-trade',
    title: 'Seen from China',
    explanation: 'Goods trade in billion current US dollars, as China Customs counts it.',
    coverage: 'Covers 1992–2025; a year flagged gap has no total on this basis.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'total', label: 'Trade with Russia', kind: 'number' },
      { key: 'exports', label: 'Exports to Russia', kind: 'number' },
      { key: 'imports', label: 'Imports from Russia', kind: 'number' },
      { key: 'world', label: 'Trade with the world', kind: 'number' },
      { key: 'share', label: 'Russia’s share, %', kind: 'number' },
      { key: 'flag', label: 'Total is', kind: 'text' },
      { key: 'splitFlag', label: 'Directions are', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        total: row.total_usd_bn,
        exports: row.exports_to_russia_usd_bn,
        imports: row.imports_from_russia_usd_bn,
        world: row.world_total_usd_bn,
        share: row.russia_share_pct,
        flag: row.flag,
        splitFlag: row.split_flag,
        note: row.note,
      },
      sources: [...new Set([...row.sources, ...row.world_sources])],
    })),
  }
}

function russia(rows: Tables['russia-trade-share']): RecordTable {
  return {
    id: 'russia',
    title: 'Seen from Russia',
    explanation:
      'China’s share of Russia’s exports, imports and trade: Chinese customs figures over Russia’s totals.',
    coverage: 'Covers 1992–2024, without 1993–1995, 1997 and 2001.',
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'total', label: 'China’s share of trade, %', kind: 'number' },
      { key: 'exports', label: 'of exports, %', kind: 'number' },
      { key: 'imports', label: 'of imports, %', kind: 'number' },
      { key: 'flag', label: 'Basis', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.year}`,
      year: row.year,
      cells: {
        year: row.year,
        total: row.share_total_pct,
        exports: row.share_exports_pct,
        imports: row.share_imports_pct,
        flag: row.flag,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}
