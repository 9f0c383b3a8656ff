import metas from 'virtual:figure-index'
import { queryOptions } from '@tanstack/react-query'
import { isOwn } from '../data/own/own-tables.ts'
import { loadAbouts, tableQuery } from '../data/tables.ts'
import type { Vocabulary } from '../filter/filter.ts'
import { DEFAULT_YEARS, EXTENT } from '../filter/years.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { KEPT } from '../model/kept.ts'
import type { PeriodValue } from '../model/period.ts'
import type { FigureDefinition, FigureMeta, FigureQuery } from './kit/define.ts'
import { ORDER, START_VIEW } from './kit/order.ts'
import { rememberModels } from './kit/remember.ts'

export const FIGURES: readonly FigureMeta[] = [...metas].sort(
  (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id),
)

const byId = new Map(FIGURES.map((figure) => [figure.id, figure]))

export function figureMeta(id: string): FigureMeta | undefined {
  return byId.get(id)
}

export const VOCABULARY: Vocabulary = {
  extent: EXTENT,
  defaultYears: DEFAULT_YEARS,
  figures: FIGURES.map((figure) => figure.id),
  defaultFigures: START_VIEW,
  measures: Object.fromEntries(
    FIGURES.flatMap(({ measure }) =>
      measure ? [[measure.param, measure.options.map((option) => option.value)]] : [],
    ),
  ),
  lists: Object.fromEntries(
    FIGURES.flatMap(({ follow }) => {
      if (!follow) return []
      const { param, ids, ...rest } = follow
      return [[param, { values: ids.split(' '), ...rest }]]
    }),
  ),
}

const modules = import.meta.glob<{ default: FigureDefinition }>([
  './*.ts',
  '!./registry.ts',
  '!./*.test.ts',
  '!./*.d.ts',
])

/** A figure with its tables loaded and indexed. */
export interface LoadedFigure {
  readonly definition: FigureDefinition
  /** Builds the model of a query; one of the last queries again returns the same model. */
  readonly model: (query: FigureQuery) => FigureModel
  readonly period: (from: number, to: number) => readonly PeriodValue[]
}

/** Loads a figure's code and tables; fails where a chunk cannot be fetched, and can be tried again. */
export function figureQuery(id: string) {
  return queryOptions({
    queryKey: ['figure', id],
    queryFn: async ({ client }): Promise<LoadedFigure> => {
      const load = modules[`./${id}.ts`]
      if (!load) throw new Error(`There is no figure “${id}”.`)
      const { default: definition } = await load()
      const tables = await Promise.all(
        definition.tables.map(
          async (name) => [name, await client.ensureQueryData(tableQuery(name))] as const,
        ),
      )
      const loaded = Object.fromEntries(tables) as never
      const about = await loadAbouts(definition.tables)
      const own = [...definition.tables, 'sources' as const].filter(isOwn)
      const prepared = definition.prepare(loaded, about)
      const build =
        own.length === 0 ? prepared : (await import('./kit/own-data.ts')).markedAsOwn(prepared, own)
      return {
        definition,
        model: rememberModels(build),
        period: definition.period?.(loaded, about) ?? (() => []),
      }
    },
    ...KEPT,
  })
}
