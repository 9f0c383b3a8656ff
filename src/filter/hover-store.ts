import { createStore } from 'zustand/vanilla'

export interface HoverState {
  /** The year under the pointer or the arrow keys. */
  readonly year: number | null
  /** Who set it (a figure id), so that a panel can tell its own pointer from another's. */
  readonly source: string | null
  readonly set: (year: number, source?: string | null) => void
  /** With a source, clears only what that source has set. */
  readonly clear: (source?: string) => void
}

export type HoverStore = ReturnType<typeof createHoverStore>

/** Apart from the filter, so that moving the mouse re-renders no page. */
export function createHoverStore() {
  return createStore<HoverState>()((set, get) => ({
    year: null,
    source: null,
    set: (year, source = null) => {
      const state = get()
      if (state.year !== year || state.source !== source) set({ year, source })
    },
    clear: (source) => {
      const state = get()
      if (state.year === null && state.source === null) return
      if (source === undefined || source === state.source) set({ year: null, source: null })
    },
  }))
}
