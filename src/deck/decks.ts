import { createStore, del, entries, update } from 'idb-keyval'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createDeckStore, type DeckBackend, type DecksState } from './deck-store.ts'

/** Decks in the browser’s database; other tabs are told by a channel, where the browser has one. */
function browserBackend(): DeckBackend {
  // A store that failed to open may be asked again: the library opens anew.
  const store = createStore('amur', 'decks')
  const channel = openChannel()
  return {
    all: async () => (await entries(store)).map(([, record]) => record),
    change: (id, next) => update(id, next, store),
    remove: (id) => del(id, store),
    announce: (id) => channel?.postMessage(id),
    onAnnounced: (callback) => {
      channel?.addEventListener('message', ({ data }) => callback(String(data)))
    },
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('amur-decks')
  } catch {
    return null
  }
}

/** The reader’s decks, one store for the whole page. */
export const decks = createDeckStore(browserBackend())

/** The reader’s decks, asked for when first used. */
export function useDecks(): DecksState {
  useEffect(() => {
    decks.load()
  }, [])
  return useStore(decks.state)
}
