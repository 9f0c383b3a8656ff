import { QueryClient } from '@tanstack/react-query'
import { tableQuery } from '../../../src/data/tables.ts'
import type { FigureDefinition, FigureMeta } from '../../../src/figures/kit/define.ts'

const modules = import.meta.glob<{ default: FigureDefinition }>([
  '../../../src/figures/*.ts',
  '!../../../src/figures/registry.ts',
  '!../../../src/figures/*.test.ts',
  '!../../../src/figures/*.d.ts',
])
/** Many, because the clock of a page is coarse. */
const STEPS = 600

export interface RowTimes {
  readonly id: string
  readonly times: number
  readonly rows: number
  /** ms to index the tables and build the whole series. */
  readonly prepare: readonly number[]
  /** ms of a step's model. */
  readonly model: readonly number[]
}

/** Times model building of the figures with 1, 2, 5 and 10 × the rows in every table (each row repeated in its year). */
export async function timeRows(figures: readonly FigureMeta[]): Promise<RowTimes[]> {
  const client = new QueryClient()
  const results: (RowTimes & { prepare: number[]; model: number[] })[] = []
  const cases = []
  for (const { id } of figures) {
    const load = modules[`../../../src/figures/${id}.ts`]
    if (!load) throw new Error(`no figure ${id}`)
    const { default: definition } = await load()
    for (const times of [1, 2, 5, 10]) {
      const tables: Record<string, readonly unknown[]> = {}
      let rows = 0
      for (const name of definition.tables) {
        const table = (await client.ensureQueryData(tableQuery(name))) as readonly unknown[]
        tables[name] = table.flatMap((row) => new Array(times).fill(row))
        rows += tables[name].length
      }
      const result = { id, times, rows, prepare: [], model: [] }
      try {
        definition.prepare(tables as never)({ from: 2000, to: 2025 })
      } catch {
        // Its tables hold one row a year and say so: they cannot grow within the years there are.
        if (times === 1) throw new Error(`${id} cannot be built`)
        break
      }
      results.push(result)
      cases.push({ definition, tables, result: result as (typeof results)[number] })
    }
  }
  for (let round = 0; round < 12; round++)
    for (const { definition, tables, result } of cases) {
      const measure = definition.measure?.options[0]?.value
      const start = performance.now()
      const modelOf = definition.prepare(tables as never)
      modelOf({ from: 2000, to: 2025, measure })
      const prepared = performance.now()
      for (let i = 0; i < STEPS; i++) modelOf({ from: 1991 + (i % 9), to: 2025, measure })
      const done = performance.now()
      if (round < 2) continue
      result.prepare.push(prepared - start)
      result.model.push((done - prepared) / STEPS)
    }
  return results
}
