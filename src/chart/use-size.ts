import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Size } from './time-layout.ts'

/**
 * The element's size in whole px, null before it is laid out; a new object only when it changes. Measures at once on
 * the event `amur:layout`, because a printer does not wait for an observer.
 */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const next = { width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) }
      setSize((last) => {
        if (next.width < 1 || next.height < 1) return last
        return last?.width === next.width && last.height === next.height ? last : next
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const measureNow = () => flushSync(measure)
    window.addEventListener('amur:layout', measureNow)
    return () => {
      observer.disconnect()
      window.removeEventListener('amur:layout', measureNow)
    }
  }, [ref])
  return size
}
