/** Years a table may name and an index by year holds. */
export const CALENDAR = { from: 1946, to: 2100 } as const
