import { useLayoutEffect } from 'react'

/** Tells outside tests and screenshots that the route’s first view is complete. */
export function usePageReady(ready: boolean): void {
  useLayoutEffect(() => {
    if (ready) document.documentElement.dataset.ready = 'true'
    return () => {
      delete document.documentElement.dataset.ready
    }
  }, [ready])
}
