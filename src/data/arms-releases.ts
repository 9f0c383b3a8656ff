import { formatDate } from '../model/format.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import type { ArmsReleaseRow } from './tables/arms-releases.ts'

export type Release = ArmsReleaseRow['release']

/** `March 2022 release` */
export const releaseName = (release: Release) => `${formatDate(release)} release`

/** The releases of a table, oldest first. */
export function releasesOf(rows: readonly ArmsReleaseRow[]): Release[] {
  return [...new Set(rows.map(({ release }) => release))].sort()
}

/** The rows of one release; any test on the table can be run on them to see what it would have said then. */
export function rowsOfRelease(rows: readonly ArmsReleaseRow[], release: Release): readonly ArmsReleaseRow[] {
  return rows.filter((row) => row.release === release)
}

export interface ReleaseValue {
  /** Million TIV. */
  readonly total: number
  readonly russia: number
  /** Percent; null where nothing was delivered. */
  readonly share: number | null
  readonly sources: readonly string[]
}

/** What one release says of the years as a whole; null unless it has every one of them. */
export function releaseValue(
  rows: readonly ArmsReleaseRow[],
  release: Release,
  from: number,
  to: number,
): ReleaseValue | null {
  const own = rowsOfRelease(rows, release).filter(({ year }) => year >= from && year <= to)
  if (own.length < to - from + 1) return null
  const total = sum(own.map((row) => row.total_tiv_million))
  const russia = sum(own.map((row) => row.russia_tiv_million))
  return {
    total,
    russia,
    share: sharePercent(russia, total),
    sources: [...new Set(own.flatMap((row) => row.sources))],
  }
}

/** One year in two releases; `null` where a release does not have the year. */
export interface ReleaseYear {
  readonly year: number
  readonly older: ReleaseValue | null
  readonly newer: ReleaseValue | null
}

/** Every year that either release has, side by side. */
export function compareReleases(
  rows: readonly ArmsReleaseRow[],
  older: Release,
  newer: Release,
): ReleaseYear[] {
  const years = rows.filter(({ release }) => release === older || release === newer).map(({ year }) => year)
  return [...new Set(years)]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      older: releaseValue(rows, older, year, year),
      newer: releaseValue(rows, newer, year, year),
    }))
}
