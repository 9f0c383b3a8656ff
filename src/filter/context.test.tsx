// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoresProvider, useFilter, useFilterAndYears, useSettledFilter } from './context.tsx'
import { createFilterStore } from './filter-store.ts'
import { createHoverStore } from './hover-store.ts'
import { settledFilter } from './settled.ts'
import { VOCABULARY } from './test-vocabulary.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function hook<T>(use: () => T) {
  const filter = createFilterStore(VOCABULARY)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StoresProvider stores={{ filter, hover: createHoverStore() }}>{children}</StoresProvider>
  )
  const { result } = renderHook(use, { wrapper })
  return { filter, change: (work: () => void) => act(work), value: () => result.current }
}

test('a step of the years asks nothing of those who do not need them', () => {
  let asked = 0
  const { filter, change, value } = hook(() =>
    useFilter((state) => {
      asked++
      return state.pin
    }),
  )
  const before = asked
  change(() => filter.getState().setYears(2001, 2025))
  expect(asked).toBe(before)
  change(() => filter.getState().setPin(2010))
  expect(value()).toBe(2010)
  change(() => filter.getState().reset())
  expect(value()).toBeNull()
})

test('those who need the years are told each', () => {
  const { filter, change, value } = hook(() => useFilterAndYears((state) => state.from))
  change(() => filter.getState().setYears(2001, 2025))
  expect(value()).toBe(2001)
})

test('years settle when they rest, at once where they were chosen, and with any other change', () => {
  const { filter, change, value } = hook(() => useSettledFilter((state) => state.from))
  const from = value()
  change(() => filter.getState().setYears(from + 1, 2025))
  expect(value()).toBe(from)
  change(() => vi.advanceTimersByTime(250))
  expect(value()).toBe(from + 1)
  change(() => {
    filter.getState().setYears(from + 2, 2025)
    settledFilter(filter).settleNow()
  })
  expect(value()).toBe(from + 2)
  change(() => filter.getState().setYears(from + 3, 2025))
  change(() => filter.getState().setPin(2010))
  expect(value()).toBe(from + 3)
  change(() => filter.getState().reset())
  expect(value()).toBe(from)
})

test('who stopped asking while the years moved finds them where they went', () => {
  const filter = createFilterStore(VOCABULARY)
  const settled = settledFilter(filter)
  const stop = settled.subscribe(() => {})
  filter.getState().setYears(2001, 2025)
  stop()
  vi.advanceTimersByTime(1000)
  filter.getState().setYears(2005, 2025)
  expect(settled.get().from).toBe(2005)
})
