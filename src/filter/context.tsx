import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
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

/** Re-renders when the selected part of the filter changes identity. */
export function useFilter<T>(select: (filter: Filter) => T): T {
  return useStore(useStores().filter, (state) => select(state.filter))
}

/**
 * The selected part of the filter once the years have stood still for a moment; anything else that changes with years
 * unchanged is given at once. For what need not follow each step of a drag.
 */
export function useSettledFilter<T>(select: (filter: Filter) => T): T {
  const { subscribe, get } = settledFilter(useStores().filter)
  return useSyncExternalStore(subscribe, () => select(get()))
}
