import type { Verdict } from '../claims/claim.ts'

/** A sign in a square of 16: a disc or, where the gap is ours, a ring, and strokes in it whose only absolute command is `M`. */
export interface VerdictSign {
  readonly ring: boolean
  readonly strokes: string
}

export const DISC = 'M0.8 8a7.2 7.2 0 1 0 14.4 0a7.2 7.2 0 1 0 -14.4 0Z'

export const VERDICT_SIGNS: Record<Verdict, VerdictSign> = {
  agrees: { ring: false, strokes: 'M4.4 8.3l2.4 2.5 4.9-5.6' },
  close: { ring: false, strokes: 'M4.2 6.9q1.9-1.8 3.8-.4t3.8-.5M4.2 10.2q1.9-1.8 3.8-.4t3.8-.5' },
  differs: { ring: false, strokes: 'M4.4 6.4h7.2M4.4 9.6h7.2M10 3.9l-4 8.2' },
  undecided: { ring: true, strokes: 'M5.9 6.2c.1-2.7 4.3-2.7 4.3-.1 0 1.7-2.1 1.7-2.1 3.4M8.1 11.8v.1' },
  'not-testable': { ring: true, strokes: 'M4.6 8h6.8' },
}
