import type { FigureQuery } from '../../../src/figures/kit/define.ts'
import type { LoadedFigure } from '../../../src/figures/registry.ts'
import { EXTENT } from '../../../src/filter/years.ts'
import type { FigureModel, TimePoint, TimeSeries } from '../../../src/model/figure-model.ts'

/**
 * A figure with `times` as many points in every series: a synthetic one, whose time axis counts tenths of a year (for
 * ten times). Its points are made once; a step cuts out and draws them, as for any figure. With once as many the same
 * way is gone, so that the two compare.
 */
export function denser(figure: LoadedFigure, times: number): LoadedFigure {
  const wholes = new Map<string | undefined, readonly TimeSeries[]>()
  const wholeOf = ({ measure }: FigureQuery) => {
    const known = wholes.get(measure)
    if (known) return known
    const whole = figure.model({ ...EXTENT, measure }).series.map((series) => ({
      ...series,
      points: series.points.flatMap((point, i) => between(point, series.points[i + 1], times)),
    }))
    wholes.set(measure, whole)
    return whole
  }
  const modelOf = (query: FigureQuery): FigureModel => {
    const model = figure.model(query)
    const [start, end] = [(query.from - EXTENT.from) * times, (query.to - EXTENT.from + 1) * times]
    return {
      ...model,
      from: query.from * times,
      to: query.to * times + times - 1,
      absences: model.absences.map((absence) => ({
        ...absence,
        from: absence.from * times,
        to: absence.to * times + times - 1,
      })),
      series: wholeOf(query).map((series) => ({ ...series, points: series.points.slice(start, end) })),
    }
  }
  let last: { query: FigureQuery; model: FigureModel } | undefined
  const model = (query: FigureQuery) => {
    if (last?.query.from !== query.from || last.query.to !== query.to || last.query.measure !== query.measure)
      last = { query, model: modelOf(query) }
    return last.model
  }
  return { ...figure, model }
}

/** `times` points from one year towards the next, a little uneven, so that no two are drawn at one height. */
function between(point: TimePoint, next: TimePoint | undefined, times: number): TimePoint[] {
  return Array.from({ length: times }, (_, i) => {
    if (point.value === null) return point
    const share = i / times
    const value = point.value * (1 - share) + (next?.value ?? point.value) * share
    return { ...point, value: Math.round(value * (1 + 0.02 * Math.sin(i * 2.4)) * 10) / 10 }
  })
}
