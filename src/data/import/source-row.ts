import { Refusal, refuseLayout } from './refusal.ts'
import type { Line } from './source-file.ts'

/** A row of a publisher’s table, whose cells are asked for by the heads of their columns. */
export class SourceRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly columns: readonly string[],
  ) {}

  /** Text of a cell, or of one so many columns to its right; empty where there is none. */
  get(column: string, right = 0): string {
    const at = this.columns.indexOf(column)
    return at < 0 ? '' : (this.cells[at + right] ?? '')
  }

  /** Text of a cell of a given form. Throws a `Refusal` when it has another. */
  match(column: string, form: RegExp, expected: string): string {
    const text = this.get(column)
    return form.test(text) ? text : this.refuse(column, expected)
  }

  /** A number of at least 0, with or without commas between thousands. Throws a `Refusal` when it is none. */
  number(column: string, expected: string): number {
    const text = this.match(column, /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(E\+?\d+)?$/i, expected)
    return Number(text.replaceAll(',', ''))
  }

  /** A year. Throws a `Refusal` when it is none. */
  year(column: string): number {
    return Number(this.match(column, /^\d{4}$/, 'a year'))
  }

  /** Refuses a cell with its place, its value and what was expected. Throws a `Refusal`. */
  refuse(column: string, expected: string): never {
    throw new Refusal(
      `${this.file} line ${this.line}, column ${column}: ${JSON.stringify(this.get(column))} — expected ${expected}`,
    )
  }
}

/** A table and what stands above it in a file. */
export interface SourceTable {
  /** The lines above the heads, as one text. */
  readonly title: string
  readonly columns: readonly string[]
  /** Rows that are not blank. */
  readonly rows: readonly SourceRow[]
}

/**
 * The table whose heads are the first line that `isHead` accepts. Throws a `Refusal` that names `expected` and the widest
 * of the first lines when there is none.
 */
export function tableIn(
  file: string,
  lines: readonly Line[],
  isHead: (columns: readonly string[]) => boolean,
  expected: string,
): SourceTable {
  const at = lines.findIndex(({ cells }) => isHead(cells))
  const columns = lines[at]?.cells ?? refuseHead(file, lines, expected)
  const rows = lines.slice(at + 1).filter(({ cells }) => cells.some(Boolean))
  return {
    title: textOf(lines.slice(0, at)),
    columns,
    rows: rows.map(({ line, cells }) => new SourceRow(file, line, cells, columns)),
  }
}

/** Lines as one text, without blank cells at the end of each. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ cells }) => cells.join(',').replace(/,+$/, '')).join('\n')
}

/** Whether all of some columns are among others. */
export const has = (names: readonly string[]) => (columns: readonly string[]) =>
  names.every((name) => columns.includes(name))

/** Refuses a file none of whose lines are the heads expected. Throws a `Refusal`. */
export function refuseHead(file: string, lines: readonly Line[], expected: string): never {
  const widest = lines.slice(0, 40).toSorted((a, b) => b.cells.length - a.cells.length)[0]
  return refuseLayout(file, expected, widest?.cells.join(', ') || 'nothing', widest?.line)
}
