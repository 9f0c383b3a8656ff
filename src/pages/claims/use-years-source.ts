import { useLayoutEffect, useRef, useState } from 'react'
import type { Years, YearsSource } from '../../ui/years-source.ts'

/** Years held by a component, for a control that reads them outside React. */
export function useYearsSource(from: number, to: number): YearsSource {
  const years = useRef<Years>({ from, to })
  const [listeners] = useState(() => new Set<() => void>())
  const [source] = useState(() => ({
    get: () => years.current,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }))
  useLayoutEffect(() => {
    years.current = { from, to }
    for (const listener of listeners) listener()
  }, [from, to, listeners])
  return source
}
