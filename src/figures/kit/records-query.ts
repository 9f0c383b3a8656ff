import { queryOptions } from '@tanstack/react-query'
import { type SourceIndex, sourceIndex, sourceLabel } from '../../data/sources.ts'
import { loadAbouts, type TableName, tableQuery } from '../../data/tables.ts'
import { KEPT } from '../../model/kept.ts'
import { type RecordTable, withSources } from '../../model/records.ts'
import { figureQuery } from '../registry.ts'

/** The records of a figure, each row with the names of its sources, and the index to link them by. */
export interface FigureRecords {
  readonly tables: readonly RecordTable[]
  readonly sources: SourceIndex
  /** The tables of the data they are made of. */
  readonly names: readonly TableName[]
}

/** Loads the records of a figure; fails where a chunk cannot be fetched, and can be tried again. */
export function recordsQuery(id: string) {
  return queryOptions({
    queryKey: ['records', id],
    queryFn: async ({ client }): Promise<FigureRecords> => {
      const { definition } = await client.ensureQueryData(figureQuery(id))
      const names: TableName[] = [...definition.tables, ...(definition.recordTables ?? [])]
      const [index, ...loaded] = await Promise.all([
        client.ensureQueryData(tableQuery('sources')).then(sourceIndex),
        ...names.map(async (name) => [name, await client.ensureQueryData(tableQuery(name))] as const),
      ])
      const nameOf = (source: string) => {
        const row = index.get(source)
        return row && sourceLabel(row)
      }
      const tables = definition.records?.(Object.fromEntries(loaded) as never, await loadAbouts(names)) ?? []
      return { tables: tables.map((table) => withSources(table, nameOf)), sources: index, names }
    },
    ...KEPT,
  })
}
