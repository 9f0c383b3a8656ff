import type { DatedPoint, MultiplesModel, Pane, PaneSeries, TimePoint } from '../../model/figure-model.ts'
import { type ByYear, sliceYears } from '../../model/year-series.ts'
import type { Body, FigureQuery } from './define.ts'
import { absencesOutside } from './time-figure.ts'

/** A pane over the whole extent, before a range is cut out. */
export interface WholePane extends Omit<Pane, 'series' | 'absences'> {
  readonly series: readonly (Omit<PaneSeries, 'points'> & { readonly points: ByYear<TimePoint> })[]
  /** First and last year with a value. */
  readonly covers: readonly [number, number]
  /** Said of the years before, where it is more than that there are no data. */
  readonly before?: string
  /** As `before`, of the years after. */
  readonly after?: string
}

/** A model of panes over the years asked for. */
export function multiplesModel(
  whole: readonly WholePane[],
  query: FigureQuery,
  words: Omit<Body<MultiplesModel>, 'shape' | 'panes'>,
): Body<MultiplesModel> {
  return { ...words, shape: 'multiples', panes: whole.map((pane) => cutPane(pane, query)) }
}

/** The pane over the years asked for, with what it lacks before its first and after its last year. */
function cutPane(whole: WholePane, query: FigureQuery): Pane {
  const { covers, before, after, ...pane } = whole
  const [first, last] = covers
  return {
    ...pane,
    series: pane.series.map((series) => ({
      ...series,
      points: sliceYears(series.points, query.from, query.to),
      ...(series.dated ? { dated: datedWithin(series.dated, query) } : {}),
    })),
    absences: absencesOutside(query, covers, {
      before: before ?? `no data before ${first}`,
      after: after ?? `no data after ${last}`,
    }),
  }
}

function datedWithin(dated: readonly DatedPoint[], { from, to }: FigureQuery): readonly DatedPoint[] {
  return dated.filter(({ at }) => at >= from && at < to + 1)
}
