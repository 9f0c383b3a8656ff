import './AudienceView.css'
import { useQueryClient } from '@tanstack/react-query'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { chartQuery } from '../../chart/chart-query.ts'
import { claimsQuery } from '../../claims/claims.ts'
import { isFigureSlide, type Slide } from '../../deck/deck.ts'
import { SlideView } from '../../deck/SlideView.tsx'
import { filterOfSlide } from '../../deck/slide-filter.ts'
import { useSettled } from '../../deck/use-settled.ts'
import { useSlideTheme } from '../../deck/use-slide-theme.ts'
import { shapeOf } from '../../figures/kit/define.ts'
import { figureMeta, figureQuery, VOCABULARY } from '../../figures/registry.ts'
import { useStores } from '../../filter/context.tsx'
import { EXTENT } from '../../filter/years.ts'
import { YearRange } from '../../ui/YearRange.tsx'
import { slideName } from '../deck/slide-name.ts'
import { usePageReady } from '../use-page-ready.ts'
import { Clock } from './Clock.tsx'
import { PresentBar } from './PresentBar.tsx'
import type { PresentingProps } from './PresentPage.tsx'
import { stepOf } from './swipe.ts'
import { usePresentKeys } from './use-present-keys.ts'
import { useSlideInStep } from './use-slide-in-step.ts'

/** The slide on the wall: live figures, and nothing else unless the presenter asks for it. */
export function AudienceView(props: PresentingProps) {
  const { deck, show, slide: index, go, parameters } = props
  const slide = deck.slides[index] as Slide
  const theme = useSlideTheme(parameters.theme)
  const stores = useSlideInStep(slide, show.inStep)
  const blank = useStore(show.inStep.state, (state) => state.blank)
  const number = usePresentKeys(props)
  const stage = useRef<HTMLElement>(null)
  const settled = useSettled(slide)
  usePageReady(settled.ready)
  usePrefetch(deck.slides[index + 1])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may have gone with its slide
  useEffect(() => {
    const { activeElement } = document
    // A button at its end is disabled, a blank slide inert: the browser lets go of the focus there only later.
    if (!activeElement || activeElement === document.body || activeElement.matches(':disabled, [inert] *'))
      stage.current?.focus()
  }, [index, blank])

  const foot = useMemo(
    () => (
      <Foot
        filter={parameters.show.includes('filter') && isFigureSlide(slide)}
        clock={parameters.show.includes('clock')}
      />
    ),
    [parameters.show, slide],
  )
  return (
    <main
      ref={stage}
      className="present"
      tabIndex={-1}
      aria-label={`${deck.title}: presentation`}
      // A click pins a year or presses a button; the keys stay with the slides.
      onMouseDown={(event) => {
        if ((event.target as Element).closest('[role=application], button')) event.preventDefault()
      }}
      {...useSwipe((by) => go(index + by))}
    >
      <div className="present__slide" key={slide.id}>
        <SlideView
          slide={slide}
          stores={stores}
          theme={theme}
          live={!blank}
          asPanels
          source={parameters.show.includes('source')}
          onSettled={settled.settle}
          foot={foot}
        />
      </div>
      {blank && (
        <button
          type="button"
          className="present__blank"
          onClick={() => show.inStep.change({ blank: false })}
          aria-label="The screen is blank. Show the slide"
        />
      )}
      <PresentBar {...props} />
      {number !== '' && <p className="present__number">Slide {number}, then Enter</p>}
      <p className="visually-hidden" role="status">
        {blank ? 'The screen is blank' : `Slide ${index + 1} of ${deck.slides.length}: ${slideName(slide)}`}
      </p>
    </main>
  )
}

/** The next slide’s code and tables, so that it stands at once. */
function usePrefetch(next: Slide | undefined) {
  const client = useQueryClient()
  useEffect(() => {
    if (next?.layout === 'claim') client.prefetchQuery(claimsQuery())
    if (!next || !isFigureSlide(next)) return
    const filter = filterOfSlide(next, VOCABULARY)
    for (const id of next.figures) {
      const meta = figureMeta(id)
      if (!meta) continue
      client.prefetchQuery(figureQuery(id))
      client.prefetchQuery(chartQuery(shapeOf(meta, filter)))
    }
  }, [next, client])
}

/** Strokes of the finger lead as well. */
function useSwipe(onStep: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number; at: number; onChart: boolean } | null>(null)
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      const on = event.target as Element
      start.current =
        event.pointerType === 'touch' && event.isPrimary && !on.closest('.year-range')
          ? {
              x: event.clientX,
              y: event.clientY,
              at: event.timeStamp,
              onChart: on.closest('[role=application], section') !== null,
            }
          : null
    },
    onPointerUpCapture: (event: PointerEvent) => {
      if (!start.current || !event.isPrimary) return
      const { x, y, at, onChart } = start.current
      start.current = null
      const by = stepOf({ dx: event.clientX - x, dy: event.clientY - y, ms: event.timeStamp - at, onChart })
      if (by) onStep(by)
    },
  }
}

function Foot({ filter, clock }: { filter: boolean; clock: boolean }) {
  if (!filter && !clock) return null
  return (
    <footer className="present__foot">
      {filter && <Years />}
      {clock && <Clock className="present__clock" />}
    </footer>
  )
}

function Years() {
  const { filter } = useStores()
  const years = useMemo(
    () => ({ get: () => filter.getState().filter, subscribe: filter.subscribe }),
    [filter],
  )
  return <YearRange years={years} min={EXTENT.from} max={EXTENT.to} onChange={filter.getState().setYears} />
}
