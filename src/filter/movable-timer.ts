export interface MovableTimer {
  /** Calls back so many ms from now, and not when it was to before. */
  readonly set: (ms: number) => void
  readonly clear: () => void
}

/**
 * A timer for what waits until the years rest. Each step of a drag sets the browser's timer anew: one left to wake early,
 * in a pause between two steps, costs several times as much as setting it.
 */
export function createMovableTimer(callback: () => void): MovableTimer {
  let id: ReturnType<typeof setTimeout> | undefined
  return {
    set: (ms) => {
      clearTimeout(id)
      id = setTimeout(callback, ms)
    },
    clear: () => clearTimeout(id),
  }
}
