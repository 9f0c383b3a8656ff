import { createStore } from 'zustand/vanilla'
import type { TableName } from '../tables.ts'

/** Tables whose rows the reader brought, in place of Amur’s. */
export interface OwnTables {
  readonly names: readonly TableName[]
  /** Tables whose file no longer fits, or is gone from the browser; Amur’s rows are shown again. */
  readonly setAside: readonly TableName[]
}

const KEY = 'amur.own-tables'

/** Known before anything is drawn: the names are in the local storage, the files in the browser’s database. */
export const ownTables = createStore<OwnTables>(() => ({ names: keptNames(), setAside: [] }))

/** Names the tables shown from the reader’s files; `keep` where the files outlast the page. */
export function setOwnNames(names: readonly TableName[], keep: boolean): void {
  ownTables.setState({ names })
  try {
    if (keep && names.length > 0) localStorage.setItem(KEY, JSON.stringify(names))
    else localStorage.removeItem(KEY)
  } catch {
    // The files are then not kept either, which the store of files says.
  }
}

/** Shows Amur’s rows again of a table whose file cannot be used. */
export function setAside(name: TableName): void {
  const { names, setAside: before } = ownTables.getState()
  ownTables.setState({ setAside: [...new Set([...before, name])] })
  setOwnNames(
    names.filter((one) => one !== name),
    true,
  )
}

export function isOwn(name: TableName): boolean {
  return ownTables.getState().names.includes(name)
}

function keptNames(): readonly TableName[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept.filter((name) => typeof name === 'string') as TableName[]) : []
  } catch {
    return []
  }
}
