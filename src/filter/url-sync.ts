import type { Filter, Vocabulary } from './filter.ts'
import type { FilterStore } from './filter-store.ts'
import { createMovableTimer } from './movable-timer.ts'
import { formatFilter, parseFilter } from './url-codec.ts'

const WRITE_AFTER_MS = 220
const BURST_GAP_MS = 1000

export interface UrlConnection {
  /** Pointer down: changes until `endInteraction` are one history entry, however long they take. */
  readonly beginInteraction: () => void
  readonly endInteraction: () => void
  /** Writes what is waiting, at once; call before leaving the page. */
  readonly flush: () => void
  /** Stops; a change still waiting is not written. */
  readonly disconnect: () => void
}

export interface UrlConnectionOptions {
  readonly store: FilterStore
  readonly vocabulary: Vocabulary
  /** The current query string; must already show a `push` or `replace` when that returns. */
  readonly read: () => string
  /** Adds a history entry with this query string (no `?`; empty for the defaults). */
  readonly push: (search: string) => void
  readonly replace: (search: string) => void
  /** Calls back after any navigation, the connection's own included; gives the way to stop. */
  readonly onExternal: (callback: () => void) => () => void
  /** Told at the start and after each external navigation, with an empty list when the link was sound. */
  readonly onNotices?: (notices: readonly string[], version: string | null) => void
  /** Parameters passed over in silence, see `parseFilter`. */
  readonly alsoKnown?: readonly string[]
}

interface Burst {
  readonly kind: string
  /** Whether the burst has its history entry. */
  pushed: boolean
  lastChange: number
  interaction: number | null
}

/**
 * Keeps the URL and the filter store in step, without knowing the router. The URL follows 220 ms after the last change;
 * changes of one kind less than a second apart, or within one pointer interaction, share a history entry, so that Back
 * returns to the state before them. Navigation from outside goes into the store and is not written again.
 */
export function connectUrl(options: UrlConnectionOptions): UrlConnection {
  const { store, vocabulary, read, onNotices, alsoKnown } = options
  const timer = createMovableTimer(write)
  let burst: Burst | null = null
  let waiting: Filter | null = null
  let interaction: number | null = null
  let interactions = 0
  let reading = false
  let lastRead = ''
  /** The current entry's filter in canonical form; `lastRead` may hold the same in another spelling. */
  let current = ''

  function readUrl(search: string, first: boolean) {
    const { filter, notices, version } = parseFilter(search, vocabulary, alsoKnown)
    const canonical = formatFilter(filter, vocabulary)
    lastRead = search
    if (!first && canonical === current && notices.length === 0 && version === null) return
    timer.clear()
    waiting = null
    burst = null
    current = canonical
    reading = true
    store.getState().replace(filter)
    reading = false
    onNotices?.(notices, version)
  }

  function write() {
    timer.clear()
    if (!waiting || !burst) return
    const search = formatFilter(waiting, vocabulary)
    waiting = null
    if (search === current) return
    current = search
    lastRead = search
    if (burst.pushed) options.replace(search)
    else options.push(search)
    burst.pushed = true
  }

  function onChange(filter: Filter, kind: string) {
    const time = performance.now()
    const continues =
      burst?.kind === kind &&
      (time - burst.lastChange < BURST_GAP_MS || (interaction !== null && burst.interaction === interaction))
    if (burst && continues) {
      burst.lastChange = time
      burst.interaction = interaction
    } else {
      write()
      burst = { kind, pushed: false, lastChange: time, interaction }
    }
    waiting = filter
    timer.set(WRITE_AFTER_MS)
  }

  readUrl(withoutMark(read()), true)
  const unsubscribe = store.subscribe((state, before) => {
    if (!reading && state.filter !== before.filter) onChange(state.filter, state.changeKind)
  })
  const stopListening = options.onExternal(() => {
    const search = withoutMark(read())
    if (search !== lastRead) readUrl(search, false)
  })

  return {
    beginInteraction: () => {
      interactions += 1
      interaction = interactions
    },
    endInteraction: () => {
      interaction = null
    },
    flush: write,
    disconnect: () => {
      timer.clear()
      waiting = null
      unsubscribe()
      stopListening()
    },
  }
}

function withoutMark(search: string): string {
  return search.replace(/^\?/, '')
}
