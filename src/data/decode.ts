/** A table as the build writes it: column names, and the values of each column in row order. */
export interface PackedTable {
  readonly names: readonly string[]
  readonly columns: readonly (readonly unknown[])[]
}

/** Columns of values, which compress far better than rows of objects. */
export function packTable(
  names: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): PackedTable {
  return { names, columns: names.map((name) => rows.map((row) => row[name])) }
}

/** The rows of a packed table, as plain objects with the columns in file order. */
export function unpackTable({ names, columns }: PackedTable): Record<string, unknown>[] {
  const length = columns[0]?.length ?? 0
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row]])),
  )
}
