import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import type { TableName } from '../tables.ts'
import { dataFolder, readTables } from './files.ts'

type Served = typeof import('./served.ts')

const VIRTUAL = /^virtual:(data-version|data-tables|source-uses|table-keys)$/
const NAMES = ['virtual:data-version', 'virtual:data-tables', 'virtual:source-uses']
const resolved = (name: string) => `\0${name}`

/**
 * Vite plugin: an import of `data/<table>.csv` becomes a module whose default export is the table, decoded and packed, and
 * whose `about` says what is known of it; `virtual:data-version` says which data these are, `virtual:data-tables` what the
 * tables are, `virtual:table-keys` which columns identify a row and `virtual:source-uses` where each source is used. Any problem anywhere in `data/` fails the build, and in
 * development the import, with a list of all problems. Works in build, dev server and Vitest.
 */
export function csvTables(): Plugin {
  let root = ''
  let served: Promise<Served> | undefined
  let last: { readonly content: string; readonly data: Promise<ReturnType<Served['servedData']>> } | undefined
  const folder = () => dataFolder(root)

  function read() {
    const files = readTables(folder())
    const content = [...files].flat().join('\0')
    // The tables are found by a glob, which only vite’s own import knows.
    served ??= runnerImport<Served>(fileURLToPath(new URL('./served.ts', import.meta.url))).then(
      ({ module }) => module,
    )
    if (last?.content !== content)
      last = { content, data: served.then(({ servedData }) => servedData(files)) }
    return { files, data: last.data }
  }

  const tableOf = (id: string) =>
    id.endsWith('.csv') && resolve(dirname(id)) === resolve(folder()) ? basename(id, '.csv') : undefined

  return {
    name: 'amur:csv-tables',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    async buildStart() {
      if (this.environment.mode === 'build') await read().data
    },
    resolveId: { filter: { id: VIRTUAL }, handler: resolved },
    async load(id) {
      const virtual = id.startsWith('\0') && VIRTUAL.test(id.slice(1)) ? id.slice(1) : undefined
      const name = tableOf(id)
      if (virtual === undefined && name === undefined) return
      const { files, data } = read()
      for (const file of files.keys()) this.addWatchFile(join(folder(), `${file}.csv`))
      return virtual === undefined ? (await data).table(name as TableName) : (await data).virtual(virtual)
    },
    hotUpdate({ file, modules }) {
      if (tableOf(file) === undefined) return
      const made = NAMES.flatMap((name) => this.environment.moduleGraph.getModuleById(resolved(name)) ?? [])
      return [...modules, ...made]
    },
  }
}
