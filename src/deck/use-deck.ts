import { useQuery } from '@tanstack/react-query'
import type { Deck } from './deck.ts'
import type { KeptDeck } from './deck-store.ts'
import { useDecks } from './decks.ts'
import { readyDeck } from './ready.ts'

/** The word in place of a deck’s id where the deck itself is in the link (`#/deck/link?deck=…`). */
export const IN_LINK = 'link'
export const DECK_PARAMETER = 'deck'

export type FoundDeck =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'own'; readonly deck: Deck; readonly kept: KeptDeck }
  /** A ready deck, or one in a link: it can be shown, and edited once it is kept. */
  | { readonly kind: 'given'; readonly deck: Deck }

/** The deck of an id: a ready one, one in the link, or the reader’s own. */
export function useDeck(id: string, packed: string): FoundDeck {
  const { where, decks } = useDecks()
  const given = useQuery({
    queryKey: ['deck', id, id === IN_LINK ? packed : ''],
    queryFn: async () => {
      if (id === IN_LINK) return (await import('./deck-link.ts')).deckFromLink(packed).deck
      return (await readyDeck(id)?.load()) ?? null
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  if (given.error) return { kind: 'fault', message: given.error.message }
  if (given.data) return { kind: 'given', deck: given.data }
  const kept = decks.find((one) => one.id === id)
  if (kept) return { kind: 'own', deck: kept.deck, kept }
  return { kind: given.isPending || where === 'loading' ? 'loading' : 'missing' }
}
