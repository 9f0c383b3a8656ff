import type { TableAbout } from '../../src/data/about.ts'
import type { TableName, Tables } from '../../src/data/tables.ts'
import { aboutOf } from '../../src/data/validation/abouts.ts'

/** What is known of a table whose rows a test makes up: its real definition, and the facts given. */
export function aboutFor(name: TableName, facts: Partial<TableAbout> = {}): TableAbout {
  const row = { table: name, vintage: '', credit: 'A publisher', release: null, data_to: null, due: null }
  const tables = { tables: [{ ...row, checked: '2030-01-01' }], caveats: [], gaps: [] }
  return { ...aboutOf(name, tables as unknown as Tables), ...facts }
}
