import type { TableName } from '../tables.ts'

/** A file of the reader that stands in for a table. */
export interface OwnFile {
  readonly table: TableName
  readonly fileName: string
  /** Day it was brought, `YYYY-MM-DD`. */
  readonly brought: string
  readonly text: string
}

const DATABASE = 'amur-own-tables'
const STORE = 'files'
const memory = new Map<TableName, OwnFile>()
let database: Promise<IDBDatabase | null> | undefined

/** The browser’s database; `null` where it lets the page keep nothing. */
function open(): Promise<IDBDatabase | null> {
  database ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'table' })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
      request.onblocked = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
  return database
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open()
  if (!opened) throw new Error('This browser lets the page keep nothing.')
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(STORE, mode)
    const request = ask(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser could not keep the file.'))
  })
}

/** Keeps a file; false where it lasts only as long as the page. */
export async function keepFile(file: OwnFile): Promise<boolean> {
  memory.set(file.table, file)
  try {
    await run('readwrite', (store) => store.put(file))
    return true
  } catch {
    return false
  }
}

export async function dropFile(table: TableName): Promise<void> {
  memory.delete(table)
  await run('readwrite', (store) => store.delete(table)).catch(() => {})
}

/** All files, also those that are set aside. */
export async function allFiles(): Promise<readonly OwnFile[]> {
  const kept = await run('readonly', (store) => store.getAll() as IDBRequest<OwnFile[]>).catch(() => [])
  return [...new Map([...kept, ...memory.values()].map((file) => [file.table, file])).values()]
}
