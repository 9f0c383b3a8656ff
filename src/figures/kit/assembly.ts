import type { TableAbout } from '../../data/about.ts'
import { FIRST_WHOLE_YEAR } from '../../data/seat-change.ts'
import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import { formatValue, formatYears } from '../../model/format.ts'
import type { Quality } from '../../model/quality.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { atYear, type ByYear, oneByYear, yearsOf } from '../../model/year-series.ts'
import { yearsOfRows } from './covered.ts'
import type { FigureQuery } from './define.ts'

export type Span = readonly [first: number, last: number]

/** The years of a table of votes in which China took part from beginning to end. */
export function wholeYears(rows: readonly { readonly year: number }[]): Span {
  return yearsOfRows(rows.filter(({ year }) => year >= FIRST_WHOLE_YEAR))
}

/** Why an earlier year has no value. */
export const NO_WHOLE_YEAR = `China took part from late October 1971 only: its first whole year is ${FIRST_WHOLE_YEAR}.`

/** Years asked as far as votes are covered; the first lies after the last where none is. */
export const coveredOf = ({ from, to }: Pick<FigureQuery, 'from' | 'to'>, [first, last]: Span): Span => [
  Math.max(from, first),
  Math.min(to, last),
]

export const nothingIn = (span: Span) =>
  `The figure covers ${formatYears(...span)}; no year asked for falls in it.`

/** Below as many votes one of them decides the share. */
export const FEW_VOTES = 5

/** As many years before are looked at, and so many times their most votes are unlike them. */
const EARLIER = 7
const UNLIKE = 1.5

/** Years with so many more votes than each of the seven before that agreement cannot be compared with theirs. */
export function unlikeYears(
  votes: readonly { readonly year: number; readonly votes: number }[],
): ReadonlySet<number> {
  const unlike = votes.filter((own) => {
    const before = votes.filter(({ year }) => year < own.year && year >= own.year - EARLIER)
    return before.length === EARLIER && own.votes >= UNLIKE * Math.max(...before.map((one) => one.votes))
  })
  return new Set(unlike.map(({ year }) => year))
}

/** The recorded votes by year. */
export interface Assembly {
  readonly years: ByYear<UngaYearRow | undefined>
  readonly span: Span
  readonly unlike: ReadonlySet<number>
  readonly about: TableAbout
}

export function assemblyOf(rows: readonly UngaYearRow[], about: TableAbout): Assembly {
  const votes = rows.map(({ year, recorded_votes }) => ({ year, votes: recorded_votes }))
  return { years: oneByYear(rows), span: wholeYears(rows), unlike: unlikeYears(votes), about }
}

export function assemblyQuality({ unlike }: Pick<Assembly, 'unlike'>, year: number): Quality {
  return unlike.has(year) ? 'other-mix' : 'reported'
}

/** The last year covered; one that can be compared leads where one is asked for. */
export function leadingYear({ unlike }: Pick<Assembly, 'unlike'>, [first, last]: Span): number {
  return unlike.has(last) && first < last ? last - 1 : last
}

/** Whether two states agree only where their votes are identical, or by half where exactly one of them abstained. */
export type Score = 'identical' | 'half'

/** Agreement in percent of the votes both cast; null where there is none. */
export function agreement(
  votes: Pick<UngaPairRow, 'both_voted' | 'identical' | 'one_abstained'>,
  score: Score,
): number | null {
  const half = score === 'half' ? votes.one_abstained / 2 : 0
  return sharePercent(votes.identical + half, votes.both_voted)
}

/** A share as records show it. */
export const oneDecimal = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10

/** What sets a year apart from those before, in numbers of the table; nothing where no such year is shown. */
export function unlikeYearNotes({ years, unlike }: Assembly, { from, to }: Pick<FigureQuery, 'from' | 'to'>) {
  return [...unlike].flatMap((year) => {
    const [last, before] = [atYear(years, year), atYear(years, year - 1)]
    if (from > year || to < year || !last || !before) return []
    const earlier = yearsOf(year - EARLIER, year - 1)
    const counts = earlier.map((one) => atYear(years, one)?.recorded_votes ?? 0)
    const median = ({ china_median_pct }: UngaYearRow) => formatValue(china_median_pct, 'percent')
    const alone = last.usa_no / last.recorded_votes > before.usa_no / before.recorded_votes
    const raised = alone ? ', which raises the agreement among all others: the' : '. The'
    return [
      `${year} cannot be compared with the years before: ${last.recorded_votes} recorded votes (${Math.min(...counts)} to ${Math.max(...counts)} a year in ${formatYears(year - EARLIER, year - 1)}). The USA voted no on ${last.usa_no} of them (${before.usa_no} of ${before.recorded_votes} in ${before.year})${raised} median member’s agreement with China went from ${median(before)} to ${median(last)}.`,
    ]
  })
}
