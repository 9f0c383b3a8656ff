import type { AnyTable } from '../schema.ts'
import { parseCsv } from './parse.ts'

/** What changed between two states of one table. */
export interface TableDiff {
  readonly added: readonly string[]
  readonly withdrawn: readonly string[]
  /** One entry a cell: where, from what, to what and, for numbers, by how much. */
  readonly changed: readonly string[]
  readonly columnsAdded: readonly string[]
  readonly columnsWithdrawn: readonly string[]
}

type Cells = Readonly<Record<string, string>>

/** Cells by key and column. Of rows with the same key the last counts. */
function byKey(table: AnyTable, text: string) {
  const { header, rows } = parseCsv(text)
  const keyed = new Map<string, Cells>()
  for (const { cells } of rows) {
    const row: Cells = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
    keyed.set(table.key.map((column) => row[column] ?? '').join(' · '), row)
  }
  return { header, rows: keyed }
}

/** Compares two texts of a table cell by cell; rows are matched by key, so their order does not matter. */
export function diffTable(table: AnyTable, before: string, after: string): TableDiff {
  const [old, now] = [byKey(table, before), byKey(table, after)]
  const shared = now.header.filter((name) => old.header.includes(name))
  const changed = [...now.rows].flatMap(([key, row]) => {
    const previous = old.rows.get(key)
    if (!previous) return []
    return shared.flatMap((column) => {
      const [from, to] = [previous[column] ?? '', row[column] ?? '']
      return from === to
        ? []
        : [`${key}, ${column}: ${from || 'blank'} → ${to || 'blank'}${change(from, to)}`]
    })
  })
  return {
    added: [...now.rows.keys()].filter((key) => !old.rows.has(key)),
    withdrawn: [...old.rows.keys()].filter((key) => !now.rows.has(key)),
    changed,
    columnsAdded: now.header.filter((name) => !old.header.includes(name)),
    columnsWithdrawn: old.header.filter((name) => !now.header.includes(name)),
  }
}

const NUMBER = /^-?\d+(\.\d+)?$/

function change(from: string, to: string): string {
  if (!NUMBER.test(from) || !NUMBER.test(to)) return ''
  const [before, after] = [Number(from), Number(to)]
  const by = Math.round((after - before) * 1000) / 1000
  const sign = by > 0 ? '+' : ''
  const percent = before === 0 ? '' : `, ${sign}${Math.round((1000 * (after - before)) / before) / 10} %`
  return ` (${sign}${by}${percent})`
}
