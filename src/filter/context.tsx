import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Filter } from './filter.ts'
import type { FilterStore } from './filter-store.ts'
import type { HoverStore } from './hover-store.ts'

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
