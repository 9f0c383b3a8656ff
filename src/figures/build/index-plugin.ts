import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import type { FigureDefinition, FigureMeta } from '../kit/define.ts'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const ID = 'virtual:figure-index'

/**
 * Serves `virtual:figure-index`: what the application must know of every figure before it loads one (`FigureMeta[]`),
 * read from the figure files themselves, so that a figure stays one file and its code stays lazy.
 */
export function figureIndex(): Plugin {
  return {
    name: 'amur:figure-index',
    resolveId: (source) => (source === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return
      const metas: FigureMeta[] = []
      for (const file of figureFiles()) {
        this.addWatchFile(file)
        const { module } = await runnerImport<{ default: FigureDefinition }>(file)
        metas.push(metaOf(module.default))
      }
      return `export default ${JSON.stringify(metas)}`
    },
  }
}

/** Tables and functions belong to the figure’s own chunk. */
export function metaOf(definition: FigureDefinition): FigureMeta {
  const {
    tables: _tables,
    recordTables: _recordTables,
    prepare: _prepare,
    period: _period,
    records: _records,
    ...meta
  } = definition
  return meta
}

function figureFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'registry.ts')
    .map((name) => `${FOLDER}${name}`)
}
