/** One milestone placed on a strip of a given width. */
export interface PlacedMilestone<M> {
  readonly milestone: M
  /** Centre of its dot. */
  readonly x: number
  /** Its label, where one fits without touching another label or a leader line. */
  readonly label: {
    readonly row: number
    readonly left: number
    readonly width: number
    readonly side: 'left' | 'right'
  } | null
}

interface Options<M> {
  readonly width: number
  readonly rows: number
  readonly xOf: (milestone: M) => number
  readonly labelWidth: (milestone: M) => number
  readonly wantsLabel: (milestone: M) => boolean
}

const CLEARANCE = 6

/**
 * Places labels like flags on poles under a row of dots: from right to left, each in the shallowest row where neither
 * its flag meets a pole or a flag, nor its pole a flag.
 */
export function placeMilestones<M>(milestones: readonly M[], options: Options<M>): PlacedMilestone<M>[] {
  const flags: { row: number; left: number; right: number }[] = []
  const poles: { x: number; row: number }[] = []
  const fits = (x: number, row: number, left: number, right: number) =>
    left >= 0 &&
    right <= options.width &&
    flags.every(
      (flag) => flag.row !== row || right + CLEARANCE <= flag.left || left >= flag.right + CLEARANCE,
    ) &&
    flags.every((flag) => flag.row >= row || x < flag.left - 1 || x > flag.right + 1) &&
    poles.every((pole) => pole.row < row || pole.x < left - 3 || pole.x > right + 3 || pole.x === x)

  const place = (milestone: M): PlacedMilestone<M> => {
    const x = options.xOf(milestone)
    if (!options.wantsLabel(milestone)) return { milestone, x, label: null }
    const width = options.labelWidth(milestone)
    for (let row = 0; row < options.rows; row++)
      for (const side of ['right', 'left'] as const) {
        const left = side === 'right' ? x : x - width
        if (!fits(x, row, left, left + width)) continue
        flags.push({ row, left, right: left + width })
        poles.push({ x, row })
        return { milestone, x, label: { row, left, width, side } }
      }
    return { milestone, x, label: null }
  }
  return milestones
    .toSorted((a, b) => options.xOf(b) - options.xOf(a))
    .map(place)
    .reverse()
}
