import { columnInfo, type Expected, type RowProblem, type Rules } from '../schema.ts'
import type { TableName } from '../tables.ts'
import { ALL_TABLES } from './all-tables.ts'

type AnyRow = Readonly<Record<string, unknown>>
type AnyRule = (row: AnyRow, index: number, rows: readonly AnyRow[]) => Expected

/** Where rows of a table do not hold what its rules expect, row by row. */
export function ruleProblems(
  table: TableName,
  rules: Rules<never> | undefined,
  rows: readonly object[],
): RowProblem[] {
  const all = Object.entries((rules ?? {}) as Record<string, AnyRule>)
  return (rows as readonly AnyRow[]).flatMap((row, index) =>
    all.flatMap(([column, rule]) => {
      const expected = rule(row, index, rows as readonly AnyRow[])
      return expected ? [{ row: index, column, value: asWritten(table, column, row[column]), expected }] : []
    }),
  )
}

/** A value as the file spells it. */
function asWritten(table: TableName, column: string, value: unknown): unknown {
  const schema = ALL_TABLES[table].columns.shape[column]
  if (typeof value !== 'boolean' || !schema) return value
  const { trueValues, falseValues } = columnInfo(schema)
  return (value ? trueValues : falseValues)?.[0]
}
