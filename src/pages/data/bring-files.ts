import type { QueryClient } from '@tanstack/react-query'
import { allFiles, keepFile, type OwnFile } from '../../data/own/own-files.ts'
import { ownTables, setOwnNames } from '../../data/own/own-tables.ts'
import { loadTable, TABLE_NAMES, type TableName, type Tables } from '../../data/tables.ts'
import type { Fault } from '../../data/validation/validate.ts'
import { tableCsv } from './table-files.ts'
import { showAgain } from './use-own.ts'

/** What came of one file. */
export type Brought =
  | { readonly kind: 'message'; readonly fileName: string; readonly message: string }
  | {
      readonly kind: 'unclear'
      readonly fileName: string
      readonly file: File
      readonly nearest: readonly TableName[]
    }
  | {
      readonly kind: 'faults'
      readonly fileName: string
      readonly table: TableName
      readonly faults: readonly Fault[]
    }
  | {
      readonly kind: 'used'
      readonly fileName: string
      readonly table: TableName
      /** What was changed of the file to read it, and how it differs from Amur’s, in words. */
      readonly words: readonly string[]
      /** Whether the browser keeps it. */
      readonly kept: boolean
    }

interface Read {
  readonly fileName: string
  readonly table: TableName
  readonly text: string
  readonly changes: readonly string[]
}

/**
 * Checks files and shows the sound ones in place of Amur’s tables. Files brought together are checked together, and with
 * those brought before. `as` says which table a file of unclear columns is meant to be.
 */
export async function bringFiles(
  client: QueryClient,
  files: readonly File[],
  today: string,
  as?: TableName,
): Promise<Brought[]> {
  const { checkOwn, tableMeant } = await import('../../data/own/check-own.ts')
  const { readText } = await import('../../data/own/read-text.ts')
  const outcomes: Brought[] = []
  const read = new Map<TableName, Read>()
  for (const file of files) {
    const fileName = file.name
    const found = await readText(file)
    if (found.kind === 'message') {
      outcomes.push({ kind: 'message', fileName, message: found.message })
      continue
    }
    const meant = as ? { kind: 'table' as const, table: as } : tableMeant(found.text)
    if (meant.kind === 'message') outcomes.push({ kind: 'message', fileName, message: meant.message })
    else if (meant.kind === 'unclear')
      outcomes.push({ kind: 'unclear', fileName, file, nearest: meant.nearest })
    else if (read.has(meant.table))
      outcomes.push({
        kind: 'message',
        fileName,
        message: `It holds the table ${meant.table}, as does ${read.get(meant.table)?.fileName}, which was taken.`,
      })
    else read.set(meant.table, { fileName, table: meant.table, ...found })
  }
  if (read.size === 0) return outcomes

  const before = (await allFiles()).filter(({ table }) => ownTables.getState().names.includes(table))
  const texts = new Map([...before, ...read.values()].map(({ table, text }) => [table, text]))
  const faults = checkOwn(texts, await allTables())
  if (faults.length > 0)
    return [
      ...outcomes,
      ...[...read.values()].map(
        ({ fileName, table }): Brought => ({ kind: 'faults', fileName, table, faults }),
      ),
    ]
  return [...outcomes, ...(await use(client, [...read.values()], today))]
}

async function allTables(): Promise<Tables> {
  const entries = await Promise.all(TABLE_NAMES.map(async (name) => [name, await loadTable(name)] as const))
  return Object.fromEntries(entries) as unknown as Tables
}

async function use(client: QueryClient, read: readonly Read[], brought: string): Promise<Brought[]> {
  const outcomes: Brought[] = []
  let all = true
  for (const { table, fileName, text, changes } of read) {
    const file: OwnFile = { table, fileName, brought, text }
    const kept = await keepFile(file)
    all &&= kept
    outcomes.push({ kind: 'used', fileName, table, kept, words: [...changes, await difference(table, text)] })
  }
  const names = new Set([...ownTables.getState().names, ...read.map(({ table }) => table)])
  setOwnNames([...names], all)
  await showAgain(
    client,
    read.map(({ table }) => table),
  )
  return outcomes
}

/** How a text differs from Amur’s table, in words. */
async function difference(name: TableName, text: string): Promise<string> {
  const [{ diffTable }, { ALL_TABLES }, amurs] = await Promise.all([
    import('../../data/validation/diff.ts'),
    import('../../data/validation/all-tables.ts'),
    tableCsv(name),
  ])
  const { added, changed, withdrawn } = diffTable(ALL_TABLES[name], amurs, text)
  const size = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
  if (added.length + changed.length + withdrawn.length === 0) return 'It has the same values as Amur’s table.'
  return `Beside Amur’s table: ${size(added.length, 'row')} added, ${size(changed.length, 'cell')} changed, ${size(withdrawn.length, 'row')} withdrawn.`
}
