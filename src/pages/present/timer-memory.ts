import { randomId } from '../../deck/deck.ts'
import type { ShowState } from '../../deck/in-step.ts'

type Timer = Pick<ShowState, 'since' | 'elapsed'>

const key = (deck: string) => `amur-timer-${deck}`

/** The timer as this tab last had it, so that it goes on when the page is loaded again. */
export function readTimer(deck: string): Timer {
  try {
    const { since, elapsed } = JSON.parse(sessionStorage.getItem(key(deck)) ?? '{}')
    return {
      since: Number.isFinite(since) ? since : null,
      elapsed: Number.isFinite(elapsed) ? elapsed : 0,
    }
  } catch {
    return { since: null, elapsed: 0 }
  }
}

export function writeTimer(deck: string, { since, elapsed }: Timer): void {
  try {
    sessionStorage.setItem(key(deck), JSON.stringify({ since, elapsed }))
  } catch {
    // Nothing can be kept: the other window still knows the time.
  }
}

let ownRoom: string | null = null

/** The room of this tab’s presentations, the same after the page is loaded again. */
export function tabRoom(): string {
  if (ownRoom) return ownRoom
  try {
    ownRoom = sessionStorage.getItem('amur-room')
    if (!ownRoom) {
      ownRoom = randomId()
      sessionStorage.setItem('amur-room', ownRoom)
    }
  } catch {
    ownRoom = randomId()
  }
  return ownRoom
}
