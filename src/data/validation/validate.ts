import * as z from 'zod/mini'
import { type AnyTable, columnInfo, type RowProblem } from '../schema.ts'
import type { TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'
import { crossProblems } from './cross-checks.ts'
import { parseCsv } from './parse.ts'
import { ruleProblems } from './rules.ts'

/** A decoded row of any table. */
export type Row = Readonly<Record<string, unknown>>

/** A decoded table with what is needed to say where a fault is. */
export interface DecodedTable {
  readonly rows: readonly Row[]
  /** Line of the file on which each row begins. */
  readonly lines: readonly number[]
  /** Printed shares that their parts do not give. */
  readonly shareFaults: readonly Fault[]
}

/** What a set of CSV files holds. */
export interface Validation {
  /** Decoded tables; a table whose file is missing has no rows. Only to be used when there are no problems. */
  readonly tables: Tables
  /** Every fault, one sentence each: file, line, column, value, what was expected. */
  readonly problems: readonly string[]
  /** Whether every cell could be decoded; problems are then of rows and between tables. */
  readonly decoded: boolean
}

/** A fault of a table and where it is. */
export interface Fault {
  readonly table: string
  readonly line?: number | undefined
  readonly column?: string | undefined
  /** What is wrong, and what was expected. */
  readonly text: string
}

/** Sentence about a fault: `data/crude-share.csv line 12, column russia_share_pct: "174" — expected …`. */
export function sentence({ table, line, column, text }: Fault): string {
  const [place, where] = [line === undefined ? '' : ` line ${line}`, column ? `, column ${column}` : '']
  return `data/${table}.csv${place}${where}: ${text}`
}

const found = (value: unknown, expected: string) =>
  `${JSON.stringify(String(value ?? ''))} — expected ${expected}`

/** The fault a check reports of a row; `lines` are those the rows begin on. */
export function faultOf(
  table: string,
  lines: readonly number[],
  { row, column, value, expected }: RowProblem,
): Fault {
  return {
    table,
    line: lines[row],
    column,
    text: column === undefined ? `expected ${expected}` : found(value, expected),
  }
}

/**
 * Decodes and checks all tables. `files` maps the name of a table to the text of its CSV file.
 * Checks across rows and tables run only once every cell is sound.
 */
export function validate(files: ReadonlyMap<string, string>): Validation {
  const faults: Fault[] = []
  for (const table of files.keys())
    if (!Object.hasOwn(ALL_TABLES, table)) faults.push({ table, text: 'no table of this name is defined' })

  const decoded = new Map<string, DecodedTable>()
  for (const [name, table] of Object.entries(ALL_TABLES)) {
    const text = files.get(name)
    const result = text === undefined ? missing(name) : decodeTable(table, text)
    decoded.set(name, result)
    faults.push(...result.faults)
  }

  const sound = faults.length === 0
  if (sound) {
    for (const [name, table] of Object.entries(ALL_TABLES))
      faults.push(...tableFaults(table, decoded.get(name) as DecodedTable))
    faults.push(
      ...crossProblems(asTables(decoded), (name, problem) =>
        faultOf(name, (decoded.get(name) as DecodedTable).lines, problem),
      ),
    )
  }
  return { tables: asTables(decoded), problems: faults.map(sentence), decoded: sound }
}

/** Faults of a table whose cells are sound: repeated keys, and what its rules find. */
export function tableFaults(table: AnyTable, decoded: DecodedTable): Fault[] {
  const problems = [
    ...keyProblems(table, decoded),
    ...ruleProblems(table.name as TableName, table.rules, decoded.rows),
  ]
  return [...problems.map((problem) => faultOf(table.name, decoded.lines, problem)), ...decoded.shareFaults]
}

function asTables(decoded: ReadonlyMap<string, DecodedTable>): Tables {
  // Each row was decoded with the schema its type in `Tables` is inferred from.
  return Object.fromEntries([...decoded].map(([name, { rows }]) => [name, rows])) as unknown as Tables
}

function missing(name: string) {
  return { rows: [], lines: [], shareFaults: [], faults: [{ table: name, text: 'the file is missing' }] }
}

/** Decodes one table: form, header and every cell. */
export function decodeTable(table: AnyTable, text: string): DecodedTable & { readonly faults: Fault[] } {
  const parsed = parseCsv(text)
  const faults: Fault[] = parsed.problems.map((problem) => ({ table: table.name, ...problem }))
  const names = Object.keys(table.columns.shape)
  const inHeader = (text: string) => faults.push({ table: table.name, line: 1, text })
  for (const name of names) if (!parsed.header.includes(name)) inHeader(`column ${name} is missing`)
  for (const name of parsed.header) if (!names.includes(name)) inHeader(`column ${name} is not in the schema`)
  if (faults.length === 0 && parsed.header.join() !== names.join())
    inHeader(`the columns are ${parsed.header.join(',')} — expected the order ${names.join(',')}`)
  if (faults.length === 0 && parsed.rows.length === 0) faults.push({ table: table.name, text: 'no rows' })

  const rows: Row[] = []
  const lines: number[] = []
  const printed: Fault[] = []
  for (const { line, cells } of parsed.rows) {
    const row: Record<string, unknown> = {}
    for (const [index, name] of parsed.header.entries()) {
      const column = table.columns.shape[name]
      if (!column) continue
      const cell = cells[index] ?? ''
      const result = z.safeParse(column, cell)
      if (result.success) row[name] = result.data
      else
        faults.push({
          table: table.name,
          line,
          column: name,
          text: found(cell, columnInfo(column).expected),
        })
    }
    printed.push(...shareFaults(table, row, line))
    rows.push(withShares(table, row))
    lines.push(line)
  }
  return { rows, lines, shareFaults: printed, faults }
}

/** The row with the shares that are computed from its parts, in place of the printed ones. */
function withShares(table: AnyTable, row: Row): Row {
  const computed = sharesOf(table, row).map(({ column, share }) => [column, share] as const)
  return computed.length > 0 ? { ...row, ...Object.fromEntries(computed) } : row
}

/** Shares whose parts the row has: 100 × part / whole, unrounded. */
function sharesOf(table: AnyTable, row: Row) {
  return Object.entries(table.columns.shape).flatMap(([column, schema]) => {
    const { parts } = columnInfo(schema)
    for (const [part, whole] of (parts?.of ?? []).map((pair) => pair.map((name) => row[name])))
      if (parts && typeof part === 'number' && typeof whole === 'number' && whole !== 0)
        return typeof row[column] !== 'number'
          ? []
          : [{ column, parts, part, whole, share: (100 * part) / whole }]
    return []
  })
}

/** Printed shares that are further from their parts than the column allows. */
function shareFaults(table: AnyTable, row: Row, line: number): Fault[] {
  return sharesOf(table, row).flatMap(({ column, parts, part, whole, share }) =>
    Math.abs((row[column] as number) - share) <= parts.within + 1e-9
      ? []
      : [
          {
            table: table.name,
            line,
            column,
            text: found(row[column], `100 × ${part} / ${whole} = ${Math.round(share * 1000) / 1000}`),
          },
        ],
  )
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
