import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import type { FigureDefinition, FigureMeta } from '../kit/define.ts'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))

/** What each virtual module holds, made from the definitions of all figures. */
const MODULES: Readonly<Record<string, (definitions: readonly FigureDefinition[]) => unknown>> = {
  'virtual:figure-index': (definitions) => definitions.map(metaOf),
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
 * data, `virtual:figure-tables` (`FigureTables` by id).
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
      return `export default ${JSON.stringify(content(definitions))}`
    },
  }
}

/** Tables, functions and descriptions belong to chunks of their own. */
export function metaOf(definition: FigureDefinition): FigureMeta {
  const {
    tables: _tables,
    recordTables: _recordTables,
    prepare: _prepare,
    period: _period,
    records: _records,
    definition: _definition,
    method: _method,
    ...meta
  } = definition
  return meta
}

function figureFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'registry.ts')
    .map((name) => `${FOLDER}${name}`)
}
