import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './time-layout.ts'

/** The element's size in whole px, null before it is laid out; a new object only when it changes. */
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
    return () => observer.disconnect()
  }, [ref])
  return size
}
