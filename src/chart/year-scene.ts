import type { Box, Scene, SceneItem } from './scene.ts'

/** Where the years of a scene stand. */
export interface YearLayout {
  readonly plot: Box
  /** A lane of its own under the plot, where there is one. */
  readonly strip: Box | null
  /** Centre of a year's column. */
  readonly xOf: (year: number) => number
}

/** A scene with a year axis: a pointed or pinned year can be marked in it. */
export interface YearScene extends Scene {
  readonly layout: YearLayout
  /** The small charts of a scene of several, in each of which a year has its place; `layout` is the first of them. */
  readonly panes?: readonly YearLayout[]
  /** How a year is marked and read out in each of them. */
  readonly pointed?: (year: number) => PointedPanes
}

/** Paths of the marker line and of rings round values, and the read-outs. */
export interface PointedPanes {
  readonly line: string
  readonly rings: string
  readonly readouts: readonly SceneItem[]
}

/** The plot below or above `x`: the last that begins left of it, its axis and a gap before it included. */
export function columnAt({ layout, panes }: YearScene, x: number): Box {
  const plots = (panes ?? [layout]).map(({ plot }) => plot)
  return plots.reduce((found, plot) => (x >= plot.left - AXIS && plot.left > found.left ? plot : found))
}

/** A line through a year, `above` px longer than the plot at its top: in every plot, through its lane below. */
export function yearLine({ layout, panes }: YearScene, year: number, above = 0): string {
  let d = ''
  for (const { xOf, plot, strip } of panes ?? [layout])
    d += `M${xOf(year)} ${plot.top - above}V${strip?.bottom ?? plot.bottom}`
  return d
}

/** Width left of a plot that belongs to its value axis. */
const AXIS = 40

export function hasYears(scene: Scene): scene is YearScene {
  return 'layout' in scene
}
