import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'

/** Whether a panel is on the screen, so that what nobody sees costs no part of a step. */
export interface Visibility {
  readonly visible: () => boolean
  /** Calls back when the panel comes into view; gives the way to stop. */
  readonly onVisible: (callback: () => void) => () => void
}

const ALWAYS: Visibility = { visible: () => true, onVisible: () => () => {} }
const VisibilityContext = createContext<Visibility>(ALWAYS)

/** Whether the place a panel is in stands in the page at all. */
export const InPageContext = createContext(true)

/** A panel that only touches the edge of the screen shows nothing, and would count as in view. */
const INSIDE = '-1px'

/** Watches an element for all that is drawn inside; without the browser’s help everything counts as visible. */
export function VisibilityProvider({ of, children }: { of: RefObject<Element | null>; children: ReactNode }) {
  const inPage = useContext(InPageContext)
  const state = useRef({ visible: inPage, listeners: new Set<() => void>() })

  // After all refs of the same commit are set: the element may stand outside the provider. Observed anew when it is back
  // in the page, because an observer tells changes only: out of the page and below the screen are the same to it.
  useEffect(() => {
    const element = of.current
    if (!inPage || !element || typeof IntersectionObserver !== 'function') return
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1)?.isIntersecting ?? true
        const appeared = now && !state.current.visible
        state.current.visible = now
        if (appeared) for (const listener of state.current.listeners) listener()
      },
      { rootMargin: INSIDE },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [of, inPage])

  // Back in the page it must show what it missed in the first frame already, before the browser tells that it is seen.
  useLayoutEffect(() => {
    state.current.visible = inPage
    if (inPage) for (const listener of state.current.listeners) listener()
  }, [inPage])

  const value = useMemo(
    (): Visibility => ({
      visible: () => state.current.visible,
      onVisible: (callback) => {
        state.current.listeners.add(callback)
        return () => state.current.listeners.delete(callback)
      },
    }),
    [],
  )
  return <VisibilityContext value={value}>{children}</VisibilityContext>
}

export function useVisibility(): Visibility {
  return useContext(VisibilityContext)
}
