// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { useCallback, useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { goldenFilter } from '../../tests/support/years.ts'
import { figureQuery, type LoadedFigure, VOCABULARY } from '../figures/registry.ts'
import { type Stores, StoresProvider } from '../filter/context.tsx'
import { createFilterStore } from '../filter/filter-store.ts'
import { createHoverStore } from '../filter/hover-store.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { useDrawnModel } from './use-figure.ts'
import { InPageContext, VisibilityProvider } from './visibility.tsx'

const figure = await new QueryClient().fetchQuery(figureQuery('vetoes'))
let show: (visible: boolean) => void
let observed: number
let drawn: string[]

beforeEach(() => {
  drawn = []
  observed = 0
  vi.useFakeTimers()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
        show = (isIntersecting) => report([{ isIntersecting }])
      }
      observe() {
        observed++
      }
      disconnect() {}
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function Words({ figure: loaded }: { figure: LoadedFigure }) {
  const draw = useCallback((model: FigureModel) => {
    drawn.push(`${model.from}–${model.to}`)
  }, [])
  useDrawnModel(loaded, draw)
  return null
}

function Host({ stores, inPage = true }: { stores: Stores; inPage?: boolean }) {
  const element = useRef<HTMLDivElement>(null)
  return (
    <StoresProvider stores={stores}>
      <InPageContext value={inPage}>
        <div ref={element}>
          <VisibilityProvider of={element}>
            <Words figure={figure} />
          </VisibilityProvider>
        </div>
      </InPageContext>
    </StoresProvider>
  )
}

it('out of view a panel is not drawn at each step, but when the years rest', () => {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  render(<Host stores={stores} />)
  const years = (from: number) => act(() => stores.filter.getState().setYears(from, 2025))
  expect(drawn).toEqual(['2000–2025'])
  years(2001)
  expect(drawn).toEqual(['2000–2025', '2001–2025'])
  show(false)
  years(2002)
  years(2003)
  expect(drawn).toHaveLength(2)
  vi.advanceTimersByTime(400)
  expect(drawn).toEqual(['2000–2025', '2001–2025', '2003–2025'])
})

it('coming into view it is drawn at once', () => {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  render(<Host stores={stores} />)
  show(false)
  act(() => stores.filter.getState().setYears(1990, 1999))
  expect(drawn).toEqual(['2000–2025'])
  show(true)
  expect(drawn).toEqual(['2000–2025', '1990–1999'])
})

it('taken out of the page it is not drawn; put back it is, before the browser tells that it is in view', () => {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  const { rerender } = render(<Host stores={stores} />)
  rerender(<Host stores={stores} inPage={false} />)
  act(() => stores.filter.getState().setYears(1990, 1999))
  expect(drawn).toEqual(['2000–2025'])
  rerender(<Host stores={stores} />)
  expect(drawn).toEqual(['2000–2025', '1990–1999'])
  act(() => stores.filter.getState().setYears(1991, 1999))
  expect(drawn).toHaveLength(3)
})

it('put back in the page it is observed anew, for an observer tells only changes', () => {
  const stores = { filter: createFilterStore(VOCABULARY, goldenFilter()), hover: createHoverStore() }
  const { rerender } = render(<Host stores={stores} />)
  expect(observed).toBe(1)
  rerender(<Host stores={stores} inPage={false} />)
  expect(observed).toBe(1)
  rerender(<Host stores={stores} />)
  expect(observed).toBe(2)
  show(false)
  act(() => stores.filter.getState().setYears(1990, 1999))
  expect(drawn).toEqual(['2000–2025'])
})
