import { reasonOf, type TableAbout } from '../../data/about.ts'
import type { Absence, TimePoint, Vintage } from '../../model/figure-model.ts'
import { formatDate } from '../../model/format.ts'
import { type ByYear, gap } from '../../model/year-series.ts'
import type { FigureQuery } from './define.ts'
import { absencesOutside } from './time-figure.ts'

/** Source line of tables: each publisher once, with its release, the last date any of them reaches, the first day of a check. */
export function vintageOf(...tables: readonly TableAbout[]): Vintage {
  const credits = new Set(
    tables.flatMap(({ credit, release }) =>
      release ? `${credit}, ${formatDate(release)} release` : credit.split('; '),
    ),
  )
  const dates = tables.flatMap(({ dataTo }) => dataTo ?? [])
  const last = dates.reduce((latest, date) => (date > latest ? date : latest), '')
  const checked = tables.map((table) => table.checked).sort()[0] ?? ''
  return { credit: [...credits].join('; '), dataTo: formatDate(last), checked: formatDate(checked) }
}

/** A year of a series without a value, with the reason that `data/gaps.csv` gives. */
export const missingYear = (about: TableAbout, series: string, year: number): TimePoint =>
  gap(reasonOf(about, series, year))

/** The year that the rows of a table reach into and do not fill; `null` where they end with a year or give no day. */
export function partYear({ dataTo }: TableAbout): number | null {
  return dataTo === null || dataTo.length === 4 || dataTo.endsWith('-12-31') || dataTo.endsWith('-12')
    ? null
    : Number(dataTo.slice(0, 4))
}

/** `; 2026 is part of a year`, where the years asked reach into one that is not over. */
export function partYearWords(about: TableAbout, { to }: Pick<FigureQuery, 'to'>): string {
  const year = partYear(about)
  return year !== null && to >= year ? `; ${year} is part of a year` : ''
}

/** `Covers 27 March 2014 to 24 February 2026.`, from a first date as exact as it is known. */
export const coversWords = ({ dataTo }: TableAbout, first: string | undefined): string =>
  `Covers ${formatDate(first ?? '')} to ${formatDate(dataTo ?? '')}.`

/** First and last date of rows, as exact as the last is known: `16 May 1989 to 31 August 2026`. */
export function datesCovered({ dataTo }: TableAbout, dates: readonly string[]): string {
  const last = dataTo ?? ''
  const first = dates.reduce((earliest, date) => (date < earliest ? date : earliest), last)
  return `${formatDate(first.slice(0, last.length))} to ${formatDate(last)}`
}

/** ` (to August)` after years that reach into the one the rows do not fill. */
export function toMonth(about: TableAbout, { to }: Pick<FigureQuery, 'to'>): string {
  const year = partYear(about)
  return year === null || to < year || !about.dataTo
    ? ''
    : ` (to ${formatDate(about.dataTo.slice(0, 7)).replace(` ${year}`, '')})`
}

/** `; 2026 to 31 August` after years that reach into the one the rows do not fill. */
export function toDay(about: TableAbout, { to }: Pick<FigureQuery, 'to'>): string {
  const year = partYear(about)
  return year === null || to < year ? '' : `; ${year} to ${vintageOf(about).dataTo.replace(` ${year}`, '')}`
}

/** First and last year of rows; throws where there is none. */
export function spanOfYears(rows: readonly { readonly year: number }[]): [number, number] {
  if (rows.length === 0) throw new Error('no rows: a span needs years')
  const years = rows.map(({ year }) => year)
  return [Math.min(...years), Math.max(...years)]
}

/** First and last year with a value in any of the series; throws where there is none. */
export function spanOfPoints(series: readonly { readonly points: ByYear<TimePoint> }[], firstYear: number) {
  const years = series.flatMap(({ points }) =>
    points.flatMap(({ value }, i) => (value === null ? [] : [{ year: firstYear + i }])),
  )
  return spanOfYears(years)
}

/** What the asked years lack before the first and after the last year of a series, in words of the reason. */
export function absencesAround(
  about: TableAbout,
  series: string,
  query: Pick<FigureQuery, 'from' | 'to'>,
  [first, last]: readonly [number, number],
  noun = 'data',
  before = reasonOf(about, series, first - 1) === 'not-begun'
    ? `begins in ${first}`
    : `no ${noun} before ${first}`,
): Absence[] {
  return absencesOutside(query, [first, last], { before, after: `no ${noun} after ${last}` })
}
