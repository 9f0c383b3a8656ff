import type { Deck } from './deck.ts'
import { readDeckRecord } from './deck-file.ts'

/** Decks that come with Amur, in the same format as the reader’s own. */
export const READY_DECKS = [
  {
    id: 'csis-eight',
    title: 'The CSIS argument in eight figures, checked',
    load: async () => readDeckRecord((await import('./ready/csis-eight.json')).default).deck,
  },
  {
    id: 'four-panels',
    title: 'Four panels in five minutes',
    load: async () => readDeckRecord((await import('./ready/four-panels.json')).default).deck,
  },
] as const satisfies readonly { id: string; title: string; load: () => Promise<Deck> }[]

export function readyDeck(id: string) {
  return READY_DECKS.find((deck) => deck.id === id)
}
