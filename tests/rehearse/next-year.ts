import Papa from 'papaparse'
import { placedRows } from '../../src/data/coverage.ts'
import { mergeTable, rowsOf } from '../../src/data/import/merge.ts'
import { movedFacts } from '../../src/data/import/moved-facts.ts'
import type { Cells } from '../../src/data/import/table-import.ts'
import type { TableName, Tables } from '../../src/data/tables.ts'
import { ALL_TABLES } from '../../src/data/validation/all-tables.ts'
import { lastDate } from '../../src/data/validation/fact-checks.ts'
import { validate } from '../../src/data/validation/validate.ts'
import type { Rehearsed } from './rules/cells.ts'
import { checkedOn, movedGaps } from './rules/facts.ts'
import { allRules } from './rules/rules.ts'

/** Tables with the next year in them. */
export interface NextYear {
  readonly next: number
  /** Every table, by name, as the text of its file. */
  readonly files: ReadonlyMap<string, string>
  /** Rows added, by table; the change log and the facts are not among them. */
  readonly added: ReadonlyMap<string, number>
  /** Tables whose last year is a later one. */
  readonly newer: readonly string[]
}

/** Adds the year after the newest of the data to all tables. Throws where they do not decode. */
export function withNextYear(before: ReadonlyMap<string, string>): NextYear {
  const old = decoded(before)
  const next = Math.max(...Object.values(lastYears(old))) + 1
  const files = new Map(before)
  const added = new Map<string, number>()
  const rehearsed: Rehearsed = {
    next,
    lastFull: next - 1,
    release: `${next}-03`,
    source: `arms:rehearsal_${next}`,
    rows: (table) => rowsOf(files.get(table) ?? ''),
  }
  for (const [table, rule] of allRules()) {
    if (!files.has(table)) continue
    const rows = rule(rehearsed.rows(table), rehearsed)
    if (rows.length === 0) continue
    put(files, table, rows, rehearsed.source)
    added.set(table, rows.length)
  }
  logAll(files, added, next)
  moveFacts(files, added, rehearsed)
  const after = lastYears(decoded(files))
  const newer = Object.entries(lastYears(old)).flatMap(([table, year]) =>
    (after[table] ?? 0) > year ? [table] : [],
  )
  return { next, files, added, newer }
}

function decoded(files: ReadonlyMap<string, string>): Tables {
  const { tables, problems, decoded } = validate(files)
  if (!decoded) throw new Error(['The tables do not decode:', ...problems].join('\n'))
  return tables
}

function lastYears(tables: Tables): Record<string, number> {
  return Object.fromEntries(
    (Object.keys(ALL_TABLES) as TableName[]).flatMap((name) => {
      const last = lastDate(name, tables, 4)
      return last === null ? [] : [[name, Number(last)]]
    }),
  )
}

function put(files: Map<string, string>, table: string, rows: readonly Cells[], source: string) {
  const { key } = ALL_TABLES[table as TableName]
  const sortedBy = key[0] === 'year' ? ['year'] : key
  const part = { table, rows: rows.map((cells) => ({ cells })), sortedBy }
  files.set(table, mergeTable(files.get(table) ?? '', part, source).text)
}

/** One entry of the change log for each table, and for the facts that move with them. */
function logAll(files: Map<string, string>, added: ReadonlyMap<string, number>, next: number) {
  const facts = ['tables', 'gaps']
    .filter((name) => files.has(name))
    .map((name) => [name, 'revised', 1] as const)
  const grown = [...added].map(([table, rows]) => [table, 'added', rows] as const)
  const rows = [...grown, ...facts].map(([table, kind, count]) => ({
    cells: { date: `${next}-12-31`, table, kind, rows: String(count), summary: `Rehearsal of ${next}.` },
  }))
  const part = { table: 'changes', rows, sortedBy: ['date'] }
  files.set('changes', mergeTable(files.get('changes') ?? '', part, undefined).text)
}

function moveFacts(
  files: Map<string, string>,
  added: ReadonlyMap<string, number>,
  { next, release, rows }: Rehearsed,
) {
  const changed = [...added.keys()]
  const day = `${next}-12-31`
  if (files.has('tables')) {
    files.set('tables', movedFacts(files, changed, release))
    files.set(
      'tables',
      csvOf(checkedOn(rows('tables'), new Set([...changed, 'changes', 'tables', 'gaps']), day)),
    )
  }
  if (!files.has('gaps')) return
  const tables = decoded(files)
  const series = Object.fromEntries(
    changed.map((table) => [table, Object.keys(ALL_TABLES[table as TableName].series ?? {})]),
  )
  const gaps = movedGaps(rows('gaps'), series, (table, name) => yearsWith(tables, table as TableName, name))
  files.set('gaps', csvOf(gaps))
}

function yearsWith(tables: Tables, table: TableName, series: string): ReadonlySet<number> {
  const has = ALL_TABLES[table].series?.[series] as ((row: object) => boolean) | undefined
  const rows = tables[table] as readonly object[]
  const placed = placedRows(table, tables[table]) ?? []
  return new Set(placed.flatMap(({ years }, i) => (has?.(rows[i] as object) ? years : [])))
}

const csvOf = (rows: readonly Cells[]) => `${Papa.unparse([...rows], { newline: '\n' })}\n`
