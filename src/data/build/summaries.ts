import { columnInfo } from '../schema.ts'
import type { TableName, Tables } from '../tables.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'

/** A table without its rows. */
export interface TableSummary {
  readonly name: TableName
  readonly title: string
  readonly description: string
  readonly vintage: string
  /** Whose terms it is under. */
  readonly licence: string
  readonly rows: number
  /** Ids in the table `sources`, that of most rows first. */
  readonly sources: readonly string[]
}

/** Rows of one table that name a source. */
export interface SourceUse {
  readonly table: TableName
  readonly rows: number
}

const NAMES = Object.keys(ALL_TABLES) as TableName[]

/** Every table in the order of the data package. */
export function tableSummaries(tables: Tables): TableSummary[] {
  return NAMES.map((name) => {
    const { title, description, vintage, licence } = ALL_TABLES[name]
    const uses = [...usesIn(name, tables)].sort((a, b) => b[1] - a[1])
    return {
      name,
      title,
      description,
      vintage,
      licence: licence.title,
      rows: tables[name].length,
      sources: uses.map(([id]) => id),
    }
  })
}

/** In how many rows of which tables each source is named, by its id. */
export function sourceUses(tables: Tables): Record<string, SourceUse[]> {
  const uses: Record<string, SourceUse[]> = {}
  for (const table of NAMES)
    for (const [id, rows] of usesIn(table, tables)) {
      uses[id] ??= []
      uses[id].push({ table, rows })
    }
  return uses
}

/** Rows by source; a row that names a source in two columns counts once. */
function usesIn(name: TableName, tables: Tables): Map<string, number> {
  const { shape } = ALL_TABLES[name].columns
  const columns = Object.entries(shape).flatMap(([column, schema]) =>
    columnInfo(schema).references === 'sources' ? [column] : [],
  )
  const counts = new Map<string, number>()
  for (const row of tables[name] as readonly object[]) {
    const values = row as Readonly<Record<string, readonly string[]>>
    for (const id of new Set(columns.flatMap((column) => values[column] ?? [])))
      counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
