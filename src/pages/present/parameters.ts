import { DECK_PARAMETER } from '../../deck/use-deck.ts'

/** What may stay on the screen beside the slide. */
export const SHOWN = ['filter', 'source', 'clock'] as const
export type Shown = (typeof SHOWN)[number]

export const SHOWN_LABELS: Record<Shown, string> = { filter: 'Filter', source: 'Source', clock: 'Clock' }

/** How a presentation looks, as its link says. */
export interface PresentParameters {
  readonly show: readonly Shown[]
  /** The reader’s own theme without it. */
  readonly theme: 'light' | 'dark' | null
  readonly speaker: boolean
  /** Name the windows of one presentation share. */
  readonly room: string
  /** The deck itself, where it is in the link. */
  readonly packed: string
}

const DEFAULT_SHOW: readonly Shown[] = ['source']

/** Reads the query of a presentation; what it does not know it passes over. */
export function readPresent(query: URLSearchParams): PresentParameters {
  const show = query.get('show')
  const theme = query.get('theme')
  return {
    show: show === null ? DEFAULT_SHOW : SHOWN.filter((one) => show.split(',').includes(one)),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    speaker: query.get('view') === 'speaker',
    room: /^[a-z0-9]{1,20}$/.exec(query.get('room') ?? '')?.[0] ?? '',
    packed: query.get(DECK_PARAMETER) ?? '',
  }
}

/** The address of a slide, from 1, in the form of the hash router. */
export function presentAddress(deck: string, slide: number, parameters: PresentParameters): string {
  const { show, theme, speaker, room, packed } = parameters
  const query = [
    ...(show.join() === DEFAULT_SHOW.join() ? [] : [`show=${show.join(',')}`]),
    ...(theme === null ? [] : [`theme=${theme}`]),
    ...(speaker ? ['view=speaker'] : []),
    ...(room === '' ? [] : [`room=${room}`]),
    ...(packed === '' ? [] : [`${DECK_PARAMETER}=${packed}`]),
  ].join('&')
  return `/present/${deck}/${slide}${query && `?${query}`}`
}
