import type { Unit } from '../model/figure-model.ts'
import { formatTick } from '../model/format.ts'
import { type Box, type PathItem, round, type SceneItem, type TextItem } from './scene.ts'
import { textWidth } from './text.ts'
import type { Theme } from './theme.ts'
import type { TimeLayout, ValueScale } from './time-layout.ts'

export const TICK_SIZE = 11

/** Lines, ticks and axis, with the names of `years`. */
export function grid(
  { lines, names }: ValueAxis,
  layout: TimeLayout,
  theme: Theme,
  years: readonly number[],
): SceneItem[] {
  return [
    lines,
    baseLine(layout, years, theme),
    ...names,
    ...yearNames(years, layout, bottomOf(layout), theme),
  ]
}

interface ValueAxis {
  readonly lines: PathItem
  readonly names: readonly TextItem[]
}

/** Lines across the plot and the values they stand for; the lowest is that of the years. */
export function valueAxis(plot: Box, { yTicks, yOf }: ValueScale, unit: Unit, theme: Theme): ValueAxis {
  const width = plot.right - plot.left
  const lines = yTicks.slice(1).map((tick) => `M${plot.left} ${yOf(tick)}h${width}`)
  return {
    lines: { kind: 'path', part: 'grid', d: lines.join(''), stroke: theme.grid, strokeWidth: 1 },
    names: yTicks.map((tick, i) => {
      const text = formatTick(tick, unit, i === yTicks.length - 1)
      const x = Math.max(plot.left - 6, Math.ceil(textWidth(text, TICK_SIZE)))
      return tickName(text, x, round(yOf(tick) + 4), 'end', theme)
    }),
  }
}

/** The line of the years with a stem for each of `years`; a strip below it has one of its own. */
function baseLine({ plot, strip, xOf }: TimeLayout, years: readonly number[], theme: Theme): PathItem {
  const { left, right, bottom } = plot
  let d = `M${left} ${bottom}h${right - left}`
  if (strip) d += `M${left} ${strip.bottom}h${right - left}`
  for (const year of years) d += `M${xOf(year)} ${strip?.bottom ?? bottom}v4`
  return { kind: 'path', part: 'axis', d, stroke: theme.axis, strokeWidth: 1 }
}

/** The foot of a plot and the lane under it. */
export const bottomOf = ({ plot, strip }: Pick<TimeLayout, 'plot' | 'strip'>) => strip?.bottom ?? plot.bottom

/** The names of years under a line at `bottom`. */
export function yearNames(
  years: readonly number[],
  { xOf }: Pick<TimeLayout, 'xOf'>,
  bottom: number,
  theme: Theme,
): TextItem[] {
  const y = round(bottom + 15)
  return years.map((year) => tickName(`${year}`, xOf(year), y, 'middle', theme))
}

function tickName(text: string, x: number, y: number, anchor: TextItem['anchor'], theme: Theme): TextItem {
  return { kind: 'text', part: 'tick', x, y, text, size: TICK_SIZE, weight: 400, fill: theme.muted, anchor }
}
