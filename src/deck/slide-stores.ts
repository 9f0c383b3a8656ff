import { useMemo } from 'react'
import { VOCABULARY } from '../figures/registry.ts'
import type { Stores } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import { isFigureSlide, type Slide } from './deck.ts'
import { filterOfSlide } from './slide-filter.ts'

/** Stores of a slide, apart from those of the page; `view` stands in for the slide’s own. */
export function slideStores(slide: Slide, view: string | null = null): Stores {
  const initial = isFigureSlide(slide)
    ? filterOfSlide(view === null ? slide : { ...slide, view }, VOCABULARY)
    : undefined
  return { filter: createFilterStore(VOCABULARY, initial), hover: createHoverStore() }
}

/** The same, made anew when the slide’s view or figures change. */
export function useSlideStores(slide: Slide): Stores {
  const view = isFigureSlide(slide) ? slide.view : ''
  const figures = isFigureSlide(slide) ? slide.figures.join() : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of the slide are no news for its filter
  return useMemo(() => slideStores(slide), [view, figures])
}
