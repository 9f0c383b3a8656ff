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
  { id: 'transparent', label: 'Transparent', theme: LIGHT, opaque: false },
  { id: 'greyscale', label: 'Greyscale', theme: GREYSCALE, opaque: true },
]

export function lookOf(id: LookId): Look {
  return LOOKS.find((look) => look.id === id) ?? (LOOKS[0] as Look)
}
