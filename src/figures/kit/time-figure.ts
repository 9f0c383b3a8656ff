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
