import { QueryClient } from '@tanstack/react-query'
import { FIGURES, figureQuery } from '../../src/figures/registry.ts'
import { EXTENT } from '../../src/filter/years.ts'
import type { TimeModel, TimePoint, TimeSeries } from '../../src/model/figure-model.ts'

/** Builds the model of a figure from the real tables. */
export type Build = (from: number, to: number, measure?: string) => TimeModel

const client = new QueryClient()

export async function loadFigure(id: string): Promise<Build> {
  const { model } = await client.fetchQuery(figureQuery(id))
  return (from, to, measure) => {
    const built = model({ from, to, measure })
    if (built.shape !== 'time') throw new Error(`${id} is no time figure`)
    return built
  }
}

export interface FigureCase {
  readonly id: string
  readonly measure: string | undefined
  /** `id` or `id measure`, for the name of a test. */
  readonly name: string
  readonly isDefault: boolean
  readonly build: (from: number, to: number) => TimeModel
}

/** Every figure over time in each of its measures. */
export async function timeFigures(): Promise<FigureCase[]> {
  const cases: FigureCase[] = []
  for (const { id, measure } of FIGURES) {
    const { model } = await client.fetchQuery(figureQuery(id))
    if (model({ ...EXTENT, measure: undefined }).shape !== 'time') continue
    const build = await loadFigure(id)
    for (const [i, value] of (measure?.options.map((option) => option.value) ?? [undefined]).entries())
      cases.push({
        id,
        measure: value,
        name: value === undefined ? id : `${id} ${value}`,
        isDefault: i === 0,
        build: (from, to) => build(from, to, value),
      })
  }
  return cases
}

export function seriesOf(model: TimeModel, id: string): TimeSeries {
  const series = model.series.find((one) => one.id === id)
  if (!series) throw new Error(`${model.id} has no series ${id}`)
  return series
}

/** The point of a year; throws outside the model’s years. */
export function pointAt(model: TimeModel, id: string, year: number): TimePoint {
  const point = seriesOf(model, id).points[year - model.from]
  if (!point || year < model.from) throw new Error(`${model.id} has no ${year}`)
  return point
}

export function yearsWhere(model: TimeModel, id: string, test: (point: TimePoint) => boolean): number[] {
  return seriesOf(model, id).points.flatMap((point, i) => (test(point) ? [model.from + i] : []))
}
