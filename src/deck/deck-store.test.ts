import { expect, it, vi } from 'vitest'
import { type Deck, withSlideAt, wordSlide } from './deck.ts'
import { createDeckStore, type DeckBackend, type KeptRecord } from './deck-store.ts'

/** A place two stores can share, as two tabs share a browser. */
function shared() {
  const records = new Map<string, unknown>()
  const listeners = new Set<(from: object, id: string) => void>()
  let fault: Error | null = null
  const check = () => {
    if (fault) throw fault
  }
  return {
    records,
    failWith: (error: Error | null) => {
      fault = error
    },
    backend: (): DeckBackend => {
      const self = {}
      return {
        all: async () => {
          check()
          return [...records.values()]
        },
        change: async (id, next) => {
          check()
          records.set(id, structuredClone(next(records.get(id))))
        },
        remove: async (id) => {
          check()
          records.delete(id)
        },
        announce: (id) => {
          for (const listener of listeners) listener(self, id)
        },
        onAnnounced: (callback) => {
          listeners.add((from, id) => {
            if (from !== self) callback(id)
          })
        },
      }
    },
  }
}

const deck = (title: string): Deck => ({ title, slides: [wordSlide('title', title)] })
const titles = (store: ReturnType<typeof createDeckStore>) =>
  store.state.getState().decks.map((one) => one.deck.title)

it('keeps several decks and finds them again', async () => {
  const place = shared()
  const store = createDeckStore(place.backend())
  const a = await store.create(deck('A'))
  await store.create(deck('B'))
  expect((await store.save(a.id, deck('A2'), a.revision)).kind).toBe('saved')
  const again = createDeckStore(place.backend())
  await again.load()
  expect(again.state.getState().where).toBe('kept')
  expect(titles(again).toSorted()).toEqual(['A2', 'B'])
  await again.remove(a.id)
  expect(titles(again)).toEqual(['B'])
})

it('does not lose a deck that could not be kept while the decks of another tab were being read', async () => {
  const place = shared()
  const [inner, other] = [place.backend(), createDeckStore(place.backend())]
  let hold: Promise<void> | undefined
  const store = createDeckStore({
    ...inner,
    all: async () => {
      const records = await inner.all()
      await hold
      return records
    },
  })
  await store.load()
  let resolve = () => {}
  hold = new Promise((done) => {
    resolve = done
  })
  await other.create(deck('of the other tab'))
  place.failWith(new Error('full'))
  await store.create(deck('only here'))
  expect(titles(store)).toEqual(['only here'])
  resolve()
  await vi.waitFor(() => expect(titles(store).toSorted()).toEqual(['of the other tab', 'only here']))
  expect(store.state.getState()).toMatchObject({ where: 'memory', fault: expect.stringContaining('export') })
})

it('does not let one tab overwrite another, and shows what the other has written', async () => {
  const place = shared()
  const [one, two] = [createDeckStore(place.backend()), createDeckStore(place.backend())]
  const made = await one.create(deck('A'))
  await two.load()
  expect((await two.save(made.id, deck('by two'), made.revision)).kind).toBe('saved')
  await vi.waitFor(() => expect(titles(one)).toEqual(['by two']))
  const late = await one.save(made.id, deck('by one'), made.revision)
  expect(late).toMatchObject({ kind: 'conflict', theirs: { deck: { title: 'by two' } } })
  expect((place.records.get(made.id) as KeptRecord).file.title).toBe('by two')
})

it('adds to the deck as it is now, whichever tab changed it', async () => {
  const place = shared()
  const [one, two] = [createDeckStore(place.backend()), createDeckStore(place.backend())]
  const { id } = await one.create(deck('A'))
  await two.change(id, (now) => withSlideAt(now, wordSlide('text', 'two'), 99))
  await one.change(id, (now) => withSlideAt(now, wordSlide('text', 'one'), 99))
  const heads = one.find(id)?.deck.slides.map(({ headline }) => headline)
  expect(heads).toEqual(['A', 'two', 'one'])
  await two.remove(id)
  expect(await one.change(id, (now) => now)).toBeNull()
})

it('goes on in memory where nothing can be kept, and says so', async () => {
  const place = shared()
  place.failWith(new Error('denied'))
  const store = createDeckStore(place.backend())
  const a = await store.create(deck('A'))
  expect(store.state.getState()).toMatchObject({ where: 'memory' })
  expect(store.state.getState().fault).toMatch(/does not let the page keep anything.*export them/)
  expect((await store.save(a.id, deck('A2'), a.revision)).kind).toBe('saved')
  expect(titles(store)).toEqual(['A2'])
})

it('keeps the change in memory when the storage is full, and what was kept before', async () => {
  const place = shared()
  const store = createDeckStore(place.backend())
  const a = await store.create(deck('A'))
  place.failWith(new DOMException('full', 'QuotaExceededError'))
  await store.save(a.id, deck('A2'), a.revision)
  expect(store.state.getState().fault).toMatch(/storage for this site is full/)
  expect(titles(store)).toEqual(['A2'])
  expect((place.records.get(a.id) as KeptRecord).file.title).toBe('A')
})

it('passes over what it cannot read and leaves it where it is', async () => {
  const place = shared()
  place.records.set('x', { id: 'x', revision: 1, changed: 1, file: { format: 'amur-deck', version: 99 } })
  place.records.set('y', 'noise')
  const store = createDeckStore(place.backend())
  await store.load()
  expect(store.state.getState()).toMatchObject({ unreadable: 2, decks: [] })
  expect(place.records.size).toBe(2)
})
