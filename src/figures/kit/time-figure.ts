import type { Absence, TimePoint, TimeSeries } from '../../model/figure-model.ts'
import { type ByYear, sliceYears } from '../../model/year-series.ts'
import type { FigureQuery } from './define.ts'

/** A series with its points over the whole extent, before a range is cut out. */
export type WholeSeries = Omit<TimeSeries, 'points'> & {
  readonly points: ByYear<TimePoint>
}

export function cutSeries(series: WholeSeries, { from, to }: FigureQuery): TimeSeries {
  return { ...series, points: sliceYears(series.points, from, to) }
}

/** What the asked years lack before `first` and after `last`. */
export function absencesOutside(
  { from, to }: Pick<FigureQuery, 'from' | 'to'>,
  [first, last]: readonly [number, number],
  words: { before: string; after: string },
): Absence[] {
  const absences: Absence[] = []
  if (from < first) absences.push({ from, to: Math.min(to, first - 1), text: words.before })
  if (to > last) absences.push({ from: Math.max(from, last + 1), to, text: words.after })
  return absences
}

/** Source ids of all points shown, in the order they appear, each once. */
export function sourcesShown(series: readonly TimeSeries[]): string[] {
  const seen = new Set<string>()
  for (const { points } of series)
    for (const point of points) if (point.value !== null) for (const id of point.sources ?? []) seen.add(id)
  return [...seen]
}
