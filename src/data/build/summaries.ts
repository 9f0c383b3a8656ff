import type { TableAbout } from '../about.ts'
import { columnInfo } from '../schema.ts'
import type { TableName, Tables } from '../tables.ts'
import { aboutOf, tableNames } from '../validation/abouts.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'

/** A table without its rows. */
export interface TableSummary
  extends Pick<
    TableAbout,
    'title' | 'description' | 'unit' | 'vintage' | 'licence' | 'caveats' | 'gaps' | 'dataTo' | 'checked'
  > {
  readonly name: TableName
  readonly rows: number
  /** Ids in the table `sources`, that of most rows first. */
  readonly sources: readonly string[]
}

/** Rows of one table that name a source. */
export interface SourceUse {
  readonly table: TableName
  readonly rows: number
}

/** Every table in the order of the data package. */
export function tableSummaries(tables: Tables): TableSummary[] {
  return tableNames(tables).map((name) => {
    const { title, description, unit, vintage, licence, caveats, gaps, dataTo, checked } = aboutOf(
      name,
      tables,
    )
    const uses = [...usesIn(name, tables)].sort((a, b) => b[1] - a[1])
    return {
      name,
      title,
      description,
      unit,
      vintage,
      licence,
      caveats,
      gaps,
      dataTo,
      checked,
      rows: tables[name].length,
      sources: uses.map(([id]) => id),
    }
  })
}

/** In how many rows of which tables each source is named, by its id. */
export function sourceUses(tables: Tables): Record<string, SourceUse[]> {
  const uses: Record<string, SourceUse[]> = {}
  for (const table of tableNames(tables))
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
