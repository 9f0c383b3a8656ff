import keys from 'virtual:table-keys'
import { queryOptions } from '@tanstack/react-query'
import type { SourceRow } from '../data/tables/sources.ts'
import { loadTable, type TableName, tableQuery } from '../data/tables.ts'
import { numberInTable } from '../model/format.ts'
import type { RowRef } from './claim.ts'

export type UsedCell = string | number

/** Rows of one table, with the columns in which any of them holds something. */
export interface UsedRows {
  readonly name: TableName
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly cells: readonly UsedCell[]; readonly sources: readonly string[] }[]
}

/** Rows of several tables, and all sources to resolve theirs in. */
export interface UsedTables {
  readonly tables: readonly UsedRows[]
  readonly sources: readonly SourceRow[]
}

type Row = Readonly<Record<string, unknown>>

/** The rows named, by table in the order they are named, as Amur holds them, because claims are tested on those; loads the tables and the sources. */
export function usedRowsQuery(refs: readonly RowRef[]) {
  return queryOptions({
    queryKey: ['used-rows', refs],
    queryFn: async ({ client }): Promise<UsedTables> => {
      const names = [...new Set(refs.map(({ table }) => table))]
      const [sources, ...loaded] = await Promise.all([
        client.ensureQueryData(tableQuery('sources')),
        ...names.map(async (name) => [name, await loadTable(name)] as const),
      ])
      const tables = loaded.map(([name, rows]) =>
        usedRows(
          name,
          rows as readonly object[] as readonly Row[],
          refs.filter(({ table }) => table === name),
        ),
      )
      return { tables, sources }
    },
    retry: false,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Pure; a reference that no row answers to is left out. */
function usedRows(name: TableName, rows: readonly Row[], refs: readonly RowRef[]): UsedRows {
  const key = keys[name]
  const textOf = (values: readonly unknown[]) => JSON.stringify(values.map((value) => value ?? ''))
  const byKey = new Map(rows.map((row) => [textOf(key.map((column) => row[column])), row]))
  const found = refs.flatMap((ref): Row[] => {
    const row = byKey.get(textOf(ref.key))
    return row ? [row] : []
  })
  const columns = Object.keys(found[0] ?? {}).filter(
    (column) => !isSources(column) && found.some((row) => row[column] !== null && row[column] !== ''),
  )
  return {
    name,
    title: titleOf(name),
    columns,
    rows: found.map((row) => ({
      cells: columns.map((column) => cellOf(row[column])),
      sources: Object.keys(row)
        .filter(isSources)
        .flatMap((column) => row[column] as string[]),
    })),
  }
}

const isSources = (column: string) => /(^|_)sources$/.test(column)

/** `arms-imports` as words: `Arms imports`. */
function titleOf(name: TableName): string {
  const words = name.replaceAll('-', ' ')
  return `${words[0]?.toUpperCase()}${words.slice(1)}`
}

function cellOf(value: unknown): UsedCell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join('; ')
  return typeof value === 'number' ? numberInTable(value) : String(value)
}
