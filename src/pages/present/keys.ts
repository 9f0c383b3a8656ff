/** What a key asks of a presentation. */
export type PresentAction =
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'first' | 'last' | 'blank' | 'full-screen' | 'leave' | 'go' }
  | { readonly kind: 'digit'; readonly digit: string }

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where the focus is: a chart or a slider has keys of its own, a button answers to space and Enter. */
export type Place = 'page' | 'control' | 'button' | 'field'

/** Keys that clickers send: they lead the slides wherever the focus is, but in a field. */
const CLICKER: Record<string, PresentAction> = {
  PageDown: { kind: 'step', by: 1 },
  PageUp: { kind: 'step', by: -1 },
  '.': { kind: 'blank' },
  b: { kind: 'blank' },
  B: { kind: 'blank' },
}

const ELSEWHERE: Record<string, PresentAction> = {
  ArrowRight: { kind: 'step', by: 1 },
  ArrowDown: { kind: 'step', by: 1 },
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowUp: { kind: 'step', by: -1 },
  Backspace: { kind: 'step', by: -1 },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  f: { kind: 'full-screen' },
  F: { kind: 'full-screen' },
  Escape: { kind: 'leave' },
}

/** The action of a key, or null where it belongs to what has the focus. */
export function actionOf(pressed: Pressed, place: Place): PresentAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || place === 'field') return null
  const { key } = pressed
  const clicker = CLICKER[key]
  if (clicker) return clicker
  if (/^\d$/.test(key) && place !== 'control') return { kind: 'digit', digit: key }
  if (place === 'control') return null
  if (key === ' ' && place === 'page') return { kind: 'step', by: pressed.shiftKey ? -1 : 1 }
  if (key === 'Enter' && place === 'page') return { kind: 'go' }
  return ELSEWHERE[key] ?? null
}

/** Where an element stands for the keys. */
export function placeOf(element: Element | null): Place {
  if (!element) return 'page'
  if (
    element.closest(
      '[role=application], input[type=range], [role=radio], input[type=radio], table, section[tabindex]',
    )
  )
    return 'control'
  if (element.closest('input[type=checkbox], button, a[href], summary')) return 'button'
  if (element.closest('input, textarea, select, [contenteditable=true]')) return 'field'
  return 'page'
}
