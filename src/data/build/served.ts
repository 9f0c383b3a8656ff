import { packTable } from '../decode.ts'
import type { TableName, Tables } from '../tables.ts'
import { aboutOf } from '../validation/abouts.ts'
import { ALL_TABLES } from '../validation/all-tables.ts'
import { soundTables } from './sound-tables.ts'
import { sourceUses, tableSummaries } from './summaries.ts'
import { dataVersionOf } from './version.ts'

/** What each virtual module holds. */
const MODULES: Readonly<Record<string, (files: ReadonlyMap<string, string>, tables: Tables) => unknown>> = {
  'virtual:data-version': (files, tables) => dataVersionOf(files, tables.changes),
  'virtual:data-tables': (_files, tables) => tableSummaries(tables),
  'virtual:source-uses': (_files, tables) => sourceUses(tables),
  'virtual:table-keys': () =>
    Object.fromEntries(Object.values(ALL_TABLES).map(({ name, key }) => [name, key])),
}

/** The data as modules; throws with a list of all problems where there are any. */
export function servedData(files: ReadonlyMap<string, string>) {
  const tables = soundTables(files)
  return {
    /** Code of a virtual module. */
    virtual: (name: string) => `export default ${json(MODULES[name]?.(files, tables))}`,
    /** Code of the module of a table: rows as columns, and what is known of it. It imports nothing, so that its chunk needs no list of others. */
    table: (name: TableName) => {
      const rows = tables[name] as readonly object[]
      const packed = packTable(Object.keys(rows[0] ?? {}), rows as readonly Record<string, unknown>[])
      return `export default ${json(packed)}\nexport const about = ${json(aboutOf(name, tables))}`
    },
  }
}

const json = (content: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(content))})`
