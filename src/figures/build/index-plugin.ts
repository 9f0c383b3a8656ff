import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import type { FigureDefinition } from '../kit/define.ts'

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
      const metas = []
      for (const file of figureFiles()) {
        this.addWatchFile(file)
        const { module } = await runnerImport<{ default: FigureDefinition }>(file)
        const { prepare: _prepare, period: _period, tables: _tables, ...meta } = module.default
        metas.push(meta)
      }
      return `export default ${JSON.stringify(metas)}`
    },
  }
}

function figureFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'registry.ts')
    .map((name) => `${FOLDER}${name}`)
}
