import { createStore, del, set, values } from 'idb-keyval'
import type { TableName } from '../tables.ts'

/** A file of the reader that stands in for a table. */
export interface OwnFile {
  readonly table: TableName
  readonly fileName: string
  /** Day it was brought, `YYYY-MM-DD`. */
  readonly brought: string
  readonly text: string
}

const memory = new Map<TableName, OwnFile>()
let opened: ReturnType<typeof createStore> | undefined

function kept() {
  opened ??= createStore('amur-own-tables', 'files')
  return opened
}

/** Keeps a file; false where the browser lets the page keep nothing and it lasts only as long as the page. */
export async function keepFile(file: OwnFile): Promise<boolean> {
  memory.set(file.table, file)
  try {
    await set(file.table, file, kept())
    return true
  } catch {
    return false
  }
}

export async function dropFile(table: TableName): Promise<void> {
  memory.delete(table)
  try {
    await del(table, kept())
  } catch {
    // What could not be kept need not be deleted.
  }
}

/** All files, also those that are set aside. */
export async function allFiles(): Promise<readonly OwnFile[]> {
  let stored: readonly OwnFile[] = []
  try {
    stored = await values<OwnFile>(kept())
  } catch {
    // Only what lasts as long as the page is there.
  }
  return [...new Map([...stored, ...memory.values()].map((file) => [file.table, file])).values()]
}
