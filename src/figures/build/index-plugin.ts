import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { dataFolder, readData } from '../../data/build/read-data.ts'
import type { Tables } from '../../data/tables.ts'
import type { FigureDefinition, FigureMeta } from '../kit/define.ts'
import { coversOf, defaultYears, extentOf } from './years.ts'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** What each virtual module holds, made from the definitions of all figures and the tables. */
const MODULES: Readonly<
  Record<string, (definitions: readonly FigureDefinition[], tables: Tables) => unknown>
> = {
  'virtual:figure-index': (definitions, tables) =>
    definitions.map((definition) => metaOf(definition, coversOf(definition, tables))),
  'virtual:years': (definitions, tables) => ({
    extent: extentOf(tables),
    byDefault: defaultYears(definitions, tables),
  }),
  'virtual:figure-descriptions': (definitions) =>
    Object.fromEntries(definitions.map(({ id, definition, method }) => [id, { definition, method }])),
  'virtual:figure-tables': (definitions) =>
    Object.fromEntries(
      definitions.map(({ id, tables, recordTables = [] }) => [id, { drawn: tables, records: recordTables }]),
    ),
}

/**
 * Serves what the application must know of every figure before it loads one, read from the figure files themselves, so
 * that a figure stays one file and its code stays lazy: `virtual:figure-index` (`FigureMeta[]`), and apart from it, for
 * the pages that describe all figures, `virtual:figure-descriptions` (`FigureDescription` by id) and, for those of the
 * data, `virtual:figure-tables` (`FigureTables` by id). `virtual:years` holds the years of the controls and of a link
 * without any, which follow the data.
 */
export function figureIndex(): Plugin {
  return {
    name: 'amur:figure-index',
    resolveId: (source) => (Object.hasOwn(MODULES, source) ? `\0${source}` : undefined),
    async load(id) {
      const content = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined
      if (!content) return
      const definitions: FigureDefinition[] = []
      for (const file of figureFiles()) {
        this.addWatchFile(file)
        const { module } = await runnerImport<{ default: FigureDefinition }>(file)
        definitions.push(module.default)
      }
      const { files, tables } = readData(ROOT)
      for (const name of files.keys()) this.addWatchFile(join(dataFolder(ROOT), `${name}.csv`))
      return `export default ${JSON.stringify(content(definitions, tables))}`
    },
    hotUpdate({ file, modules }) {
      if (!file.endsWith('.csv') || resolve(dirname(file)) !== dataFolder(resolve(ROOT))) return
      const made = Object.keys(MODULES).flatMap(
        (name) => this.environment.moduleGraph.getModuleById(`\0${name}`) ?? [],
      )
      return [...modules, ...made]
    },
  }
}

/** Tables, functions and descriptions belong to chunks of their own. */
export function metaOf(definition: FigureDefinition, covers: FigureMeta['covers']): FigureMeta {
  const {
    covers: _covers,
    tables: _tables,
    recordTables: _recordTables,
    prepare: _prepare,
    period: _period,
    records: _records,
    definition: _definition,
    method: _method,
    ...meta
  } = definition
  return { ...meta, covers }
}

function figureFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'registry.ts')
    .map((name) => `${FOLDER}${name}`)
}
