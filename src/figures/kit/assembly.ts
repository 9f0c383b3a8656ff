import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import type { Vintage } from '../../model/figure-model.ts'
import { formatYears } from '../../model/format.ts'
import type { Quality } from '../../model/quality.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { atYear, type ByYear, yearsOf } from '../../model/year-series.ts'
import { yearsOfRows } from './covered.ts'

/** China voted from late October 1971 on: its first whole year is the next. */
const FIRST_WHOLE_YEAR = 1972
export const ASSEMBLY_YEARS = [FIRST_WHOLE_YEAR, 2025] as const
/** The years of a table of votes in which China took part from beginning to end. */
export function wholeYears(rows: readonly { readonly year: number }[]): readonly [number, number] {
  return yearsOfRows(rows.filter(({ year }) => year >= FIRST_WHOLE_YEAR))
}

/** Why an earlier year has no value. */
export const NO_WHOLE_YEAR = `China took part from late October 1971 only: its first whole year is ${ASSEMBLY_YEARS[0]}.`
/** Its votes are unlike those of all other years. */
export const UNLIKE_YEAR = 2025

/** Below as many votes one of them decides the share. */
export const FEW_VOTES = 5

export const ASSEMBLY_VINTAGE: Vintage = {
  credit: 'UN Dag Hammarskjöld Library voting data, through public copies; own shares',
  dataTo: '18 December 2025',
}

export const ASSEMBLY_ABSENCES = {
  before: `no whole year of China’s votes before ${ASSEMBLY_YEARS[0]}`,
  after: `not collected after ${ASSEMBLY_YEARS[1]}`,
}

export function assemblyQuality(year: number): Quality {
  return year === UNLIKE_YEAR ? 'other-mix' : 'reported'
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

export const ASSEMBLY_NOTES: readonly string[] = [
  'Recorded votes are the contested minority of resolutions: most are adopted without a vote, many return every year, and most votes pass by large majorities. High agreement is therefore the norm; read every pair beside the median member.',
  'The same vote does not mean that two states acted together. An abstention counts as a position; a state that did not vote is left out.',
]

/** What the votes of the last year are, in numbers of the table; nothing where that year is not shown. */
export function unlikeYearNotes(
  years: ByYear<UngaYearRow | undefined>,
  { from, to }: { from: number; to: number },
): string[] {
  const [last, before] = [atYear(years, UNLIKE_YEAR), atYear(years, UNLIKE_YEAR - 1)]
  if (from > UNLIKE_YEAR || to < UNLIKE_YEAR || !last || !before) return []
  const earlier = yearsOf(UNLIKE_YEAR - 7, UNLIKE_YEAR - 1)
  const counts = earlier.map((year) => atYear(years, year)?.recorded_votes ?? 0)
  return [
    `${UNLIKE_YEAR} cannot be compared with the years before: ${last.recorded_votes} recorded votes (${Math.min(...counts)} to ${Math.max(...counts)} a year in ${formatYears(earlier[0] ?? 0, earlier.at(-1) ?? 0)}), 154 of them in December. The USA voted no on ${last.usa_no} of them (${before.usa_no} of ${before.recorded_votes} in ${before.year}), and on 114 of those at most three members voted no in all (9 in ${before.year}). Agreement among all other members rises for that reason: the median member’s with China from ${before.china_median_pct}% to ${last.china_median_pct}%. The last vote is of 18 December, in a session that was not over.`,
  ]
}
