import { useLayoutEffect, useRef, useState } from 'react'
import { useSize } from '../chart/use-size.ts'

/**
 * The largest of some sizes of type, in px of the slide, at which all of a place stands in it; the smallest where none
 * does. Tried anew when the place or the words change.
 * @param sizes from the largest to the smallest
 */
export function useFittingSize<E extends HTMLElement>(sizes: readonly number[], words: string) {
  const place = useRef<E>(null)
  const size = useSize(place)
  const [done, setDone] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need another size
  useLayoutEffect(() => {
    if (!size) return
    const choose = () => {
      const element = place.current
      if (!element) return
      for (const px of sizes) {
        element.style.fontSize = `${px}px`
        if (element.scrollHeight <= element.clientHeight) return
      }
    }
    choose()
    let shown = true
    // Inter may still be on its way.
    document.fonts?.ready.then(() => {
      if (shown) choose()
    })
    setDone(true)
    return () => {
      shown = false
    }
  }, [size, words, sizes])
  return { place, done }
}
