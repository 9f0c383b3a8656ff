import * as z from 'zod/mini'
import { type AnyTable, columnInfo, type RowProblem } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'
import { crossProblems } from './cross-checks.ts'
import { parseCsv } from './parse.ts'

/** A decoded row of any table. */
export type Row = Readonly<Record<string, unknown>>

/** A decoded table with what is needed to say where a fault is. */
export interface DecodedTable {
  readonly rows: readonly Row[]
  /** Line of the file on which each row begins. */
  readonly lines: readonly number[]
}

/** What a set of CSV files holds. */
export interface Validation {
  /** Decoded tables; a table whose file is missing has no rows. Only to be used when there are no problems. */
  readonly tables: Tables
  /** Every fault, one sentence each: file, line, column, value, what was expected. */
  readonly problems: readonly string[]
}

const fileOf = (table: string) => `data/${table}.csv`

/** Sentence about a fault: `data/crude-share.csv line 12, column russia_share_pct: "174" — expected …`. */
export function sentence(table: string, decoded: DecodedTable, problem: RowProblem): string {
  const line = decoded.lines[problem.row]
  const place = line === undefined ? '' : ` line ${line}`
  if (problem.column === undefined) return `${fileOf(table)}${place}: expected ${problem.expected}`
  return `${fileOf(table)}${place}, column ${problem.column}: ${JSON.stringify(String(problem.value ?? ''))} — expected ${problem.expected}`
}

/**
 * Decodes and checks all tables. `files` maps the name of a table to the text of its CSV file.
 * Checks across rows and tables run only once every cell is sound.
 */
export function validate(files: ReadonlyMap<string, string>): Validation {
  const problems: string[] = []
  for (const name of files.keys())
    if (!Object.hasOwn(ALL_TABLES, name)) problems.push(`${fileOf(name)}: no table of this name is defined`)

  const decoded = new Map<string, DecodedTable>()
  for (const [name, table] of Object.entries(ALL_TABLES)) {
    const text = files.get(name)
    const result = text === undefined ? missing(name) : decodeTable(table, text)
    decoded.set(name, result)
    problems.push(...result.problems)
  }

  if (problems.length === 0) {
    for (const [name, table] of Object.entries(ALL_TABLES)) {
      const found = decoded.get(name) as DecodedTable
      for (const problem of [...keyProblems(table, found), ...(table.checks?.(found.rows as never[]) ?? [])])
        problems.push(sentence(name, found, problem))
    }
    problems.push(
      ...crossProblems(asTables(decoded), (name, problem) =>
        sentence(name, decoded.get(name) as DecodedTable, problem),
      ),
    )
  }
  return { tables: asTables(decoded), problems }
}

function asTables(decoded: ReadonlyMap<string, DecodedTable>): Tables {
  // Each row was decoded with the schema its type in `Tables` is inferred from.
  return Object.fromEntries([...decoded].map(([name, { rows }]) => [name, rows])) as unknown as Tables
}

function missing(name: string) {
  return { rows: [], lines: [], problems: [`${fileOf(name)}: the file is missing`] }
}

/** Decodes one table: form, header and every cell. */
export function decodeTable(table: AnyTable, text: string): DecodedTable & { readonly problems: string[] } {
  const parsed = parseCsv(text)
  const file = fileOf(table.name)
  const problems = parsed.problems.map((problem) => `${file} ${problem}`)
  const names = Object.keys(table.columns.shape)
  for (const name of names)
    if (!parsed.header.includes(name)) problems.push(`${file} line 1: column ${name} is missing`)
  for (const name of parsed.header)
    if (!names.includes(name)) problems.push(`${file} line 1: column ${name} is not in the schema`)
  if (problems.length === 0 && parsed.header.join() !== names.join())
    problems.push(
      `${file} line 1: the columns are ${parsed.header.join(',')} — expected the order ${names.join(',')}`,
    )
  if (problems.length === 0 && parsed.rows.length === 0) problems.push(`${file}: no rows`)

  const rows: Row[] = []
  const lines: number[] = []
  for (const { line, cells } of parsed.rows) {
    const row: Record<string, unknown> = {}
    for (const [index, name] of parsed.header.entries()) {
      const column = table.columns.shape[name]
      if (!column) continue
      const cell = cells[index] ?? ''
      const result = z.safeParse(column, cell)
      if (result.success) row[name] = result.data
      else
        problems.push(
          `${file} line ${line}, column ${name}: ${JSON.stringify(cell)} — expected ${columnInfo(column).expected}`,
        )
    }
    rows.push(row)
    lines.push(line)
  }
  return { rows, lines, problems }
}

/** Text that identifies a row within its table. */
export function keyOf(table: AnyTable, row: Row): string {
  return table.key.map((column) => String(row[column] ?? '')).join(' · ')
}

function keyProblems(table: AnyTable, { rows, lines }: DecodedTable): RowProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap((row, index) => {
    const key = keyOf(table, row)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, index)
      return []
    }
    return [
      {
        row: index,
        column: table.key.join(' + '),
        value: key,
        expected: `a key of its own; line ${lines[earlier]} has the same`,
      },
    ]
  })
}
