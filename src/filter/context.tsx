import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Filter } from './filter.ts'
import type { FilterStore } from './filter-store.ts'
import type { HoverStore } from './hover-store.ts'
import { settledFilter } from './settled.ts'

export interface Stores {
  readonly filter: FilterStore
  readonly hover: HoverStore
}

const StoresContext = createContext<Stores | null>(null)

export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>
}

export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('no StoresProvider above')
  return stores
}

/** The filter but for its years, which alone move at every step of a drag. */
type StandingFilter = Omit<Filter, 'from' | 'to'>

/** Re-renders when the selected part of the filter changes identity; a step of the years does not even ask. */
export function useFilter<T>(select: (filter: StandingFilter) => T): T {
  const { filter } = useStores()
  const subscribe = useCallback(
    (onChange: () => void) =>
      filter.subscribe(({ changeKind }) => {
        if (changeKind !== 'years') onChange()
      }),
    [filter],
  )
  return useSyncExternalStore(subscribe, () => select(filter.getState().filter))
}

/** As `useFilter`, for what depends on the years: asked again at every step of a drag. */
export function useFilterAndYears<T>(select: (filter: Filter) => T): T {
  return useStore(useStores().filter, (state) => select(state.filter))
}

/**
 * The selected part of the filter once the years have stood still for a moment; any change but that of the years alone
 * is given at once. For what need not follow each step of a drag.
 */
export function useSettledFilter<T>(select: (filter: Filter) => T): T {
  const { subscribe, get } = settledFilter(useStores().filter)
  return useSyncExternalStore(subscribe, () => select(get()))
}
