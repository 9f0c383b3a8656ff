import type { TableAbout } from '../../data/about.ts'
import type { FigureModel } from '../../model/figure-model.ts'
import type { NumberCard, SourceRow } from '../../model/number-card.ts'
import type { ValueRef } from '../../model/value-ref.ts'

type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

const MOST = 40

/**
 * The rows that a value of a figure without an explanation of its own rests on: those of its year, or of what its row is
 * of, that name one of the value’s sources, or are of a table whose rows name none. A value that is missing has the rows of its year whatever their sources.
 */
export function plainRows(
  tables: Readonly<Record<string, readonly object[]>>,
  about: Readonly<Record<string, TableAbout>>,
  model: FigureModel,
  ref: ValueRef,
  { sources, quality }: NumberCard,
): Pick<NumberCard, 'rows' | 'moreRows' | 'rowsNote'> {
  const year = yearOf(ref.row)
  const { from, to } = model
  const wanted = new Set(sources)
  const found = Object.entries(tables).flatMap(([table, rows]) =>
    (rows as readonly Row[])
      .filter((row) => year === null || row.year === undefined || row.year === year)
      .filter((row) => year !== null || yearIn(row, from, to))
      .filter((row) => isOf(row, ref) || (year !== null && row.year === year))
      .filter(
        (row) => quality === null || !row.sources || rowSources(row).some((source) => wanted.has(source)),
      )
      .map((row) => plainRow(about[table], table, row)),
  )
  return {
    rows: found.slice(0, MOST),
    moreRows: Math.max(0, found.length - MOST),
    rowsNote:
      found.length === 0
        ? 'The rows of this value are listed under Records.'
        : quality === null
          ? 'What the tables of this figure hold for it; none gives the value.'
          : 'The rows of the figure’s tables that are of this year or name and rest on the value’s sources.',
  }
}

/** The year a row of a table twin is of: of itself, or of a date in words. */
function yearOf(row: string): number | null {
  const match = /(?:^|\s)(\d{4})$/.exec(row)
  return match ? Number(match[1]) : null
}

/** Whether one of the cells is what a row of the figure is named by. */
function isOf(row: Row, ref: ValueRef): boolean {
  return Object.values(row).some((cell) => cell === ref.row)
}

function yearIn({ year }: Row, from: number, to: number): boolean {
  return typeof year !== 'number' || (year >= from && year <= to)
}

function rowSources({ sources }: Row): readonly string[] {
  return Array.isArray(sources) ? sources : []
}

function plainRow(about: TableAbout | undefined, table: string, row: Row): SourceRow {
  const key = about?.key ?? []
  const entries = Object.entries(row).flatMap(([column, value]) =>
    value === null || Array.isArray(value)
      ? []
      : [[column, typeof value === 'boolean' ? (value ? 'yes' : 'no') : `${value}`] as const],
  )
  return {
    table,
    key: entries.filter(([column]) => key.includes(column)),
    cells: entries.filter(([column]) => !key.includes(column)),
    sources: rowSources(row),
  }
}
