import { QueryClient } from '@tanstack/react-query'
import { FIGURES, figureQuery } from '../../src/figures/registry.ts'
import type { FigureModel, Shape } from '../../src/model/figure-model.ts'
import type { FigureCase } from './tables.ts'

const client = new QueryClient()

export type ModelOf<S extends Shape> = Extract<FigureModel, { shape: S }>

/** Builds models of a figure that is not over time from the real tables. */
export async function loadShape<S extends Shape>(id: string, shape: S) {
  const { model: modelOf } = await client.fetchQuery(figureQuery(id))
  return (from: number, to: number, more: { measure?: string; pin?: number } = {}): ModelOf<S> => {
    const built = modelOf({ from, to, measure: more.measure, pin: more.pin ?? null })
    if (built.shape !== shape) throw new Error(`${id} is no ${shape}`)
    return built as ModelOf<S>
  }
}

export interface ShapeCase extends Omit<FigureCase, 'build'> {
  readonly shape: Exclude<Shape, 'time'>
  readonly pinned: boolean
  readonly build: (from: number, to: number, pin?: number) => Exclude<FigureModel, { shape: 'time' }>
}

/** Every figure that is not over time, in each of its measures. */
export async function shapeFigures(): Promise<ShapeCase[]> {
  const cases: ShapeCase[] = []
  for (const { id, measure, shape, pinned } of FIGURES) {
    if (!shape) continue
    const build = await loadShape(id, shape)
    for (const [i, value] of (measure?.options.map((option) => option.value) ?? [undefined]).entries())
      cases.push({
        id,
        shape,
        measure: value,
        pinned: pinned ?? false,
        name: value === undefined ? id : `${id} ${value}`,
        isDefault: i === 0,
        build: (from, to, pin) =>
          build(from, to, {
            ...(value === undefined ? {} : { measure: value }),
            ...(pin === undefined || !pinned ? {} : { pin }),
          }),
      })
  }
  return cases
}
