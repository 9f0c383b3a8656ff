import type { Cells } from '../../../src/data/import/table-import.ts'
import { carried, lastOf, lastYear, type Rule, years } from './cells.ts'

/** Repeats the rows of the last year for each next full year. Repeated whole, they keep their sums and shares. */
export const repeatLastYear: Rule = (rows, { lastFull }) => {
  const last = lastYear(rows)
  const repeated = rows.filter(({ year }) => year === String(last))
  return years(last + 1, lastFull).flatMap((year) => repeated.map((row) => carried(row, year)))
}

/** As `repeatLastYear`; the new rows rest on the rehearsed source alone. */
export const repeatWithSource: Rule = (rows, rehearsed) =>
  repeatLastYear(rows, rehearsed).map((row) => ({ ...row, sources: rehearsed.source }))

/** For tables by period: repeats, for each place, the newest full year that has a share of trade. */
export const repeatFullYear: Rule = (rows, { lastFull }) => {
  const newest = new Map<string, Cells>()
  for (const row of rows) {
    const place = row.province_code ?? ''
    if (row.period !== 'full-year' || !row.share_trade_pct) continue
    if (Number(row.year) >= Number(newest.get(place)?.year ?? 0)) newest.set(place, row)
  }
  return [...newest.values()].flatMap((row) =>
    years(lastYear(rows) + 1, lastFull).map((year) => carried(row, year)),
  )
}

/** Fills the months to the end of the last full year: together they make what `crude-share` has of it, its last year repeated. */
export const fillMonths: Rule = (rows, { lastFull, rows: of }) => {
  const last = lastOf(rows)
  const whole = Number(lastOf(of('crude-share')).russia_mt)
  return years(Number(last.month?.slice(0, 4)), lastFull).flatMap((year) => {
    const known = rows.filter(({ month = '' }) => month.startsWith(`${year}-`))
    const left = whole - known.reduce((sum, { volume_mt }) => sum + Number(volume_mt), 0)
    const missing = 12 - known.length
    const each = Math.floor((1000 * left) / missing) / 1000
    return Array.from({ length: missing }, (_, i) => ({
      ...last,
      month: `${year}-${String(known.length + i + 1).padStart(2, '0')}`,
      volume_mt: String(Number((i < missing - 1 ? each : left - each * (missing - 1)).toFixed(3))),
    }))
  })
}

/** Dissent is what `adopted-votes` lists of a year, so that the resolutions without it follow. */
export const repeatResolutions: Rule = (rows, rehearsed) =>
  repeatLastYear(rows, rehearsed).map((row) => {
    const listed = rehearsed.rows('adopted-votes').filter(({ year }) => year === row.year).length
    return { ...row, without_dissent: String(Number(row.adopted) - listed) }
  })
