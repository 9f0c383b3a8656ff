import { QueryClient } from '@tanstack/react-query'
import { loadAbouts, loadTable, type TableName } from '../../src/data/tables.ts'
import type { FigureDefinition } from '../../src/figures/kit/define.ts'
import { FIGURES, figureQuery } from '../../src/figures/registry.ts'
import type { RecordTable } from '../../src/model/records.ts'

const client = new QueryClient()

/** Every figure, in the order of the index. */
export const figureDefinitions = (): Promise<FigureDefinition[]> =>
  Promise.all(FIGURES.map(async ({ id }) => (await client.fetchQuery(figureQuery(id))).definition))

/** The record tables of figures by their id, from the real tables. */
export async function everyRecordTable(definitions: readonly FigureDefinition[]) {
  const tablesOf = async (definition: FigureDefinition) => {
    const names: TableName[] = [...definition.tables, ...(definition.recordTables ?? [])]
    const tables = await Promise.all(names.map(async (name) => [name, await loadTable(name)] as const))
    return definition.records?.(Object.fromEntries(tables) as never, await loadAbouts(names)) ?? []
  }
  return new Map(await Promise.all(definitions.map(async (one) => [one.id, await tablesOf(one)] as const)))
}

export function recordTableOf(
  all: ReadonlyMap<string, readonly RecordTable[]>,
  figure: string,
  id: string,
): RecordTable {
  const found = all.get(figure)?.find((one) => one.id === id)
  if (!found) throw new Error(`${figure} has no records ${id}`)
  return found
}
