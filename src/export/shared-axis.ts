import { round, type Scene, type SceneItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import { horizontalFrame, xScale, yearTicks } from '../chart/time-layout.ts'
import { hasYears, type YearScene } from '../chart/year-scene.ts'

/** The one year axis on which the panels of a column stand. */
export interface SharedAxis {
  readonly left: number
  readonly right: number
  /** Years that are named and have a line through every panel. */
  readonly years: readonly number[]
  readonly xOf: (year: number) => number
}

/** The axis of panels of one width. */
export function sharedAxis(from: number, to: number, width: number): SharedAxis {
  const { left, right } = horizontalFrame(width)
  return { left, right, years: yearTicks(from, to, right - left), xOf: xScale(from, to, left, right) }
}

/** Whether every year of a scene stands where the axis has it; several small charts have axes of their own. */
export function standsOn({ left, right, years, xOf }: SharedAxis, scene: Scene): scene is YearScene {
  return (
    hasYears(scene) &&
    !scene.panes &&
    scene.layout.plot.left === left &&
    scene.layout.plot.right === right &&
    years.every((year) => scene.layout.xOf(year) === xOf(year))
  )
}

/** What a scene draws on a shared axis: lines at its years through the plot, and no names of years. */
export function itemsOnAxis({ items, layout }: YearScene, axis: SharedAxis, theme: Theme): SceneItem[] {
  const { plot, strip } = layout
  const kept = items.filter(
    (item) => item.kind === 'path' || item.part !== 'tick' || item.anchor !== 'middle',
  )
  const starts = axis.years.map((year) => `M${axis.xOf(year)} ${plot.top}V`)
  const hasLines = kept.some((item) => item.kind === 'path' && starts.some((start) => item.d.includes(start)))
  if (hasLines) return kept
  const lines: SceneItem = {
    kind: 'path',
    part: 'grid',
    d: starts.map((start) => `${start}${strip?.bottom ?? plot.bottom}`).join(''),
    stroke: theme.grid,
    strokeWidth: 1,
  }
  const first = kept.findIndex(({ part }) => part === 'grid' || part === 'axis')
  return kept.toSpliced(Math.max(0, first), 0, lines)
}

/** The names of the years of an axis on a base line. */
export function yearNames({ years, xOf }: SharedAxis, y: number, theme: Theme): SceneItem[] {
  return years.map((year) => ({
    kind: 'text',
    part: 'year',
    x: xOf(year),
    y: round(y),
    text: `${year}`,
    size: 11,
    weight: 400,
    fill: theme.muted,
    anchor: 'middle',
  }))
}
