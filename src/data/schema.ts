import * as z from 'zod/mini'
import { CALENDAR } from '../model/extent.ts'
import type { RowState } from './row-time.ts'

// A strict Content Security Policy forbids the code generation zod would otherwise use.
z.config({ jitless: true })

/** What a column is, beyond its TypeScript type: everything the data package and an error message need. */
export interface ColumnInfo {
  /** Frictionless field type. */
  readonly type: 'string' | 'number' | 'integer' | 'year' | 'boolean'
  /** What a reader calls the column: head of a column of records. */
  readonly label: string
  /** Unit of its numbers; none where they have none, or the row names it. */
  readonly unit?: string
  readonly description: string
  /** How records show it: a number grouped by thousands, a date in words. */
  readonly kind: 'text' | 'number' | 'date' | 'year'
  /** The reader’s words for the codes of the column. */
  readonly words?: Readonly<Record<string, string>>
  /** Columns of the row that the share is of, where it is computed and never taken over as printed. */
  readonly parts?: ShareParts
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

/** The columns of which a share is 100 × part / whole, and how far a printed share may be from that. */
export interface ShareParts {
  /** Pairs of part and whole; the first of which a row has both counts. */
  readonly of: readonly (readonly [part: string, whole: string])[]
  /** Percentage points. */
  readonly within: number
}

/** What a column is to a reader: its label, and its meaning in a sentence. */
type Told = Pick<ColumnInfo, 'label' | 'description'>
const told = (label: string, description: string): Told => ({ label, description })

const info = z.registry<ColumnInfo>()

/** The metadata of a column made by one of the codecs below. Throws when the schema was not made by them. */
export function columnInfo(column: z.ZodMiniType): ColumnInfo {
  const found = info.get(column)
  if (!found) throw new Error('This column was not made with a cell codec of schema.ts')
  return found
}

/** A column: text of one cell in, value out. */
export type Cell<T> = z.ZodMiniPipe<z.ZodMiniString, z.ZodMiniTransform<T, string>>

function cell<T>(
  column: Omit<ColumnInfo, 'blank' | 'kind'> & { readonly kind?: ColumnInfo['kind'] },
  read: (text: string) => T | undefined,
): Cell<T> {
  return define({ kind: 'text', ...column, blank: false }, (text) => (text === '' ? undefined : read(text)))
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

/** A decimal number with a point; at least `minimum` (default 0). An empty unit: the row names it, or it has none. */
export function number(label: string, unit: string, description: string, minimum = 0): Cell<number> {
  const finite = Number.isFinite(minimum)
  return cell(
    {
      type: 'number',
      kind: 'number',
      ...told(label, description),
      ...(unit ? { unit } : {}),
      expected: finite ? `a number of at least ${minimum}` : 'a number',
      ...(finite ? { constraints: { minimum } } : {}),
    },
    (text) => within(decimal(text), minimum, Number.POSITIVE_INFINITY),
  )
}

/** A whole number from `minimum` to `maximum`. */
export function integer(label: string, description: string, minimum = 0, maximum = 1_000_000): Cell<number> {
  return cell(
    {
      type: 'integer',
      kind: 'number',
      ...told(label, description),
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
export function year(label: string, description: string): Cell<number> {
  return cell(
    {
      type: 'year',
      kind: 'year',
      ...told(label, description),
      expected: `a year between ${CALENDAR.from} and ${CALENDAR.to}`,
      constraints: { minimum: CALENDAR.from, maximum: CALENDAR.to },
    },
    (text) => (/^\d{4}$/.test(text) ? within(Number(text), CALENDAR.from, CALENDAR.to) : undefined),
  )
}

/**
 * A share in percent. With `parts` the cell holds what was printed or rounded, and the row carries the share computed
 * from its parts where it has both; without, the printed share wins.
 */
export function share(label: string, description: string, parts?: ShareParts): Cell<number> {
  return cell(
    {
      type: 'number',
      kind: 'number',
      unit: '%',
      ...told(label, description),
      ...(parts ? { parts } : {}),
      expected: 'a share between 0 and 100',
      constraints: { minimum: 0, maximum: 100 },
    },
    (text) => within(decimal(text), 0, 100),
  )
}

/** Any text, without blanks at either end; at most `maxLength` characters where given. */
export function text(label: string, description: string, maxLength?: number): Cell<string> {
  return cell(
    {
      type: 'string',
      ...told(label, description),
      expected: maxLength ? `text of at most ${maxLength} characters` : 'text',
      ...(maxLength ? { constraints: { maxLength } } : {}),
    },
    (value) => (value === value.trim() && value.length <= (maxLength ?? Infinity) ? value : undefined),
  )
}

/** Text of a given form; `form` completes “expected …”. */
export function pattern(label: string, description: string, form: string, expression: RegExp): Cell<string> {
  return cell(
    {
      type: 'string',
      ...told(label, description),
      expected: form,
      constraints: { pattern: expression.source },
    },
    (value) => (expression.test(value) ? value : undefined),
  )
}

/** Month of a publisher’s release, `YYYY-MM`. */
export function releaseMonth(label: string, description: string): Cell<string> {
  return pattern(label, description, 'a month such as 2022-03', /^\d{4}-(0[1-9]|1[0-2])$/)
}

/** One of the codes given, with the reader’s words for them where they are not words themselves. */
export function oneOf<const W extends string>(
  label: string,
  description: string,
  codes: readonly W[] | Readonly<Record<W, string>>,
): Cell<W> {
  const known = (Array.isArray(codes) ? codes : Object.keys(codes)) as readonly W[]
  return cell(
    {
      type: 'string',
      ...told(label, description),
      expected: `one of ${known.join(', ')}`,
      constraints: { enum: known },
      ...(Array.isArray(codes) ? {} : { words: codes as Readonly<Record<W, string>> }),
    },
    (value) => known.find((word) => word === value),
  )
}

function spelledBoolean(label: string, description: string, yes: string, no: string): Cell<boolean> {
  return cell(
    {
      type: 'boolean',
      ...told(label, description),
      expected: `${yes} or ${no}`,
      trueValues: [yes],
      falseValues: [no],
    },
    (value) => (value === yes ? true : value === no ? false : undefined),
  )
}

/** `yes` or `no`. */
export function yesNo(label: string, description: string): Cell<boolean> {
  return spelledBoolean(label, description, 'yes', 'no')
}

/** `1` or `0`. */
export function flag(label: string, description: string): Cell<boolean> {
  return spelledBoolean(label, description, '1', '0')
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
export function date(label: string, description: string): Cell<string> {
  return cell(
    {
      type: 'string',
      kind: 'date',
      ...told(label, description),
      expected: 'a date such as 2014, 2014-05 or 2014-05-21',
    },
    (value) => (datePrecision(value) ? value : undefined),
  )
}

/** A full date, `YYYY-MM-DD`. */
export function day(label: string, description: string): Cell<string> {
  return cell(
    { type: 'string', kind: 'date', ...told(label, description), expected: 'a date such as 2014-05-21' },
    (value) => (datePrecision(value) === 'day' ? value : undefined),
  )
}

/** A full web address. */
export function url(label: string, description: string): Cell<string> {
  return cell(
    { type: 'string', ...told(label, description), expected: 'an http or https address' },
    (value) => (/^https?:\/\/\S+$/.test(value) && URL.canParse(value) ? value : undefined),
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
export function sourceList(label: string, description: string): Cell<string[]> {
  return cell(
    { type: 'string', ...told(label, description), expected: SOURCES_EXPECTED, references: 'sources' },
    sourceIds,
  )
}

/** Source ids as in `sourceList`, where a blank cell is an empty list. */
export function optionalSourceList(label: string, description: string): Cell<string[]> {
  return define(
    {
      type: 'string',
      kind: 'text',
      ...told(label, description),
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

/** The columns of a table, in the order of its file. */
export const columns = <const S extends Columns>(shape: S): z.ZodMiniObject<S> => z.object(shape)

/** A decoded row. */
export type Row<C extends z.ZodMiniType> = z.infer<C>

/** What a row should have held, completing “expected …”; anything else where it is right. */
export type Expected = string | false | null | undefined

/** By column, what a row should have held there, seen among all rows of its table. */
export type Rules<R> = {
  readonly [C in keyof R & string]?: (row: R, index: number, rows: readonly R[]) => Expected
}

/** The year of a row is that of its date. */
export const notYearOf = (year: number, date: string): Expected =>
  !date.startsWith(`${year}`) && `the year of ${date}`

/** One table: its columns and everything said about it as a whole. */
export interface TableDefinition<S extends Columns = Columns> {
  /** Name of the file `data/<name>.csv`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: z.ZodMiniObject<S>
  /** Columns that together identify a row. */
  readonly key: readonly (keyof S & string)[]
  /** What is measured, in what. */
  readonly unit: string
  readonly licence: Licence
  /** How a row lies in time and what it is worth; `null` for a list without years. Without it: its `year`, reported. */
  readonly time?: TimeRule<z.infer<z.ZodMiniObject<S>>> | null
  /** Series by year: a hole in one needs an entry in `gaps.csv`. */
  readonly series?: Readonly<Record<string, (row: z.infer<z.ZodMiniObject<S>>) => boolean>>
  /** Columns a number card shows of a row beside its key; without it, all but sources. */
  readonly card?: readonly (keyof S & string)[]
  /** What each row should hold, by column. */
  readonly rules?: Rules<z.infer<z.ZodMiniObject<S>>>
}

/** How the rows of a table lie in time, and what each is worth. */
export interface TimeRule<R> {
  /** Years a row is of; none for a row that is of no year. */
  readonly years?: (row: R) => readonly number[]
  /** Last date a row reaches, as exact as it is known; without it, the last of its years. */
  readonly until?: (row: R) => string
  readonly state?: (row: R) => RowState
}

/** A table of any shape, as the build handles it. */
export interface AnyTable extends Omit<TableDefinition, 'rules' | 'key' | 'time' | 'series' | 'card'> {
  readonly key: readonly string[]
  readonly time?: TimeRule<never> | null
  readonly series?: Readonly<Record<string, (row: never) => boolean>>
  readonly card?: readonly string[]
  readonly rules?: Rules<never>
}

/** Declares a table; only there to have its row type inferred. */
export function defineTable<const S extends Columns>(table: TableDefinition<S>): TableDefinition<S> {
  return table
}
