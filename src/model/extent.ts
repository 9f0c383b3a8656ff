/** First and last year any table, link or control may name. */
export const EXTENT = { from: 1946, to: 2026 } as const
