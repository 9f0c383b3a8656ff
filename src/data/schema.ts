import * as z from 'zod/mini'
import { CALENDAR } from '../model/extent.ts'

// A strict Content Security Policy forbids the code generation zod would otherwise use.
z.config({ jitless: true })

/** What a column is, beyond its TypeScript type: everything the data package and an error message need. */
export interface ColumnInfo {
  /** Frictionless field type. */
  readonly type: 'string' | 'number' | 'integer' | 'year' | 'boolean'
  readonly description: string
  /** Completes the sentence “expected …”. */
  readonly expected: string
  /** Frictionless constraints other than `required`. */
  readonly constraints?: {
    readonly minimum?: number
    readonly maximum?: number
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly maxLength?: number
  }
  /** Spellings of a boolean column. */
  readonly trueValues?: readonly string[]
  readonly falseValues?: readonly string[]
  /** Whether a blank cell is allowed. */
  readonly blank: boolean
  /** Whether the cell holds source ids that must resolve in `sources.csv`. */
  readonly references?: 'sources'
}

const info = z.registry<ColumnInfo>()

/** The metadata of a column made by one of the codecs below. Throws when the schema was not made by them. */
export function columnInfo(column: z.ZodMiniType): ColumnInfo {
  const found = info.get(column)
  if (!found) throw new Error('This column was not made with a cell codec of schema.ts')
  return found
}

/** A column: text of one cell in, value out. */
export type Cell<T> = z.ZodMiniPipe<z.ZodMiniString, z.ZodMiniTransform<T, string>>

function cell<T>(column: Omit<ColumnInfo, 'blank'>, read: (text: string) => T | undefined): Cell<T> {
  return define({ ...column, blank: false }, (text) => (text === '' ? undefined : read(text)))
}

function define<T>(column: ColumnInfo, read: (text: string) => T | undefined): Cell<T> {
  const schema = z.pipe(
    z.string(),
    z.transform((text: string, context): T => {
      const value = read(text)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', message: `expected ${column.expected}`, input: text })
      return z.NEVER
    }),
  )
  info.add(schema, column)
  return schema
}

/** The same column, where a blank cell means “missing” and becomes `null`. */
export function optional<T>(column: Cell<T>): Cell<T | null> {
  const described = columnInfo(column)
  return define<T | null>(
    { ...described, expected: `${described.expected}, or blank`, blank: true },
    (text) => {
      if (text === '') return null
      const result = z.safeParse(column, text)
      return result.success ? result.data : undefined
    },
  )
}

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/

function decimal(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined
}

function within(value: number | undefined, minimum: number, maximum: number): number | undefined {
  return value !== undefined && value >= minimum && value <= maximum ? value : undefined
}

/** A decimal number with a point; at least `minimum` (default 0). The unit belongs in the description. */
export function number(description: string, minimum = 0): Cell<number> {
  const finite = Number.isFinite(minimum)
  return cell(
    {
      type: 'number',
      description,
      expected: finite ? `a number of at least ${minimum}` : 'a number',
      ...(finite ? { constraints: { minimum } } : {}),
    },
    (text) => within(decimal(text), minimum, Number.POSITIVE_INFINITY),
  )
}

/** A whole number from `minimum` to `maximum`. */
export function integer(description: string, minimum = 0, maximum = 1_000_000): Cell<number> {
  return cell(
    {
      type: 'integer',
      description,
      expected: `a whole number between ${minimum} and ${maximum}`,
      constraints: { minimum, maximum },
    },
    (text) => {
      const value = within(decimal(text), minimum, maximum)
      return Number.isInteger(value) ? value : undefined
    },
  )
}

/** A calendar year within the extent of the project. */
export function year(description: string): Cell<number> {
  return cell(
    {
      type: 'year',
      description,
      expected: `a year between ${CALENDAR.from} and ${CALENDAR.to}`,
      constraints: { minimum: CALENDAR.from, maximum: CALENDAR.to },
    },
    (text) => (/^\d{4}$/.test(text) ? within(Number(text), CALENDAR.from, CALENDAR.to) : undefined),
  )
}

/** A share in percent. */
export function share(description: string): Cell<number> {
  return cell(
    {
      type: 'number',
      description,
      expected: 'a share between 0 and 100',
      constraints: { minimum: 0, maximum: 100 },
    },
    (text) => within(decimal(text), 0, 100),
  )
}

/** Any text, without blanks at either end; at most `maxLength` characters where given. */
export function text(description: string, maxLength?: number): Cell<string> {
  return cell(
    {
      type: 'string',
      description,
      expected: maxLength ? `text of at most ${maxLength} characters` : 'text',
      ...(maxLength ? { constraints: { maxLength } } : {}),
    },
    (value) => (value === value.trim() && value.length <= (maxLength ?? Infinity) ? value : undefined),
  )
}

/** Text of a given form; `form` completes “expected …”. */
export function pattern(description: string, form: string, expression: RegExp): Cell<string> {
  return cell(
    { type: 'string', description, expected: form, constraints: { pattern: expression.source } },
    (value) => (expression.test(value) ? value : undefined),
  )
}

/** One of the words given. */
export function oneOf<const W extends readonly string[]>(description: string, words: W): Cell<W[number]> {
  return cell(
    { type: 'string', description, expected: `one of ${words.join(', ')}`, constraints: { enum: words } },
    (value) => words.find((word) => word === value),
  )
}

function spelledBoolean(description: string, yes: string, no: string): Cell<boolean> {
  return cell(
    {
      type: 'boolean',
      description,
      expected: `${yes} or ${no}`,
      trueValues: [yes],
      falseValues: [no],
    },
    (value) => (value === yes ? true : value === no ? false : undefined),
  )
}

/** `yes` or `no`. */
export function yesNo(description: string): Cell<boolean> {
  return spelledBoolean(description, 'yes', 'no')
}

/** `1` or `0`. */
export function flag(description: string): Cell<boolean> {
  return spelledBoolean(description, '1', '0')
}

/** How exact a date is. */
export type DatePrecision = 'day' | 'month' | 'year'

/** Precision of an ISO date as written (`2014`, `2014-05`, `2014-05-21`); `undefined` when it is no such date. */
export function datePrecision(date: string): DatePrecision | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (!parts) return undefined
  const [, years, months = '01', days = '01'] = parts
  const real = new Date(`${years}-${months}-${days}T00:00:00Z`)
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(`${years}-${months}-${days}`)
  if (!exists) return undefined
  return parts[3] ? 'day' : parts[2] ? 'month' : 'year'
}

/** A date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function date(description: string): Cell<string> {
  return cell(
    { type: 'string', description, expected: 'a date such as 2014, 2014-05 or 2014-05-21' },
    (value) => (datePrecision(value) ? value : undefined),
  )
}

/** A full date, `YYYY-MM-DD`. */
export function day(description: string): Cell<string> {
  return cell({ type: 'string', description, expected: 'a date such as 2014-05-21' }, (value) =>
    datePrecision(value) === 'day' ? value : undefined,
  )
}

/** A full web address. */
export function url(description: string): Cell<string> {
  return cell({ type: 'string', description, expected: 'an http or https address' }, (value) =>
    /^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? value : undefined,
  )
}

/** Form of a source id: a folder, a colon, a name; or one of the two bare documents. */
export const SOURCE_ID =
  /^(csis2022|crs2023|(arms|provinces|energy|vetoes|diplomacy|exercises|russia_trade|unga):[a-z0-9_]+)$/

/** Whether a text has the form of a source id: a folder, a colon, a name; or one of the two bare documents. */
function isSourceId(id: string): boolean {
  return SOURCE_ID.test(id)
}

const SOURCES_EXPECTED = 'source ids such as energy:wind_gacc, separated by ;'

function sourceIds(value: string): string[] | undefined {
  const ids = value.split(';')
  return ids.every(isSourceId) && new Set(ids).size === ids.length ? ids : undefined
}

/** One or more source ids, separated by `;`; the first is the main one. */
export function sourceList(description: string): Cell<string[]> {
  return cell({ type: 'string', description, expected: SOURCES_EXPECTED, references: 'sources' }, sourceIds)
}

/** Source ids as in `sourceList`, where a blank cell is an empty list. */
export function optionalSourceList(description: string): Cell<string[]> {
  return define(
    {
      type: 'string',
      description,
      expected: `${SOURCES_EXPECTED}, or blank`,
      blank: true,
      references: 'sources',
    },
    (value) => (value === '' ? [] : sourceIds(value)),
  )
}

/** A fault found by a table's own check, before it is given its line. */
export interface RowProblem {
  /** Index of the row in the decoded table. */
  readonly row: number
  readonly column?: string
  readonly value?: unknown
  /** Completes the sentence “expected …”. */
  readonly expected: string
}

/** Whose terms a table is under. */
export interface Licence {
  readonly name: string
  readonly title: string
}

type Columns = Readonly<Record<string, z.ZodMiniType>>

/** One table: its columns and everything said about it as a whole. */
export interface TableDefinition<S extends Columns = Columns> {
  /** Name of the file `data/<name>.csv`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: z.ZodMiniObject<S>
  /** Columns that together identify a row. */
  readonly key: readonly (keyof S & string)[]
  /** Which edition the figures are of. */
  readonly vintage: string
  readonly licence: Licence
  /** Checks of the decoded rows of this table alone. */
  readonly checks?: (rows: readonly z.infer<z.ZodMiniObject<S>>[]) => RowProblem[]
}

/** A table of any shape, as the build handles it. */
export interface AnyTable extends Omit<TableDefinition, 'checks' | 'key'> {
  readonly key: readonly string[]
  readonly checks?: (rows: readonly never[]) => RowProblem[]
}

/** Declares a table; only there to have its row type inferred. */
export function defineTable<const S extends Columns>(table: TableDefinition<S>): TableDefinition<S> {
  return table
}
