import { type RefObject, useEffect, useState } from 'react'

/** Shows one element alone on the screen; where the browser has no full screen, over the whole page. */
export function useFullScreen(ref: RefObject<HTMLElement | null>): { full: boolean; toggle: () => void } {
  const [full, setFull] = useState(false)

  useEffect(() => {
    const onChange = () => {
      if (!document.fullscreenElement) setFull(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.fullscreenElement) setFull(false)
    }
    document.addEventListener('fullscreenchange', onChange)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  const toggle = () => {
    if (full) {
      setFull(false)
      if (document.fullscreenElement) document.exitFullscreen()
      return
    }
    setFull(true)
    ref.current?.requestFullscreen?.().catch(() => {
      // Refused (an iframe, a phone): the panel still covers the page.
    })
  }
  return { full, toggle }
}
