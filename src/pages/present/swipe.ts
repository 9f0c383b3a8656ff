const LEAST_PX = 60
/** A stroke over a chart that takes longer reads its years. */
const QUICK_MS = 500

export interface Stroke {
  readonly dx: number
  readonly dy: number
  readonly ms: number
  /** Whether it began on something that answers to strokes itself. */
  readonly onChart: boolean
}

/** Where a stroke of the finger leads: a slide on, a slide back, or nowhere. */
export function stepOf({ dx, dy, ms, onChart }: Stroke): 1 | -1 | null {
  if (Math.abs(dx) < LEAST_PX || Math.abs(dx) < 2 * Math.abs(dy) || (onChart && ms > QUICK_MS)) return null
  return dx < 0 ? 1 : -1
}
