import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type PackedTable, packTable } from '../decode.ts'
import type { Tables } from '../tables.ts'
import { dataFolder, readData } from './read-data.ts'
import { sourceUses, tableSummaries } from './summaries.ts'
import { dataVersionOf } from './version.ts'

/** What each virtual module of the plugin holds. */
const MODULES: Readonly<Record<string, (files: ReadonlyMap<string, string>, tables: Tables) => unknown>> = {
  'virtual:data-version': (files, tables) => dataVersionOf(files, tables.changes),
  'virtual:data-tables': (_files, tables) => tableSummaries(tables),
  'virtual:source-uses': (_files, tables) => sourceUses(tables),
}
const resolved = (name: string) => `\0${name}`

/**
 * Vite plugin: an import of `data/<table>.csv` becomes a module whose default export is the table, decoded and packed,
 * `virtual:data-version` says which data these are, `virtual:data-tables` what the tables are and
 * `virtual:source-uses` where each source is used. Any problem anywhere in `data/` fails the build, and in
 * development the import, with a list of all problems. Works in build, dev server and Vitest.
 */
export function csvTables(): Plugin {
  let root = ''
  const folder = () => dataFolder(root)

  const tableOf = (id: string) =>
    id.endsWith('.csv') && resolve(dirname(id)) === resolve(folder()) ? basename(id, '.csv') : undefined

  return {
    name: 'amur:csv-tables',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      if (this.environment.mode === 'build') readData(root)
    },
    resolveId: {
      filter: { id: /^virtual:(data-version|data-tables|source-uses)$/ },
      handler: resolved,
    },
    load(id) {
      const content = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined
      const name = tableOf(id)
      if (!content && name === undefined) return
      const { files, tables } = readData(root)
      for (const file of files.keys()) this.addWatchFile(join(folder(), `${file}.csv`))
      return jsonModule(content ? content(files, tables) : packed(tables[name as keyof Tables]))
    },
    hotUpdate({ file, modules }) {
      if (tableOf(file) === undefined) return
      const made = Object.keys(MODULES).flatMap(
        (name) => this.environment.moduleGraph.getModuleById(resolved(name)) ?? [],
      )
      return [...modules, ...made]
    },
  }
}

/** The rows given as columns. A module of a table imports nothing, so that its chunk needs no list of others. */
function packed(rows: readonly object[]): PackedTable {
  return packTable(Object.keys(rows[0] ?? {}), rows as readonly Record<string, unknown>[])
}

function jsonModule(content: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))})`
}
