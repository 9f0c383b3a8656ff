import { soundTables } from '../../data/build/sound-tables.ts'
import type { Tables } from '../../data/tables.ts'
import type { FigureDefinition, FigureMeta } from '../kit/define.ts'
import { coversOf, defaultYears, extentOf } from './years.ts'

const definitions = Object.values(
  import.meta.glob<FigureDefinition>(['../*.ts', '!../registry.ts', '!../*.test.ts', '!../*.d.ts'], {
    eager: true,
    import: 'default',
  }),
)

/** What each virtual module holds, made from the definitions of all figures and the tables. */
const MODULES: Readonly<Record<string, (tables: Tables) => unknown>> = {
  'virtual:figure-index': (tables) =>
    definitions.map((definition) => metaOf(definition, coversOf(definition, tables))),
  'virtual:years': (tables) => ({ extent: extentOf(tables), byDefault: defaultYears(definitions, tables) }),
  'virtual:figure-descriptions': () =>
    Object.fromEntries(definitions.map(({ id, definition, method }) => [id, { definition, method }])),
  'virtual:figure-tables': () =>
    Object.fromEntries(
      definitions.map(({ id, tables, recordTables = [] }) => [id, { drawn: tables, records: recordTables }]),
    ),
}

/** Code of a virtual module for the data given. */
export function servedFigures(files: ReadonlyMap<string, string>): (name: string) => string {
  const tables = soundTables(files)
  return (name) => `export default ${JSON.stringify(MODULES[name]?.(tables))}`
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
