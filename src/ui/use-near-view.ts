import { type RefObject, useEffect, useState } from 'react'

/** Whether the element has ever been in view or within `margin` of it; without the browser’s help it counts as seen. */
export function useNearView(ref: RefObject<Element | null>, margin: string): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (seen || !ref.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: margin },
    )
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref, margin, seen])
  return seen
}
