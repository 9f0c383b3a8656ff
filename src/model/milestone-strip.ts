/** One milestone placed on a strip of a given width. */
export interface PlacedMilestone<M> {
  readonly milestone: M
  /** Centre of its dot. */
  readonly x: number
  /** Its label, where one fits without touching another label or a leader line. */
  readonly label: Flag | null
}

export interface Flag {
  readonly row: number
  readonly left: number
  readonly width: number
  /** The side of its pole the flag hangs on. */
  readonly side: 'left' | 'right'
}

interface Options<M> {
  readonly width: number
  readonly rows: number
  readonly xOf: (milestone: M) => number
  readonly labelWidth: (milestone: M) => number
  readonly wantsLabel: (milestone: M) => boolean
  /** Whether a milestone that does not want a label may have one where there is room left. */
  readonly mayLabel?: (milestone: M) => boolean
}

interface Hung extends Flag {
  readonly x: number
  readonly index: number
}

const CLEARANCE = 6
/** Positions tried in one cluster before the best arrangement found so far is taken. */
const BUDGET = 3000

interface Wanted {
  readonly index: number
  readonly x: number
  readonly size: number
}

/**
 * Places labels like flags on poles under a row of dots, so that no flag meets a flag or another's pole; names every
 * milestone that wants a label, or as many as found.
 */
export function placeMilestones<M>(milestones: readonly M[], options: Options<M>): PlacedMilestone<M>[] {
  const { xOf, labelWidth, wantsLabel, mayLabel, rows, width } = options
  const sorted = milestones.toSorted((a, b) => xOf(a) - xOf(b))
  const wanted = sorted.flatMap((milestone, index): Wanted[] =>
    wantsLabel(milestone) ? [{ index, x: xOf(milestone), size: labelWidth(milestone) }] : [],
  )
  const hung = clusters(wanted).flatMap((cluster) => arrange(cluster, rows, width))
  sorted.forEach((milestone, index) => {
    if (wantsLabel(milestone) || !mayLabel?.(milestone)) return
    const one = { index, x: xOf(milestone), size: labelWidth(milestone) }
    const free = positionsOf(one, rows).find((flag) => isFree(flag, hung, width))
    if (free) hung.push(free)
  })
  const flags = new Map(
    hung.map(({ index, row, left, width, side }): [number, Flag] => [index, { row, left, width, side }]),
  )
  return sorted.map((milestone, index) => ({ milestone, x: xOf(milestone), label: flags.get(index) ?? null }))
}

/** The stretch of a strip that points at one dot, in px from the dot. */
export interface HitArea {
  readonly left: number
  readonly width: number
}

/**
 * Gives every dot the ground nearest to it, at most `reach` to each side; dots on one spot share it in their order.
 * @param xs centres of the dots, ascending
 */
export function hitAreas(xs: readonly number[], reach: number): HitArea[] {
  return xs.map((x, i) => {
    const first = xs.indexOf(x)
    const last = xs.lastIndexOf(x)
    const [before, after] = [xs[first - 1], xs[last + 1]]
    const left = before === undefined ? -reach : Math.max(-reach, (before - x) / 2)
    const right = after === undefined ? reach : Math.min(reach, (after - x) / 2)
    const width = (right - left) / (last - first + 1)
    return { left: left + (i - first) * width, width }
  })
}

/** Runs of milestones whose flags could meet; a long flag to the left may reach over a run to the one before. */
function clusters(wanted: readonly Wanted[]): Wanted[][] {
  const runs: { left: number; right: number; members: Wanted[] }[] = []
  for (const one of wanted) {
    let run = { left: one.x - one.size - CLEARANCE, right: one.x + one.size, members: [one] }
    for (let before = runs.at(-1); before && run.left <= before.right; before = runs.at(-1)) {
      runs.pop()
      run = {
        left: Math.min(before.left, run.left),
        right: Math.max(before.right, run.right),
        members: [...before.members, ...run.members],
      }
    }
    runs.push(run)
  }
  return runs.map(({ members }) => members)
}

/** Searches from the right: a flag to the right of its pole needs a deeper row than those it stands before. */
function arrange(cluster: readonly Wanted[], rows: number, width: number): readonly Hung[] {
  const order = cluster.toReversed()
  let best: readonly Hung[] = []
  let tried = 0
  const hang = (next: number, hung: readonly Hung[]): boolean => {
    if (hung.length > best.length) best = hung
    const candidate = order[next]
    if (!candidate) return best.length === order.length
    if (hung.length + order.length - next <= best.length) return false
    for (const flag of positionsOf(candidate, rows)) {
      if (tried++ > BUDGET) return true
      if (!isFree(flag, hung, width)) continue
      if (hang(next + 1, [...hung, flag])) return true
    }
    return hang(next + 1, hung)
  }
  hang(0, [])
  return best
}

/** Where a flag can hang, the best place first. */
function positionsOf({ index, x, size }: Wanted, rows: number): Hung[] {
  const shallowFirst = Array.from({ length: rows }, (_, row) => row)
  const flag = { x, index, width: size }
  return [
    ...shallowFirst.map((row): Hung => ({ ...flag, row, side: 'right', left: x })),
    ...shallowFirst.toReversed().map((row): Hung => ({ ...flag, row, side: 'left', left: x - size })),
  ]
}

function isFree(flag: Hung, hung: readonly Hung[], width: number): boolean {
  return flag.left >= 0 && flag.left + flag.width <= width && !hung.some((other) => collide(flag, other))
}

function collide(a: Hung, b: Hung): boolean {
  if (a.row === b.row) return a.left < b.left + b.width + CLEARANCE && b.left < a.left + a.width + CLEARANCE
  const [deep, shallow] = a.row > b.row ? [a, b] : [b, a]
  return deep.x > shallow.left - 2 && deep.x < shallow.left + shallow.width + 2 && deep.x !== shallow.x
}
