import { useEffect, useMemo } from 'react'
import { isFigureSlide, type Slide } from '../../deck/deck.ts'
import type { InStep } from '../../deck/in-step.ts'
import { filterOfSlide, viewOf } from '../../deck/slide-filter.ts'
import { slideStores } from '../../deck/slide-stores.ts'
import { VOCABULARY } from '../../figures/registry.ts'
import type { Stores } from '../../filter/context.tsx'

/** Stores of the slide shown: filter, pin and pointed year are the same in every window of the presentation. */
export function useSlideInStep(slide: Slide, inStep: InStep): Stores {
  const stores = useMemo(() => slideStores(slide, inStep.state.getState().view), [slide, inStep])

  useEffect(() => {
    if (!isFigureSlide(slide)) return
    const { filter, hover } = stores
    const viewNow = () => viewOf(filter.getState().filter, slide.figures, VOCABULARY)
    const prepared = viewOf(filterOfSlide(slide, VOCABULARY), slide.figures, VOCABULARY)
    let following = false
    const follow = (what: () => void) => {
      following = true
      what()
      following = false
    }
    const adopt = () => {
      const view = inStep.state.getState().view ?? prepared
      if (view !== viewNow())
        follow(() => filter.getState().replace(filterOfSlide({ ...slide, view }, VOCABULARY)))
    }
    adopt()
    const stops = [
      inStep.state.subscribe(adopt),
      inStep.peer.subscribe(({ year }, before) => {
        if (year === before.year) return
        follow(() =>
          year === null ? hover.getState().clear('other-window') : hover.getState().set(year, 'other-window'),
        )
      }),
      filter.subscribe(() => {
        if (following) return
        const view = viewNow()
        inStep.change({ view: view === prepared ? null : view })
      }),
      hover.subscribe(({ year }, before) => {
        if (!following && year !== before.year) inStep.pointAt(year)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [slide, stores, inStep])

  return stores
}
