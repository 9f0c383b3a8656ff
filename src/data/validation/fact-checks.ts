import { yearsOf } from '../../model/year-series.ts'
import { placedRows } from '../coverage.ts'
import type { RowProblem } from '../schema.ts'
import type { GapRow } from '../tables/gaps.ts'
import type { TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'

const isTable = (name: string): name is TableName => Object.hasOwn(ALL_TABLES, name)

/** Every table is listed once in `tables.csv`, and its “data to” is its last row. */
export function factProblems(tables: Tables): RowProblem[] {
  const newest = Math.max(...tables.changes.map(({ date }) => Number(date.slice(0, 4))))
  const listed = new Set(tables.tables.map(({ table }) => table))
  const dates = tables.tables.flatMap(({ table, data_to }, row): RowProblem[] => {
    if (!isTable(table)) return [{ row, column: 'table', value: table, expected: 'a table of data/' }]
    const last = lastDate(table, tables, data_to?.length ?? 4)
    const wrong = (value: string | null, expected: string) => [{ row, column: 'data_to', value, expected }]
    if (last !== null && Number(last.slice(0, 4)) > newest)
      return wrong(last, `no year after ${newest}, that of the last change`)
    return last === data_to ? [] : wrong(data_to, `${last ?? 'blank'}, as in data/${table}.csv`)
  })
  const unlisted = Object.keys(ALL_TABLES).filter((name) => !listed.has(name))
  return [...dates, ...unlisted.map((name) => ({ row: -1, expected: `a row for the table ${name}` }))]
}

/** The latest date of a table, `null` for a list without years; cut to as many characters as `data_to` has. */
export function lastDate(name: TableName, tables: Tables, length: number): string | null {
  const dates = placedRows(name, tables[name])?.map(({ until }) => until.slice(0, length)) ?? []
  return dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null)
}

/** Every caveat names tables there are. */
export function caveatProblems(tables: Tables): RowProblem[] {
  return tables.caveats.flatMap((caveat, row) =>
    caveat.tables
      .split(';')
      .flatMap((name) =>
        isTable(name) ? [] : [{ row, column: 'tables', value: name, expected: 'a table of data/' }],
      ),
  )
}

/** Listed gaps have no value, and holes of the series have an entry. */
export function gapProblems(tables: Tables): RowProblem[] {
  const known = tables.gaps.flatMap((gap, row) => entryProblems(gap, row, tables))
  const holes = (Object.keys(ALL_TABLES) as TableName[]).flatMap((name) =>
    Object.keys(ALL_TABLES[name].series ?? {}).flatMap((series) => {
      const years = yearsWith(name, series, tables)
      const own = tables.gaps.filter((gap) => gap.table === name && gap.series === series)
      const [first, last] = [Math.min(...years), Math.max(...years)]
      return (years.size === 0 ? [] : yearsOf(first, last))
        .filter((year) => !years.has(year) && !own.some((gap) => covers(gap, year)))
        .map((year) => ({
          row: -1,
          expected: `an entry for ${year}, of which data/${name}.csv has no ${series}`,
        }))
    }),
  )
  return [...known, ...holes]
}

function entryProblems(gap: GapRow, row: number, tables: Tables): RowProblem[] {
  const { table, series, from, to } = gap
  if (!isTable(table)) return [{ row, column: 'table', value: table, expected: 'a table of data/' }]
  if (series === null) return []
  if (!Object.hasOwn(ALL_TABLES[table].series ?? {}, series))
    return [{ row, column: 'series', value: series, expected: `a series of src/data/tables/${table}.ts` }]
  const filled = [...yearsWith(table, series, tables)].filter((year) => covers(gap, year))
  const expected = `years without a value; data/${table}.csv has ${series} of ${filled.join(', ')}`
  const value = `${from ?? ''}–${to ?? ''}`
  return filled.length === 0 ? [] : [{ row, column: from === filled[0] ? 'from' : 'to', value, expected }]
}

const covers = ({ from, to }: Pick<GapRow, 'from' | 'to'>, year: number) =>
  (from ?? year) <= year && year <= (to ?? year)

function yearsWith(name: TableName, series: string, tables: Tables): ReadonlySet<number> {
  const has = ALL_TABLES[name].series?.[series] as ((row: object) => boolean) | undefined
  const placed = placedRows(name, tables[name]) ?? []
  const rows = tables[name] as readonly object[]
  return new Set(placed.flatMap(({ years }, i) => (has?.(rows[i] as object) ? years : [])))
}
