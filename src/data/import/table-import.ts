/** A row of one of our tables as its file holds it: text by column. */
export type Cells = Readonly<Record<string, string>>

/** A row that a file tells. */
export interface ImportedRow {
  /** Columns that are compared with the table and written, the key among them. */
  readonly cells: Cells
  /** Columns a new row begins with; those of a row that is there are kept. */
  readonly fresh?: Cells
}

/** What a file tells of one table. */
export interface TableImport {
  /** Name of the file `data/<table>.csv`. */
  readonly table: string
  readonly rows: readonly ImportedRow[]
  /** Whether the file speaks of a row: one it speaks of and does not hold is gone. Without this nothing is gone. */
  readonly speaksOf?: (row: Cells) => boolean
  /** Columns the table is sorted by, where they are not its key. */
  readonly sortedBy?: readonly string[]
}

/** What a file tells, by table, and one sentence on each thing it does not. */
export interface Import {
  readonly tables: readonly TableImport[]
  readonly left: readonly string[]
}

/** Rows of a table as it is now. */
export type Current = (table: string) => readonly Cells[]

/** Values as cells; what is missing is blank. */
export function cellsOf(values: Readonly<Record<string, string | number | undefined>>): Cells {
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [column, `${value ?? ''}`]))
}

/** A number with at most so many decimals, halves away from zero. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-7)) / scale
}

/** First year of a table as it is now. */
export function firstYear(rows: readonly Cells[]): number {
  return Math.min(...rows.map(({ year }) => Number(year)))
}
