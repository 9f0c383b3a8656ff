import './OwnNote.css'
import { useStore } from 'zustand'
import { ownTables } from '../data/own/own-tables.ts'
import type { TableName } from '../data/tables.ts'
import { formatList } from '../model/format.ts'

/** Those of the tables that the reader brought. */
export function useOwnAmong(tables: readonly TableName[]): readonly TableName[] {
  const names = useStore(ownTables, (state) => state.names)
  return names.filter((name) => tables.includes(name))
}

/** Says of what is shown from these tables that some are the reader’s own; nothing where none is. */
export function OwnNote({ tables }: { readonly tables: readonly TableName[] }) {
  const own = useOwnAmong(tables)
  if (own.length === 0) return null
  return <p className="own-note">With your own data for {formatList(own)}, in place of Amur’s.</p>
}

/** Says beside claims that no file of the reader’s changes them. */
export function OwnNotInClaims() {
  const any = useStore(ownTables, ({ names }) => names.length > 0)
  if (!any) return null
  return <p className="own-note">Claims are tested on Amur’s own tables, not on your data.</p>
}
