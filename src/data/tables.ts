import { queryOptions } from '@tanstack/react-query'
import { KEPT } from '../model/kept.ts'
import type { TableAbout } from './about.ts'
import { type PackedTable, unpackTable } from './decode.ts'
import { isOwn, setAside } from './own/own-tables.ts'

/** The row of each table, by the name of its file in `data/`; every file of `tables/` adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the declarations of the tables
export interface TableRows {}

/** Rows of every bundled table; units stand in each table’s definition. */
export type Tables = { readonly [N in keyof TableRows]: readonly TableRows[N][] }

export type TableName = keyof Tables

/** What is known of some tables as wholes. */
export type Abouts<N extends TableName = TableName> = { readonly [K in N]: TableAbout }

interface TableModule {
  readonly default: PackedTable
  readonly about: TableAbout
}

const files = import.meta.glob<TableModule>('../../data/*.csv')
const modules = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [path.slice('../../data/'.length, -'.csv'.length), load]),
) as unknown as { readonly [N in TableName]: () => Promise<TableModule> }

/** Names of all bundled tables. */
export const TABLE_NAMES = Object.keys(modules) as readonly TableName[]

/** Rows of a bundled table, in file order. Rejects only when its chunk cannot be loaded. */
export async function loadTable<N extends TableName>(name: N): Promise<Tables[N]> {
  const { default: table } = await modules[name]()
  // The build has validated every row against the schema the row type is inferred from.
  return unpackTable(table) as unknown as Tables[N]
}

/** What is known of a bundled table besides its rows. Rejects only when its chunk cannot be loaded. */
export async function loadAbout(name: TableName): Promise<TableAbout> {
  return (await modules[name]()).about
}

/** What is known of the tables named. */
export async function loadAbouts<N extends TableName>(names: readonly N[]): Promise<Abouts<N>> {
  const loaded = await Promise.all(names.map(async (name) => [name, await loadAbout(name)] as const))
  return Object.fromEntries(loaded) as Abouts<N>
}

/** Rows to show of a table: those of the reader’s own file where there is one that fits. */
async function shownRows<N extends TableName>(name: N): Promise<Tables[N]> {
  if (!isOwn(name)) return loadTable(name)
  const { ownRows } = await import('./own/own-rows.ts')
  const rows = await ownRows(name)
  if (rows) return rows
  setAside(name)
  return loadTable(name)
}

/** Query options of a table: loaded once, kept for good, also while offline. */
export function tableQuery<N extends TableName>(name: N) {
  return queryOptions({
    queryKey: ['table', name] as const,
    queryFn: () => shownRows(name),
    ...KEPT,
  })
}
