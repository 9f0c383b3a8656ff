import { yearsOf } from '../model/year-series.ts'
import type { RowState } from './row-time.ts'
import type { TimeRule } from './schema.ts'
import type { TableName, Tables } from './tables.ts'
import { ALL_TABLES } from './validation/all-tables.ts'

/** Rows of one year by state; states without a row are absent. */
export interface YearCoverage {
  readonly year: number
  readonly rows: Readonly<Partial<Record<RowState, number>>>
}

interface Placed {
  readonly years: readonly number[]
  readonly until: string
  readonly state: RowState
}

type Dated = { readonly year: number }

/** How each row of a table lies in time and what it is worth; `null` for a table that is a list without years. */
export function placedRows<N extends TableName>(name: N, rows: Tables[N]): readonly Placed[] | null {
  const { time } = ALL_TABLES[name]
  if (time === null) return null
  const {
    years = (row: Dated) => [row.year],
    until,
    state = () => 'reported',
  } = (time ?? {}) as TimeRule<Dated>
  return (rows as readonly object[] as readonly Dated[]).map((row) => {
    const own = years(row)
    return { years: own, until: until?.(row) ?? `${Math.max(...own)}`, state: state(row) }
  })
}

/**
 * Rows of a table by year and quality, from its first year to its last: a year without rows in between has an entry
 * without counts. `null` for a table that is a list without years.
 */
export function coverageOf<N extends TableName>(name: N, rows: Tables[N]): readonly YearCoverage[] | null {
  const placed = placedRows(name, rows)
  if (!placed) return null
  const found = new Map<number, Partial<Record<RowState, number>>>()
  for (const { years, state } of placed)
    for (const year of years) {
      const counts = found.get(year) ?? {}
      counts[state] = (counts[state] ?? 0) + 1
      found.set(year, counts)
    }
  if (found.size === 0) return []
  const years = [...found.keys()]
  return yearsOf(Math.min(...years), Math.max(...years)).map((year) => ({
    year,
    rows: found.get(year) ?? {},
  }))
}
