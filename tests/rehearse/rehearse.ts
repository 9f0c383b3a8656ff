// What run.mjs needs of the project, in one import.
import { readTables } from '../../src/data/build/files.ts'
import { START_VIEW } from '../../src/figures/kit/order.ts'
import { withNextYear } from './next-year.ts'
import * as report from './report.ts'

const figures = import.meta.glob<{ readonly id: string; readonly tables: readonly string[] }>(
  ['../../src/figures/*.ts', '!../../src/figures/registry.ts', '!**/*.test.ts', '!**/*.d.ts'],
  { eager: true, import: 'default' },
)

/** Tables by the id of the figure, of those of the start view. */
const startTables: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(figures)
    .filter(({ id }) => START_VIEW.includes(id))
    .map(({ id, tables }) => [id, tables]),
)

export { readTables, report, startTables, withNextYear }
