import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { dialogIsOpen } from '../../ui/dialog-is-open.ts'
import { actionOf, placeOf } from './keys.ts'
import type { PresentingProps } from './PresentPage.tsx'

const NUMBER_FOR_MS = 3000

export function toggleFullScreen(): void {
  // The whole page: dialogs stand beside the slide, not inside it.
  if (document.fullscreenElement) document.exitFullscreen()
  else document.documentElement.requestFullscreen?.().catch(() => {})
}

/** Keys that lead the presentation; gives the number typed so far. */
export function usePresentKeys({ deck, show, slide, go, id, parameters }: PresentingProps): string {
  const [number, setNumber] = useState('')
  const navigate = useNavigate()
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {})
  onKey.current = (event) => {
    if (dialogIsOpen()) return
    const action = actionOf(event, placeOf(document.activeElement))
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    if (action.kind !== 'digit') setNumber('')
    switch (action.kind) {
      case 'step':
        return go(slide + action.by)
      case 'first':
        return go(0)
      case 'last':
        return go(deck.slides.length - 1)
      case 'blank':
        return show.inStep.change({ blank: !show.inStep.state.getState().blank })
      case 'full-screen':
        return toggleFullScreen()
      case 'digit':
        return setNumber((typed) => `${typed}${action.digit}`.slice(-3))
      case 'go':
        return go(number === '' ? slide + 1 : Number(number) - 1)
      case 'leave':
        if (show.inStep.state.getState().blank) return show.inStep.change({ blank: false })
        if (!document.fullscreenElement && !parameters.speaker)
          navigate(`/deck/${id}${parameters.packed && `?deck=${parameters.packed}`}`)
    }
  }
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey.current(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
  useEffect(() => {
    if (number === '') return
    const timer = setTimeout(() => setNumber(''), NUMBER_FOR_MS)
    return () => clearTimeout(timer)
  }, [number])
  return number
}
