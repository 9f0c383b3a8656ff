import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { dataFolder, readTables } from '../../data/build/files.ts'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const DATA = dataFolder(fileURLToPath(new URL('../../..', import.meta.url)))
const NAMES = [
  'virtual:figure-index',
  'virtual:years',
  'virtual:figure-descriptions',
  'virtual:figure-tables',
]

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
    resolveId: (source) => (NAMES.includes(source) ? `\0${source}` : undefined),
    async load(id) {
      if (!id.startsWith('\0') || !NAMES.includes(id.slice(1))) return
      for (const file of figureFiles()) this.addWatchFile(file)
      const files = readTables(DATA)
      for (const name of files.keys()) this.addWatchFile(join(DATA, `${name}.csv`))
      const path = fileURLToPath(new URL('./served.ts', import.meta.url))
      const { module } = await runnerImport<typeof import('./served.ts')>(path)
      return module.servedFigures(files)(id.slice(1))
    },
    hotUpdate({ file, modules }) {
      if (!file.endsWith('.csv') || resolve(dirname(file)) !== resolve(DATA)) return
      const made = NAMES.flatMap((name) => this.environment.moduleGraph.getModuleById(`\0${name}`) ?? [])
      return [...modules, ...made]
    },
  }
}

function figureFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && name !== 'registry.ts')
    .map((name) => `${FOLDER}${name}`)
}
