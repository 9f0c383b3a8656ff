import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { coverage } from '../kit/releases.ts'
import { heilongjiangRecords } from './heilongjiang.ts'

/** The releases behind the shares, and the crossings and pipelines. */
export function provinceRecords(
  tables: Pick<Tables, 'heilongjiang' | 'provinces' | 'border-events'>,
): RecordTable[] {
  const evidence = heilongjiangRecords(tables).map((table) => ({ ...table, title: 'Heilongjiang' }))
  return [events(tables['border-events']), releases(tables.provinces), ...evidence]
}

function events(rows: Tables['border-events']): RecordTable {
  return {
    id: 'border',
    title: 'Border crossings',
    explanation:
      'Bridges, railways, pipelines, ports of entry and zones on the border, in our words. Where only a report or a period is dated, the row says so.',
    coverage: 'A selection of 1989 to March 2025; it is not complete.',
    columns: [
      { key: 'date', label: 'Date', kind: 'date' },
      { key: 'dateOf', label: 'Date of', kind: 'text' },
      { key: 'place', label: 'Place', kind: 'text' },
      { key: 'category', label: 'Kind', kind: 'text' },
      { key: 'what', label: 'What happened', kind: 'text' },
      { key: 'value', label: 'Size', kind: 'number', unit: 'unit' },
      { key: 'unit', label: 'Unit of the size', kind: 'text' },
      { key: 'confidence', label: 'Confidence', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      year: Number(row.date.slice(0, 4)),
      cells: {
        date: row.date,
        dateOf:
          row.date_of === 'event' ? 'the event' : row.date_of === 'report' ? 'a report' : 'a period’s end',
        place: row.place,
        category: row.category,
        what: row.what,
        value: row.value,
        unit: row.value_unit,
        confidence: row.confidence,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}

function releases(rows: Tables['provinces']): RecordTable {
  return {
    id: 'provinces',
    of: 'provinces',
    title: 'Other provinces',
    explanation:
      'Published releases on the goods trade of provinces other than Heilongjiang, and our estimates, with their formula in the note. Levels are in billions of the currency named in the row: compare shares, not levels.',
    coverage:
      'Most provinces publish no figure on Russia. For 2021 a full-year figure was found for none of these provinces: Inner Mongolia has January to April, Jilin an estimate.',
    columns: [
      { key: 'province', label: 'Province', kind: 'text' },
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'period', label: 'Period', kind: 'text' },
      { key: 'currency', label: 'Currency', kind: 'text' },
      { key: 'trade', label: 'All trade, bn', kind: 'number', unit: 'currency' },
      { key: 'russia', label: 'Trade with Russia, bn', kind: 'number', unit: 'currency' },
      { key: 'share', label: 'Russian share of trade, %', kind: 'number' },
      { key: 'exports', label: 'of exports, %', kind: 'number' },
      { key: 'imports', label: 'of imports, %', kind: 'number' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: `${row.province_code} ${row.period_start} ${row.period_end} ${row.currency} ${row.period}`,
      year: row.year,
      cells: {
        province: row.province,
        year: row.year,
        period: row.period === 'estimate' ? 'full year, our estimate' : (coverage(row).note ?? 'full year'),
        currency: row.currency,
        trade: row.total_trade_bn,
        russia: row.trade_with_russia_bn,
        share: row.share_trade_pct,
        exports: row.share_exports_pct,
        imports: row.share_imports_pct,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}
