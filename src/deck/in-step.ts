import { createStore } from 'zustand/vanilla'

/** What the windows of one presentation share. */
export interface ShowState {
  /** Index of the slide shown, from 0. */
  readonly slide: number
  readonly blank: boolean
  /** Filter of the slide shown, where the presenter has changed it. */
  readonly view: string | null
  /** When the timer was started, in ms since 1970; null while it stands. */
  readonly since: number | null
  /** What the timer showed when it was last stopped, in ms. */
  readonly elapsed: number
}

interface Stamp {
  /** Raised by every change; the highest is the newest. */
  readonly turn: number
  /** Who made the change: settles two at once. */
  readonly by: string
}

type Message =
  | { readonly kind: 'hello'; readonly wantsDeck: boolean }
  | { readonly kind: 'bye' }
  | { readonly kind: 'state'; readonly state: ShowState; readonly stamp: Stamp }
  | { readonly kind: 'year'; readonly year: number | null }
  | { readonly kind: 'deck'; readonly file: unknown }

interface Envelope {
  readonly amur: 'present'
  readonly show: string
  readonly from: string
  readonly message: Message
}

/** Carries messages between windows. */
export interface Wire {
  readonly post: (envelope: unknown) => void
  readonly onMessage: (callback: (data: unknown) => void) => void
  readonly close: () => void
}

export interface InStepOptions {
  /** Name of the presentation: what is meant for another is passed over. */
  readonly show: string
  /** Distinct in every window. */
  readonly self: string
  readonly initial: ShowState
  readonly wire: Wire
  /** The deck as a file, for a window that cannot read it from the browser. */
  readonly deckFile: () => unknown
  readonly onDeck?: (file: unknown) => void
}

export type InStep = ReturnType<typeof createInStep>

/** Keeps the windows of a presentation in step; either may lead, and one that was loaded again asks the other. */
export function createInStep(options: InStepOptions) {
  const { show, self, wire } = options
  const state = createStore<ShowState>()(() => options.initial)
  /** Whether another window has answered, and the year pointed at there. */
  const peer = createStore<{ present: boolean; year: number | null }>()(() => ({
    present: false,
    year: null,
  }))
  let stamp: Stamp = { turn: 0, by: self }

  const post = (message: Message) => wire.post({ amur: 'present', show, from: self, message })
  const postState = () => post({ kind: 'state', state: state.getState(), stamp })

  wire.onMessage((data) => {
    const envelope = envelopeOf(data)
    if (!envelope || envelope.show !== show || envelope.from === self) return
    const { message } = envelope
    if (message.kind === 'bye') return peer.setState({ present: false, year: null })
    if (!peer.getState().present) peer.setState({ present: true })
    if (message.kind === 'hello') {
      if (message.wantsDeck) post({ kind: 'deck', file: options.deckFile() })
      postState()
    } else if (message.kind === 'deck') options.onDeck?.(message.file)
    else if (message.kind === 'year') peer.setState({ year: message.year })
    else if (isNewer(message.stamp, stamp)) {
      stamp = message.stamp
      state.setState(message.state, true)
    }
  })

  return {
    state,
    peer,
    /** Asks the others where they are, and for the deck where it cannot be read here. */
    hello: (wantsDeck = false) => post({ kind: 'hello', wantsDeck }),
    change(part: Partial<ShowState>) {
      const before = state.getState()
      const next = { ...before, ...part }
      if ((Object.keys(part) as (keyof ShowState)[]).every((key) => before[key] === next[key])) return
      stamp = { turn: stamp.turn + 1, by: self }
      state.setState(next, true)
      postState()
    },
    pointAt: (year: number | null) => post({ kind: 'year', year }),
    /** Tells the others that this window goes. */
    bye: () => post({ kind: 'bye' }),
    close: wire.close,
  }
}

function isNewer(theirs: Stamp, mine: Stamp): boolean {
  return theirs.turn > mine.turn || (theirs.turn === mine.turn && theirs.turn > 0 && theirs.by > mine.by)
}

/** A message as this version sends them, whatever window it came from; null where it is anything else. */
function envelopeOf(data: unknown): Envelope | null {
  if (!isRecord(data) || data.amur !== 'present') return null
  const { show, from, message } = data
  if (typeof show !== 'string' || typeof from !== 'string' || !isRecord(message)) return null
  const sound =
    (message.kind === 'hello' && typeof message.wantsDeck === 'boolean') ||
    message.kind === 'bye' ||
    (message.kind === 'deck' && isRecord(message.file)) ||
    (message.kind === 'year' && (message.year === null || Number.isInteger(message.year))) ||
    (message.kind === 'state' && isShowState(message.state) && isStamp(message.stamp))
  return sound ? (data as unknown as Envelope) : null
}

function isShowState(value: unknown): value is ShowState {
  return (
    isRecord(value) &&
    Number.isInteger(value.slide) &&
    (value.slide as number) >= 0 &&
    typeof value.blank === 'boolean' &&
    (value.view === null || typeof value.view === 'string') &&
    (value.since === null || Number.isFinite(value.since)) &&
    Number.isFinite(value.elapsed)
  )
}

function isStamp(value: unknown): value is Stamp {
  return isRecord(value) && Number.isInteger(value.turn) && typeof value.by === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the timer shows now, in ms. */
export function timerAt({ since, elapsed }: Pick<ShowState, 'since' | 'elapsed'>, now: number): number {
  return elapsed + (since === null ? 0 : Math.max(0, now - since))
}

/** `4:07`, `1:04:07`. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => `${number}`.padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
