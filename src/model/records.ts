import { formatDate } from './format.ts'

/** `number` is grouped by thousands, `year` is not; a `date` is an ISO date of day, month or year precision. */
export type RecordKind = 'text' | 'number' | 'date' | 'year'

export interface RecordColumn {
  readonly key: string
  readonly label: string
  readonly kind: RecordKind
  /** Key of the column that names each value’s unit where it changes from row to row; sorting keeps units apart. */
  readonly unit?: string
  /** Whether the cell carries the row’s `url`. */
  readonly linked?: boolean
}

export type RecordCell = string | number | null

export interface RecordRow {
  /** Unique in its table. */
  readonly id: string
  readonly year: number
  /** Last year of a row that stands for several; a row counts for each of them. */
  readonly until?: number
  /** One entry for each column; `null` where nothing is given. */
  readonly cells: Readonly<Record<string, RecordCell>>
  /** Ids in the table `sources`. */
  readonly sources: readonly string[]
  /** Address of the original, only where it stands with its own publisher. */
  readonly url?: string
}

/** The rows of data behind a figure, in the words of the field. */
export interface RecordTable {
  readonly id: string
  /** Table of the data whose rows are the records, one for one; a record’s `id` is then its row’s key, joined by spaces. */
  readonly of?: string
  /** Short: the name of a tab. */
  readonly title: string
  readonly explanation?: string
  /** What is and is not collected; said where no row is found. */
  readonly coverage?: string
  readonly columns: readonly RecordColumn[]
  readonly rows: readonly RecordRow[]
}

export interface RecordSort {
  /** Key of a column. */
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

export interface RecordQuery {
  readonly from: number
  readonly to: number
  /** One year, instead of the range. */
  readonly year?: number | undefined
  /** Words that must all stand somewhere in the row, in any order and case. */
  readonly search?: string | undefined
  /** Without it, the order of the table. */
  readonly sort?: RecordSort | undefined
}

/** The rows a query asks for; rows without a value in the sorted column come last in either direction. */
export function recordsOf(table: RecordTable, query: RecordQuery): readonly RecordRow[] {
  const { from, to, year, search = '', sort } = query
  const words = folded(search).split(/\s+/).filter(Boolean)
  const found = table.rows.filter((row) => {
    if ((row.until ?? row.year) < (year ?? from) || row.year > (year ?? to)) return false
    if (words.length === 0) return true
    const text = searchText(table, row)
    return words.every((word) => text.includes(word))
  })
  const column = sort && table.columns.find(({ key }) => key === sort.column)
  return column ? found.sort(comparison(column, sort.direction)) : found
}

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** A cell as it is read; empty where nothing is given. */
export function recordCellText(value: RecordCell, kind: RecordKind): string {
  if (value === null) return ''
  if (kind === 'number' && typeof value === 'number') return decimals.format(value)
  return kind === 'date' ? formatDate(`${value}`) : `${value}`
}

/** Key of the column that `withSources` adds. */
export const SOURCES_COLUMN = 'sources'

/** The same table with the names of each row’s sources in a last column, so that they are searched and sorted too. */
export function withSources(table: RecordTable, nameOf: (id: string) => string | undefined): RecordTable {
  return {
    ...table,
    columns: [...table.columns, { key: SOURCES_COLUMN, label: 'Sources', kind: 'text' }],
    rows: table.rows.map((row) => ({
      ...row,
      cells: {
        ...row.cells,
        [SOURCES_COLUMN]: row.sources.flatMap((id) => nameOf(id) ?? []).join('; ') || null,
      },
    })),
  }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function comparison({ key, kind, unit }: RecordColumn, direction: RecordSort['direction']) {
  const sign = direction === 'ascending' ? 1 : -1
  return (a: RecordRow, b: RecordRow): number => {
    const [left = null, right = null] = [a.cells[key], b.cells[key]]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const units = unit === undefined ? 0 : compare(a.cells[unit] ?? null, b.cells[unit] ?? null, 'text')
    return units || sign * compare(left, right, kind)
  }
}

function compare(left: RecordCell, right: RecordCell, kind: RecordKind): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (kind === 'date') return `${left}` < `${right}` ? -1 : Number(`${left}` > `${right}`)
  return collator.compare(`${left}`, `${right}`)
}

const texts = new WeakMap<RecordRow, string>()

/** All cells as read and as stored (`1,024` and `1024`), folded; kept, because a search runs at every key. */
function searchText(table: RecordTable, row: RecordRow): string {
  let text = texts.get(row)
  if (text === undefined) {
    const cells = table.columns.flatMap(({ key, kind }) => {
      const value = row.cells[key] ?? null
      return value === null ? [] : [recordCellText(value, kind), `${value}`]
    })
    text = folded([...new Set(cells)].join('\n'))
    texts.set(row, text)
  }
  return text
}

/** Without case, accents and typographic marks that no keyboard has. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .toLowerCase()
}
