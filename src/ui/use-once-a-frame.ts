import { useEffect, useMemo, useRef } from 'react'

export interface OnceAFrame<T> {
  /** Applies a value now, or with the next frame where this one has had its value. */
  readonly put: (value: T) => void
  /** What waits for the next frame. */
  readonly waiting: () => T | null
  /** Applies what waits now. */
  readonly settle: () => void
}

/**
 * Applies at most one value a frame, the newest: keys and moves that come faster than a slow machine draws would otherwise
 * each be drawn, and few be seen.
 */
export function useOnceAFrame<T>(apply: (value: T) => void): OnceAFrame<T> {
  const latest = useRef(apply)
  latest.current = apply
  const [once, stop] = useMemo(() => {
    let frame: number | null = null
    let waiting: T | null = null
    const put = (value: T) => {
      if (frame !== null) {
        waiting = value
        return
      }
      frame = requestAnimationFrame(onFrame)
      latest.current(value)
    }
    const settle = () => {
      if (waiting === null) return
      const value = waiting
      waiting = null
      latest.current(value)
    }
    const onFrame = () => {
      frame = waiting === null ? null : requestAnimationFrame(onFrame)
      settle()
    }
    const stop = () => {
      if (frame !== null) cancelAnimationFrame(frame)
      frame = null
      settle()
    }
    return [{ put, waiting: () => waiting, settle }, stop] as const
  }, [])
  useEffect(() => stop, [stop])
  return once
}
