import type { AnyTable } from '../schema.ts'
import type { TableName } from '../tables.ts'

const modules = import.meta.glob<AnyTable>('../tables/*.ts', { eager: true, import: 'default' })

/** Every table of `data/` by name, as its file in `src/data/tables/` defines it. */
export const ALL_TABLES = Object.fromEntries(
  Object.values(modules).map((table) => [table.name, table]),
) as unknown as { readonly [N in TableName]: AnyTable }
