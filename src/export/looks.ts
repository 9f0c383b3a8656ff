import type { SceneItem } from '../chart/scene.ts'
import { DARK, LIGHT, type Theme } from '../chart/theme.ts'

export type LookId = 'light' | 'dark' | 'transparent' | 'greyscale'

/** Lightness steps a printer or a colour-blind reader can tell apart; stacks get a hatch besides. */
const GREYSCALE: Theme = {
  ...LIGHT,
  ink: '#111111',
  muted: '#595959',
  grid: '#e6e6e6',
  axis: '#8c8c8c',
  absence: '#f2f2f2',
  marker: '#111111',
  series: {
    russia: '#262626',
    china: '#a3a3a3',
    together: '#8a8a8a',
    saudi: '#6b6b6b',
    benchmark: '#4d4d4d',
    context: '#c9c9c9',
    second: '#7a7a7a',
    third: '#d1d1d1',
    fourth: '#575757',
    fifth: '#b8b8b8',
    rest: '#f0f0f0',
  },
}

/** On a ground nobody knows, shades and grid are a veil of one grey: see `veiled`. */
const VEIL = '#6b7480'
const TRANSPARENT: Theme = { ...LIGHT, grid: VEIL, absence: VEIL }

/** Makes what the transparent look draws in its veil colour translucent, so that it darkens any ground a little. */
export function veiled(item: SceneItem): SceneItem {
  if (item.kind !== 'path') return item
  if (item.fill === VEIL) return { ...item, opacity: 0.14 }
  return item.stroke === VEIL ? { ...item, opacity: 0.3 } : item
}

interface Look {
  readonly id: LookId
  readonly label: string
  readonly theme: Theme
  /** Whether the picture has a background of its own. */
  readonly opaque: boolean
}

/** The first is the default, whatever the screen shows. */
export const LOOKS: readonly Look[] = [
  { id: 'light', label: 'Light', theme: LIGHT, opaque: true },
  { id: 'dark', label: 'Dark', theme: DARK, opaque: true },
  { id: 'transparent', label: 'Transparent', theme: TRANSPARENT, opaque: false },
  { id: 'greyscale', label: 'Greyscale', theme: GREYSCALE, opaque: true },
]

export function lookOf(id: LookId): Look {
  return LOOKS.find((look) => look.id === id) ?? (LOOKS[0] as Look)
}
