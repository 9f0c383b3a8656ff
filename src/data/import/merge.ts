import Papa from 'papaparse'
import type { TableName } from '../tables.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import { parseCsv } from '../validation/parse.ts'
import { Refusal } from './refusal.ts'
import type { Cells, TableImport } from './table-import.ts'

/** A table with an import in it. */
export interface Merged {
  /** Text of the file. */
  readonly text: string
  readonly added: readonly Cells[]
}

/** Rows of the text of a table. */
export function rowsOf(text: string): Cells[] {
  const { header, rows } = parseCsv(text)
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

/**
 * Puts an import into the text of its table. Rows it does not speak of stay, columns it does not tell stay, and so does a
 * number written otherwise. New rows stand where the table is sorted and name `source`. Throws a `Refusal` when the file
 * tells one row twice, or when there are new rows and no source.
 */
export function mergeTable(text: string, part: TableImport, source: string | undefined): Merged {
  const { key } = ALL_TABLES[part.table as TableName]
  const keyOf = (row: Cells) => key.map((column) => row[column]).join(' · ')
  const told = new Map(part.rows.map((row) => [keyOf(row.cells), row]))
  if (told.size < part.rows.length) {
    const twice = part.rows.find((row) => told.get(keyOf(row.cells)) !== row)
    throw new Refusal(`The file tells ${twice && keyOf(twice.cells)} of data/${part.table}.csv twice.`)
  }
  const { header } = parseCsv(text)
  const rows = rowsOf(text).flatMap((row) => {
    const found = told.get(keyOf(row))
    told.delete(keyOf(row))
    if (found) return [{ ...row, ...differing(row, found.cells) }]
    return part.speaksOf?.(row) ? [] : [row]
  })
  const named = header.filter((column) => column === 'sources' || column.endsWith('_sources'))
  if (told.size > 0 && named.length > 0 && source === undefined)
    throw new Refusal(
      `${told.size} new in data/${part.table}.csv: expected --source ID, an id of data/sources.csv; found none`,
    )
  const sources = Object.fromEntries(named.map((column) => [column, source ?? '']))
  const added = [...told.values()].map(({ cells, fresh }) => ({ ...sources, ...fresh, ...cells }))
  for (const row of added) insert(rows, row, part.sortedBy ?? key)
  return { text: csvText(header, rows), added }
}

const NUMBER = /^-?\d+(\.\d+)?$/

function differing(row: Cells, cells: Cells): Cells {
  const same = (a = '', b = '') => a === b || (NUMBER.test(a) && NUMBER.test(b) && Number(a) === Number(b))
  return Object.fromEntries(Object.entries(cells).filter(([column, value]) => !same(row[column], value)))
}

/** After the last row that does not stand behind it. */
function insert(rows: Cells[], row: Cells, sortedBy: readonly string[]) {
  rows.splice(rows.findLastIndex((other) => compare(other, row, sortedBy) <= 0) + 1, 0, row)
}

function compare(a: Cells, b: Cells, columns: readonly string[]): number {
  for (const column of columns) {
    const [x, y] = [a[column] ?? '', b[column] ?? '']
    if (x !== y) return NUMBER.test(x) && NUMBER.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1
  }
  return 0
}

function csvText(header: readonly string[], rows: readonly Cells[]): string {
  const lines = rows.map((row) => header.map((column) => row[column] ?? ''))
  return `${Papa.unparse([[...header], ...lines], { newline: '\n' })}\n`
}
