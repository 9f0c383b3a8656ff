import type { FigureMeta, FigureQuery } from '../figures/kit/define.ts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useFilter } from '../filter/context.tsx'
import type { FigureModel } from '../model/figure-model.ts'

/** The part of the filter that the figure answers to; re-renders only when that part changes. */
export function useFigureQuery({ measure }: FigureMeta): FigureQuery {
  const from = useFilter((filter) => filter.from)
  const to = useFilter((filter) => filter.to)
  const chosen = useFilter((filter) => (measure ? filter.measures[measure.param] : undefined))
  return { from, to, measure: chosen }
}

export function useModel(figure: LoadedFigure): FigureModel {
  return figure.model(useFigureQuery(figure.definition))
}
