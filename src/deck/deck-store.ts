import { createStore } from 'zustand/vanilla'
import { type Deck, randomId } from './deck.ts'
import { deckRecord, readDeckRecord } from './deck-file.ts'

/** A deck as it is kept: the same record as its file, with a revision that every change raises. */
export interface KeptRecord {
  readonly id: string
  readonly revision: number
  /** When it was last changed, in ms since 1970. */
  readonly changed: number
  readonly file: Record<string, unknown>
}

/** Where decks are kept. Every function may reject; what was kept before is then unchanged. */
export interface DeckBackend {
  readonly all: () => Promise<readonly unknown[]>
  /** Replaces a record in one step, so that nobody writes in between; `next` may throw to leave it as it was. */
  readonly change: (id: string, next: (now: unknown) => KeptRecord) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** Tells others who keep decks in the same place. */
  readonly announce: (id: string) => void
  readonly onAnnounced: (callback: (id: string) => void) => void
}

export interface KeptDeck {
  readonly id: string
  readonly revision: number
  readonly changed: number
  readonly deck: Deck
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly kept: KeptDeck }
  /** Somebody else changed the deck since `base`; nothing was written. */
  | { readonly kind: 'conflict'; readonly theirs: KeptDeck | null }

export interface DecksState {
  /** `memory`: the browser keeps nothing; decks last as long as the page. */
  readonly where: 'loading' | 'kept' | 'memory'
  /** Why nothing is kept, in words; null where all is well. */
  readonly fault: string | null
  /** Decks kept but not readable by this version; left as they are. */
  readonly unreadable: number
  /** Newest first. */
  readonly decks: readonly KeptDeck[]
}

export type DeckStore = ReturnType<typeof createDeckStore>

class Conflict extends Error {
  readonly theirs: unknown
  constructor(theirs: unknown) {
    super('changed elsewhere')
    this.theirs = theirs
  }
}

/**
 * The reader’s decks. What cannot be kept stays in memory and can be exported, and the state says so.
 * Revisions keep two pages from overwriting each other in silence.
 */
export function createDeckStore(backend: DeckBackend) {
  const state = createStore<DecksState>()(() => ({
    where: 'loading',
    fault: null,
    unreadable: 0,
    decks: [],
  }))
  let loading: Promise<void> | null = null

  function put(kept: KeptDeck | null, id: string) {
    const others = state.getState().decks.filter((one) => one.id !== id)
    const decks = kept ? [kept, ...others] : others
    state.setState({ decks: decks.toSorted((a, b) => b.changed - a.changed) })
  }

  /** Decks read in this page and those that only memory has. */
  async function read() {
    try {
      const records = await backend.all()
      const decks = records.flatMap((record) => keptOf(record) ?? [])
      const known = new Set(decks.map(({ id }) => id))
      const onlyHere = state.getState().where === 'memory' ? state.getState().decks : []
      state.setState({
        where: state.getState().where === 'memory' ? 'memory' : 'kept',
        unreadable: records.length - decks.length,
        decks: [...decks, ...onlyHere.filter(({ id }) => !known.has(id))].toSorted(
          (a, b) => b.changed - a.changed,
        ),
      })
    } catch (reason) {
      state.setState({ where: 'memory', fault: faultWords(reason) })
    }
  }

  backend.onAnnounced(() => {
    if (loading && state.getState().where === 'kept') read()
  })

  const load = () => {
    loading ??= read()
    return loading
  }

  const find = (id: string) => state.getState().decks.find((one) => one.id === id)

  /** Writes what `next` makes of the record as it is now; in memory where it cannot be kept. */
  async function write(
    id: string,
    next: (now: KeptDeck | null) => { deck: Deck; revision: number },
  ): Promise<KeptDeck> {
    await load()
    let made: KeptDeck | null = null
    const build = (now: KeptDeck | null) => {
      made = { id, changed: Date.now(), ...next(now) }
      return made
    }
    const inMemory = () => build(find(id) ?? null)
    if (state.getState().where === 'memory') inMemory()
    else
      try {
        await backend.change(id, (now) => recordOf(build(keptOf(now))))
        backend.announce(id)
      } catch (reason) {
        if (reason instanceof Conflict) throw reason
        state.setState({ where: 'memory', fault: faultWords(reason) })
        inMemory()
      }
    const kept = made as unknown as KeptDeck
    put(kept, id)
    return kept
  }

  return {
    state,
    load,
    find,

    /** Keeps a new deck. */
    create: (deck: Deck, id = `deck-${randomId()}`) =>
      write(id, (now) => ({ deck, revision: (now?.revision ?? 0) + 1 })),

    /** Keeps a changed deck, unless somebody else has changed it since the revision it was made from. */
    async save(id: string, deck: Deck, base: number): Promise<SaveResult> {
      try {
        const kept = await write(id, (now) => {
          if (now?.revision !== base) throw new Conflict(now)
          return { deck, revision: base + 1 }
        })
        return { kind: 'saved', kept }
      } catch (reason) {
        if (!(reason instanceof Conflict)) throw reason
        const theirs = reason.theirs as KeptDeck | null
        put(theirs, id)
        return { kind: 'conflict', theirs }
      }
    },

    /** Changes a deck whatever its revision; null where it is gone. */
    async change(id: string, how: (deck: Deck) => Deck): Promise<KeptDeck | null> {
      try {
        return await write(id, (now) => {
          if (!now) throw new Conflict(null)
          return { deck: how(now.deck), revision: now.revision + 1 }
        })
      } catch (reason) {
        if (!(reason instanceof Conflict)) throw reason
        put(null, id)
        return null
      }
    },

    async remove(id: string): Promise<void> {
      await load()
      try {
        await backend.remove(id)
        backend.announce(id)
      } catch (reason) {
        state.setState({ where: 'memory', fault: faultWords(reason) })
      }
      put(null, id)
    },
  }
}

function recordOf({ id, revision, changed, deck }: KeptDeck): KeptRecord {
  return { id, revision, changed, file: deckRecord(deck) }
}

function keptOf(record: unknown): KeptDeck | null {
  if (typeof record !== 'object' || record === null) return null
  const { id, revision, changed, file } = record as Partial<KeptRecord>
  if (typeof id !== 'string' || typeof revision !== 'number' || typeof changed !== 'number') return null
  try {
    return { id, revision, changed, deck: readDeckRecord(file).deck }
  } catch {
    return null
  }
}

function faultWords(reason: unknown): string {
  const full = reason instanceof Error && reason.name === 'QuotaExceededError'
  const why = full
    ? 'The browser’s storage for this site is full'
    : 'This browser does not let the page keep anything (a private window, a file page or a setting)'
  return `${why}. Your decks stay as long as this page is open: export them as files to keep them.`
}
