import type { Absence } from '../model/figure-model.ts'
import { type Box, round, type SceneItem } from './scene.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import { xScale, yearTicks } from './time-layout.ts'
import type { YearLayout } from './year-scene.ts'

const SIZE = 11
export const AXIS_HEIGHT = 18

export interface AxisLayout extends YearLayout {
  readonly from: number
  readonly to: number
  /** Where a decimal year stands; 2005 is the left edge of the column of 2005. */
  readonly at: (time: number) => number
}

/** The years across a plot, on the same scale as in figures over time. */
export function axisLayout(from: number, to: number, plot: Box): AxisLayout {
  const step = (plot.right - plot.left) / (to - from + 1)
  return {
    from,
    to,
    plot,
    strip: null,
    xOf: xScale(from, to, plot.left, plot.right),
    at: (time) => round(plot.left + (Math.max(from, Math.min(to + 1, time)) - from) * step),
  }
}

/** Base line, ticks and names of years; faint lines up from the ticks. */
export function yearAxis({ from, to, plot, xOf }: AxisLayout, theme: Theme): SceneItem[] {
  const years = yearTicks(from, to, plot.right - plot.left)
  const stems = years.map((year) => `M${xOf(year)} ${plot.bottom}v4`).join('')
  return [
    {
      kind: 'path',
      part: 'grid',
      d: years.map((year) => `M${xOf(year)} ${plot.top}V${plot.bottom}`).join(''),
      stroke: theme.grid,
      strokeWidth: 1,
    },
    {
      kind: 'path',
      part: 'axis',
      d: `M${plot.left} ${plot.bottom}H${plot.right}${stems}`,
      stroke: theme.axis,
      strokeWidth: 1,
    },
    ...years.map(
      (year): SceneItem => ({
        kind: 'text',
        part: 'tick',
        x: xOf(year),
        y: round(plot.bottom + 15),
        text: `${year}`,
        size: SIZE,
        weight: 400,
        fill: theme.muted,
        anchor: 'middle',
      }),
    ),
  ]
}

/** Shades the years without data; names them where nothing else stands in the plot, or the band has room. */
export function absenceItems(
  absences: readonly Absence[],
  { plot, at }: AxisLayout,
  theme: Theme,
  named: boolean,
): SceneItem[] {
  return absences.flatMap(({ from, to, text }) => {
    const [left, right] = [at(from), at(to + 1)]
    const lines = named ? wrapText(text, right - left - 12, SIZE) : []
    const height = lines.length * 14
    const fits =
      height < plot.bottom - plot.top - 8 && lines.every((line) => textWidth(line, SIZE) <= right - left - 6)
    const first = (plot.top + plot.bottom) / 2 - height / 2 + 11
    return [
      {
        kind: 'path',
        part: 'absence-band',
        d: `M${left} ${plot.top}H${right}V${plot.bottom}H${left}Z`,
        fill: theme.absence,
      },
      ...(fits ? lines : []).map(
        (line, i): SceneItem => ({
          kind: 'text',
          part: 'absence-name',
          x: round((left + right) / 2),
          y: round(first + i * 14),
          text: line,
          size: SIZE,
          weight: 400,
          fill: theme.muted,
          anchor: 'middle',
        }),
      ),
    ] satisfies SceneItem[]
  })
}
