import { useLayoutEffect } from 'react'

/** Begins a page at its top, wherever the one before was scrolled to; again when `page` changes. */
export function usePageTop(page: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top again
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [page])
}
