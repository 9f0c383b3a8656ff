import { fileURLToPath } from 'node:url'
import { readTables } from './files.ts'

/** The project’s folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** The real files, afresh. */
export function realFiles(): Map<string, string> {
  return readTables(`${ROOT}/data`)
}

/** The real files with one text replaced in one table; throws when the text is not there exactly once. */
export function replaced(table: string, before: string, after: string): Map<string, string> {
  const files = realFiles()
  const text = files.get(table) ?? ''
  if (text.split(before).length !== 2) throw new Error(`${before} does not stand exactly once in ${table}`)
  return files.set(
    table,
    text.replace(before, () => after),
  )
}
