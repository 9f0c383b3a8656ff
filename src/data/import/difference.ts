import type { TableName } from '../tables.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import { diffTable } from '../validation/diff.ts'
import type { Merged } from './merge.ts'
import type { Cells } from './table-import.ts'

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`

/** What an import changes in a table, one line each: rows added with their values, cells with old and new, rows gone. */
export function differenceLines(table: string, before: string, { text, added }: Merged): string[] {
  const definition = ALL_TABLES[table as TableName]
  const { changed, withdrawn } = diffTable(definition, before, text)
  const values = (row: Cells) =>
    Object.entries(row)
      .filter(([column, value]) => value !== '' && !definition.key.includes(column))
      .map(([column, value]) => `${column} ${value}`)
      .join(', ')
  return [
    `${table}: ${count(added.length, 'row')} added, ${count(changed.length, 'cell')} changed, ${count(withdrawn.length, 'row')} gone`,
    ...added.map((row) => `  added ${definition.key.map((name) => row[name]).join(' · ')}: ${values(row)}`),
    ...changed.map((cell) => `  changed ${cell}`),
    ...withdrawn.map((key) => `  gone ${key}`),
  ]
}
