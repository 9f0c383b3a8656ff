import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { queryOf } from '../figures/kit/define.ts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useStores } from '../filter/context.tsx'
import type { FilterStore } from '../filter/filter-store.ts'
import type { FigureModel, Shape } from '../model/figure-model.ts'
import { catchUpLater } from './catch-up.ts'
import { useVisibility } from './visibility.tsx'

const modelOf = (figure: LoadedFigure, store: FilterStore) =>
  figure.model(queryOf(figure.definition, store.getState().filter))

/** The model of the page's filter; renders again with each change of it. Not for what moves while years are dragged. */
export function useModel(figure: LoadedFigure): FigureModel {
  const { filter } = useStores()
  return useSyncExternalStore(filter.subscribe, () => modelOf(figure, filter))
}

/**
 * Draws the model of the page's filter now and after each change of it, outside React: every panel in view and its
 * words then change within the event that moved the years. One out of view catches up when the years rest or it appears.
 */
export function useDrawnModel(figure: LoadedFigure, draw: (model: FigureModel) => void): void {
  const { filter } = useStores()
  const visibility = useVisibility()
  const latest = useRef(draw)
  latest.current = draw
  const redraw = useRef<() => void>(() => {})

  useLayoutEffect(() => {
    let shown: FigureModel | null = null
    let takeBack: (() => void) | null = null
    const stopWaiting = () => {
      takeBack?.()
      takeBack = null
    }
    const show = () => {
      stopWaiting()
      const model = modelOf(figure, filter)
      if (model === shown) return
      shown = model
      latest.current(model)
    }
    redraw.current = () => {
      shown = null
      show()
    }
    const stops = [
      filter.subscribe(() => {
        if (visibility.visible()) show()
        else takeBack = catchUpLater(show)
      }),
      visibility.onVisible(show),
      stopWaiting,
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [figure, filter, visibility])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new way to draw is drawn at once
  useLayoutEffect(() => redraw.current(), [figure, filter, draw])
}

/**
 * The figure as one chart draws it: a model of another shape, which another chart is about to draw, changes nothing.
 * @param shape that of the page's filter now
 */
export function inShape(figure: LoadedFigure, shape: Shape): LoadedFigure {
  let last: FigureModel | undefined
  return {
    ...figure,
    model: (query) => {
      const model = figure.model(query)
      if (model.shape === shape || !last) last = model
      return last
    },
  }
}
