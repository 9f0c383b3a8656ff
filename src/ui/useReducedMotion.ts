import { useSyncExternalStore } from 'react'

const query = () => window.matchMedia?.('(prefers-reduced-motion: reduce)')

/** Whether the reader’s system asks for as little motion as possible. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = query()
      media?.addEventListener('change', listener)
      return () => media?.removeEventListener('change', listener)
    },
    () => query()?.matches ?? false,
  )
}
