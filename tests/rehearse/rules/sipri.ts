import { carried, lastOf, type Rule, years } from './cells.ts'

/** A release of all years: those of the newest release, then its last year repeated. */
export const newRelease: Rule = (rows, { release, lastFull, source }) => {
  const newest = rows.reduce((last, row) => ((row.release ?? '') > last ? (row.release ?? '') : last), '')
  const own = rows.filter((row) => row.release === newest)
  const last = lastOf(own)
  return [...own, ...years(Number(last.year) + 1, lastFull).map((year) => carried(last, year))].map(
    (row) => ({ ...row, release, sources: source }),
  )
}

/** The last order once more, placed and delivered in the last full year. */
export const newOrder: Rule = (rows, { lastFull, source }) => [
  {
    ...lastOf(rows),
    deal_id: `cr-${lastFull}-rehearsal`,
    order_year: String(lastFull),
    delivery_years: String(lastFull),
    note: '',
    sources: source,
  },
]
