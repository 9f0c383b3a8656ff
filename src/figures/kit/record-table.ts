import type { TableAbout } from '../../data/about.ts'
import { QUALITY_TEXT, type Quality } from '../../model/quality.ts'
import type { RecordCell, RecordColumn, RecordRow, RecordTable } from '../../model/records.ts'

type Cell = RecordCell | boolean | readonly string[] | undefined
type Sourced = { readonly sources?: readonly string[] }

/** A column that is not one of the table, or says it in another way. */
export interface OwnColumn<R> extends RecordColumn {
  readonly of: (row: R) => RecordCell
}

interface Options<R> extends Pick<RecordTable, 'explanation' | 'coverage'> {
  readonly id: string
  readonly title?: string
  /** Columns in the order shown; without it, all of the table but its sources. */
  readonly columns?: readonly ((keyof R & string) | OwnColumn<R>)[]
  readonly yearOf?: (row: R) => number
  readonly sourcesOf?: (row: R) => readonly string[]
  /** What else a record has: an address, a last year. */
  readonly more?: (row: R) => Partial<Pick<RecordRow, 'until' | 'url'>>
}

/** The rows of a table as records: heads, kinds and words from its definition, the id from its key. */
export function recordTable<R extends object>(
  about: TableAbout,
  rows: readonly R[],
  { columns, yearOf, sourcesOf, more, title = about.title, ...words }: Options<R>,
): RecordTable {
  const shown = (columns ?? plainColumns<R>(about)).map((column) =>
    typeof column === 'string' ? columnOf<R>(about, column) : column,
  )
  return {
    ...words,
    of: about.name,
    title,
    columns: shown.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => ({
      id: about.key.map((name) => (row as Record<string, unknown>)[name] ?? '').join(' '),
      year: yearOf ? yearOf(row) : (row as unknown as { readonly year: number }).year,
      cells: Object.fromEntries(shown.map(({ key, of }) => [key, of(row)])),
      sources: sourcesOf ? sourcesOf(row) : ((row as Sourced).sources ?? []),
      ...more?.(row),
    })),
  }
}

function plainColumns<R>({ columns }: TableAbout) {
  return columns.flatMap(({ name, references }) => (references ? [] : [name as keyof R & string]))
}

/** A column of the table as its definition tells it. */
export function columnOf<R extends object>({ columns }: TableAbout, name: keyof R & string): OwnColumn<R> {
  const column = columns.find((one) => one.name === name)
  if (!column) throw new Error(`there is no column ${name}`)
  const { label, unit, kind, words } = column
  return {
    key: name,
    label: unit ? `${label}, ${unit}` : label,
    kind,
    of: (row) => cellOf((row as Record<string, Cell>)[name], words),
  }
}

/** A column whose unit another column of the row names. */
export function inUnitOf<R extends object>(
  about: TableAbout,
  name: keyof R & string,
  unit: keyof R & string,
): OwnColumn<R> {
  return { ...columnOf<R>(about, name), unit }
}

/** How good a value is, in the reader’s word. */
export function qualityColumn<R extends object>(
  about: TableAbout,
  name: keyof R & string,
  qualityOf: (row: R) => Quality,
): OwnColumn<R> {
  return { ...columnOf<R>(about, name), of: (row) => QUALITY_TEXT[qualityOf(row)].label }
}

function cellOf(value: Cell, words: Readonly<Record<string, string>> | undefined): RecordCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return words?.[value] ?? value
  return typeof value === 'object' && value !== null ? value.join('; ') : (value ?? null)
}
