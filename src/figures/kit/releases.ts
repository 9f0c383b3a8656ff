import type { HeilongjiangRow } from '../../data/tables/heilongjiang.ts'

/** Of which flow of a province’s trade a share is. */
export type Share = 'trade' | 'exports' | 'imports'

/** One of a release’s three shares. */
export const shareOf = (row: HeilongjiangRow, share: Share): number | null =>
  ({
    trade: row.share_trade_pct,
    exports: row.share_exports_pct,
    imports: row.share_imports_pct,
  })[share]

const PERIOD_RANK = { 'full-year': 0, 'part-year': 1, estimate: 2 } as const

/** The one row a year is drawn from: the full year, else the longest part of it, else an estimate. */
export function bestRow(rows: readonly HeilongjiangRow[], share: Share): HeilongjiangRow | undefined {
  return rows
    .filter((row) => shareOf(row, share) !== null)
    .toSorted(
      (a, b) => PERIOD_RANK[a.period] - PERIOD_RANK[b.period] || (a.period_end < b.period_end ? 1 : -1),
    )[0]
}

const month = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  timeZone: 'UTC',
})

/** The months a part of a year covers, as a note. */
export function coverage(row: HeilongjiangRow): { note?: string } {
  if (row.period !== 'part-year') return {}
  const [start, end] = [row.period_start, row.period_end].map((date) => month.format(new Date(date)))
  return { note: start === end ? `${start} only` : `${start} to ${end}` }
}
