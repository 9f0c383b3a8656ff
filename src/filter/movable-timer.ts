export interface MovableTimer {
  /** Calls back so many ms from now, and not when it was to before. */
  readonly set: (ms: number) => void
  readonly clear: () => void
}

/**
 * A timer for what waits until the years rest: setting it later costs no timer of the browser, so that a step of a drag
 * costs none.
 */
export function createMovableTimer(callback: () => void): MovableTimer {
  let due = 0
  let armed: { readonly id: ReturnType<typeof setTimeout>; readonly end: number } | null = null
  const arm = (ms: number) => {
    armed = { id: setTimeout(fire, ms), end: performance.now() + ms }
  }
  const clear = () => {
    if (armed) clearTimeout(armed.id)
    armed = null
  }
  const fire = () => {
    armed = null
    const left = due - performance.now()
    if (left > 0) arm(left)
    else callback()
  }
  return {
    set: (ms) => {
      due = performance.now() + ms
      if (armed && due < armed.end) clear()
      if (!armed) arm(ms)
    },
    clear,
  }
}
