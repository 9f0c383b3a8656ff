import type { Deck } from './deck.ts'
import { deckToLink } from './deck-link.ts'
import { decks } from './decks.ts'
import { readyDeck } from './ready.ts'
import { DECK_PARAMETER, IN_LINK } from './use-deck.ts'

/**
 * A deck that only this browser has, as it goes into a link; null where a link opens it by its id in any.
 * @param deck the deck of this id, where it is not to be looked up
 * @throws {DeckFault} where it is too long for a link
 */
export function packedForLink(
  id: string,
  deck: Deck | undefined = decks.state.getState().decks.find((one) => one.id === id)?.deck,
): string | null {
  return id === IN_LINK || readyDeck(id) || !deck ? null : deckToLink(deck)
}

/** Where a link to the page of a deck leads, and what the reader should know of it; `path` is null where none can be made. */
export function deckPage(
  path: string,
  search: string,
): { path: string | null; search: string; notices: string[] } {
  try {
    const packed = packedForLink(path.slice('/deck/'.length))
    if (packed === null) return { path, search, notices: [] }
    return {
      path: `/deck/${IN_LINK}`,
      search: `${DECK_PARAMETER}=${packed}`,
      notices: ['This deck is kept in this browser only: its link holds the whole deck.'],
    }
  } catch (reason) {
    const words = reason instanceof Error ? reason.message : 'The link could not be made.'
    return { path: null, search: '', notices: [words] }
  }
}
