import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const listeners = new Set<() => void>()

/**
 * Puts the page into its printed form before the browser lays it out for paper, and back afterwards: style sheets see
 * `html[data-printing]`, components `usePrinting()`, sizes the event `amur:layout`. Call once, before the first render.
 */
export function startPrinting(): void {
  window.addEventListener('beforeprint', () => change(true))
  window.addEventListener('afterprint', () => change(false))
}

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => printing,
  )
}

function change(next: boolean) {
  printing = next
  document.documentElement.toggleAttribute('data-printing', next)
  flushSync(() => {
    for (const listener of listeners) listener()
  })
  window.dispatchEvent(new Event('amur:layout'))
}
