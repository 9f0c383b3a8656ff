import { useEffect, useRef, useState } from 'react'
import { type Deck, randomId } from '../../deck/deck.ts'
import { DeckFault, deckRecord, readDeckRecord } from '../../deck/deck-file.ts'
import { createInStep, type InStep } from '../../deck/in-step.ts'
import { windowWire } from '../../deck/window-wire.ts'
import { readTimer, writeTimer } from './timer-memory.ts'

/** How often a window calls for the others: one that was loaded again may not know whom to ask. */
const CALL_MS = 1000

export interface Show {
  readonly inStep: InStep
  /** Takes in a window this one has opened. */
  readonly add: (other: Window) => void
}

/**
 * Joins the presentation of a deck: whatever windows show it in the same room are kept in step. `sent` is the deck as
 * another window gave it, where this one cannot read it.
 */
export function useShow(id: string, room: string, slide: number, deck: Deck | null) {
  const [joined, setJoined] = useState<{ id: string; room: string; show: Show } | null>(null)
  const [sent, setSent] = useState<Deck | null>(null)
  const latest = useRef({ deck, slide })
  latest.current = { deck: deck ?? sent, slide }

  useEffect(() => {
    const wire = windowWire(`amur-present-${id}-${room}`)
    const inStep = createInStep({
      show: id,
      self: randomId(),
      initial: { slide: latest.current.slide, blank: false, view: null, ...readTimer(id) },
      wire,
      deckFile: () => latest.current.deck && deckRecord(latest.current.deck),
      onDeck: (file) => {
        try {
          setSent(readDeckRecord(file).deck)
        } catch (reason) {
          if (!(reason instanceof DeckFault)) throw reason
        }
      },
    })
    setJoined({ id, room, show: { inStep, add: wire.add } })
    const stop = inStep.state.subscribe((state) => writeTimer(id, state))
    const call = () => inStep.hello(latest.current.deck === null)
    call()
    const timer = setInterval(call, CALL_MS)
    window.addEventListener('pagehide', inStep.bye)
    return () => {
      window.removeEventListener('pagehide', inStep.bye)
      clearInterval(timer)
      stop()
      inStep.bye()
      inStep.close()
    }
  }, [id, room])

  const current = joined?.id === id && joined.room === room
  return { show: current ? joined.show : null, sent }
}
