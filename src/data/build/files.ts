import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the tables of a project lie. */
export const dataFolder = (root: string) => join(root, 'data')

/** Text of every CSV file of a folder, by table name. Throws when the folder does not exist. */
export function readTables(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  return new Map(names.sort().map((file) => [file.slice(0, -4), readFileSync(join(folder, file), 'utf8')]))
}
