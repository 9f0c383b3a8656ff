import type { Absence } from '../model/figure-model.ts'
import { yearNames } from './axis-items.ts'
import { type Box, round, type SceneItem, type TextItem } from './scene.ts'
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
export function yearAxis(layout: AxisLayout, theme: Theme): SceneItem[] {
  const { from, to, plot, xOf } = layout
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
    ...yearNames(years, layout, plot.bottom, theme),
  ]
}

/** Shades the years without data. */
export function absenceBands(
  absences: readonly Absence[],
  { plot, at }: AxisLayout,
  theme: Theme,
): SceneItem[] {
  return absences.map(({ from, to }) => ({
    kind: 'path',
    part: 'absence-band',
    d: `M${at(from)} ${plot.top}H${at(to + 1)}V${plot.bottom}H${at(from)}Z`,
    fill: theme.absence,
  }))
}

/** Names the years without data where the words have room in their band and meet none of the others. */
export function absenceNames(
  absences: readonly Absence[],
  { plot, at }: AxisLayout,
  theme: Theme,
  others: readonly SceneItem[],
): SceneItem[] {
  const middle = (plot.top + plot.bottom) / 2
  return absences.flatMap(({ from, to, text }) => {
    const room = at(to + 1) - at(from)
    const center = (at(from) + at(to + 1)) / 2
    const lines = wrapText(text, room - 12, SIZE)
    const widest = Math.max(...lines.map((line) => textWidth(line, SIZE)))
    const height = lines.length * 14
    const words = {
      left: center - widest / 2 - 6,
      right: center + widest / 2 + 6,
      top: middle - height / 2,
      bottom: middle + height / 2,
    }
    const fits =
      widest <= room - 6 &&
      height < plot.bottom - plot.top - 8 &&
      !others.some((item) => item.kind === 'text' && meets(item, words))
    return (fits ? lines : []).map(
      (line, i): SceneItem => ({
        kind: 'text',
        part: 'absence-name',
        x: round(center),
        y: round(words.top + 11 + i * 14),
        text: line,
        size: SIZE,
        weight: 400,
        fill: theme.muted,
        anchor: 'middle',
      }),
    )
  })
}

function meets({ x, y, text, size, weight, anchor }: TextItem, box: Box): boolean {
  const width = textWidth(text, size, weight)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return left < box.right && left + width > box.left && y - size < box.bottom && y + size * 0.3 > box.top
}
