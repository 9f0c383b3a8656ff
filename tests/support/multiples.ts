import type { MultiplesModel, PaneSeries, TimePoint } from '../../src/model/figure-model.ts'
import { multiplesSeries } from '../../src/model/table-twin.ts'

export function paneSeries(model: MultiplesModel, id: string): PaneSeries {
  const series = multiplesSeries(model).find((one) => one.id === id)
  if (!series) throw new Error(`${model.id} has no series ${id}`)
  return series
}

/** The point of a year; throws outside the model’s years. */
export function panePoint(model: MultiplesModel, id: string, year: number): TimePoint {
  const point = paneSeries(model, id).points[year - model.from]
  if (!point || year < model.from) throw new Error(`${model.id} has no ${year}`)
  return point
}
