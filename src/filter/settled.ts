import type { Filter } from './filter.ts'
import type { FilterStore } from './filter-store.ts'
import { createMovableTimer } from './movable-timer.ts'

const SETTLED_MS = 250

export interface SettledFilter {
  readonly get: () => Filter
  readonly subscribe: (callback: () => void) => () => void
  /** Takes the years as they are for settled: they were chosen, not dragged to. */
  readonly settleNow: () => void
}

const known = new WeakMap<FilterStore, SettledFilter>()

/**
 * The filter of a store once its years have stood still for a moment; any change that is not of the years alone settles
 * them too. One timer serves all who ask.
 */
export function settledFilter(store: FilterStore): SettledFilter {
  const found = known.get(store) ?? follow(store)
  known.set(store, found)
  return found
}

function follow(store: FilterStore): SettledFilter {
  const callbacks = new Set<() => void>()
  let settled: Filter | null = null
  let stop = () => {}

  const timer = createMovableTimer(settle)

  function settle() {
    timer.clear()
    settled = store.getState().filter
    for (const callback of callbacks) callback()
  }

  function start() {
    settled = store.getState().filter
    stop = store.subscribe(({ changeKind }) => {
      if (changeKind === 'years') timer.set(SETTLED_MS)
      else settle()
    })
  }

  return {
    get: () => settled ?? store.getState().filter,
    settleNow: () => {
      if (callbacks.size > 0) settle()
    },
    subscribe: (callback) => {
      if (callbacks.size === 0) start()
      callbacks.add(callback)
      return () => {
        callbacks.delete(callback)
        if (callbacks.size > 0) return
        stop()
        timer.clear()
        settled = null
      }
    },
  }
}
