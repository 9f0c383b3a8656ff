import type { Cells } from '../../../src/data/import/table-import.ts'

/** What the rules know of the rehearsed year. All of it is computed from the data. */
export interface Rehearsed {
  /** Year after the newest of the data: events, the release and the change log are dated in it. */
  readonly next: number
  /** Last year that is over by then: full years go as far. */
  readonly lastFull: number
  /** Month of the rehearsed SIPRI release. */
  readonly release: string
  /** Id of the rehearsed source. */
  readonly source: string
  /** Rows of a table, those added so far among them. */
  readonly rows: (table: string) => readonly Cells[]
}

/** Rows a rule adds to a table. */
export type Rule = (rows: readonly Cells[], rehearsed: Rehearsed) => readonly Cells[]

/** Years from `first` to `last`; none where `last` is earlier. */
export const years = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)

/** Latest year of the column `year`. */
export const lastYear = (rows: readonly Cells[]): number => Math.max(...rows.map(({ year }) => Number(year)))

/** The last row; throws where there is none that fits. */
export function lastOf(rows: readonly Cells[], fits: (row: Cells) => boolean = () => true): Cells {
  const found = rows.findLast(fits)
  if (!found) throw new Error('A rule found no row to repeat.')
  return found
}

/** The row as one of another year: dates in its year move along, a note on its own year gives way to another. */
export function carried(row: Cells, year: number): Cells {
  const moved = Object.entries(row).map(([column, value]) => {
    if (column === 'note') return [column, value && 'Rehearsed.']
    if (!/^\d{4}-\d\d(-\d\d)?$/.test(value)) return [column, value]
    const day = value.slice(4) === '-02-29' ? '-02-28' : value.slice(4)
    return [column, `${year - Number(row.year) + Number(value.slice(0, 4))}${day}`]
  })
  return { ...Object.fromEntries(moved), year: String(year) }
}

/** The next of ids such as `M53` or `80`, with as many digits at least. */
export function nextId(id: string): string {
  const [, name = '', number = ''] = /^(\D*)(\d+)$/.exec(id) ?? []
  if (!number) throw new Error(`${id} is not an id that ends with a number.`)
  return `${name}${String(Number(number) + 1).padStart(number.length, '0')}`
}
