import type { Deck } from './deck.ts'
import { deckToLink } from './deck-link.ts'
import { decks } from './decks.ts'
import { readyDeck } from './ready.ts'
import { IN_LINK } from './use-deck.ts'

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
