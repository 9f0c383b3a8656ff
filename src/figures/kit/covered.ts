/** First and last of some years. */
export function firstAndLast(years: readonly number[]): readonly [number, number] {
  return [Math.min(...years), Math.max(...years)]
}

/** First and last year of rows. */
export function yearsOfRows(
  ...tables: readonly (readonly { readonly year: number }[])[]
): readonly [number, number] {
  return firstAndLast(tables.flatMap((rows) => rows.map(({ year }) => year)))
}
