import type { ImportsMixRow } from '../../data/tables/imports-mix.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

const CATEGORY: Record<ImportsMixRow['category'], string> = {
  crude: 'crude oil',
  coal: 'coal',
  'pipeline-gas': 'pipeline gas',
  'farm-products': 'farm products',
  other: 'all other',
  'other-without-farm': 'all other without farm products',
  'other-with-coal-and-gas': 'all other with coal and gas',
}
const FLAG: Record<ImportsMixRow['flag'], string> = {
  reported: 'reported',
  derived: 'what is left of the total',
  'part-year': 'part of the year',
}

/** Values in dollars behind every share. */
export function importsMixRecords(tables: Pick<Tables, 'imports-mix'>): RecordTable[] {
  return [
    {
      id: 'composition',
      of: 'imports-mix',
      title: 'Imports by product',
      explanation:
        'China’s imports from Russia in billion current US dollars. What is left of the total changes its meaning in 2020 and 2023 and has a name of its own there.',
      coverage: 'Covers 2007, 2010 and 2016–2023; other years are not documented.',
      columns: [
        { key: 'year', label: 'Year', kind: 'year' },
        { key: 'category', label: 'What', kind: 'text' },
        { key: 'value', label: 'Value, billion USD', kind: 'number' },
        { key: 'total', label: 'All imports from Russia, billion USD', kind: 'number' },
        { key: 'flag', label: 'The value is', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['imports-mix'].map((row) => ({
        id: `${row.year} ${row.category}`,
        year: row.year,
        cells: {
          year: row.year,
          category: CATEGORY[row.category],
          value: row.value_usd_bn,
          total: row.total_usd_bn,
          flag: FLAG[row.flag],
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
