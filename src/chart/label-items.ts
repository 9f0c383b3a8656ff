import type { TimePlot, TimeSeries } from '../model/figure-model.ts'
import { formatValue } from '../model/format.ts'
import { round, type SceneItem } from './scene.ts'
import { wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import type { TimeLayout } from './time-layout.ts'

const SIZE = 11
const LINE = 13
const INSET = 8

interface Block {
  readonly series: string
  readonly lines: readonly string[]
  readonly fill: string
  readonly weight: 400 | 600
  /** Wished centre; moved so that blocks do not overlap. */
  center: number
}

/** Name and last value of each line and mark, in the right gutter beside where the series ends. */
export function directLabels(model: TimePlot, layout: TimeLayout, theme: Theme): SceneItem[] {
  const width = layout.width - layout.plot.right - INSET
  const blocks = model.series
    .filter((series) => series.mark === 'line' || series.mark === 'ticks' || isNamedDots(series))
    .flatMap((series) => blockOf(series, model, layout, theme, width))
  spread(blocks, layout.plot.top, layout.plot.bottom)
  return [
    ...blocks.flatMap((block) => textOf(block, layout.plot.right + INSET)),
    ...stripLabel(model, layout, theme, width),
  ]
}

/** Dots that accompany a line are named in the legend by what a plain dot of theirs means. */
const isNamedDots = ({ mark, emphasis, reportedAs }: TimeSeries) =>
  mark === 'dots' && (emphasis === 'main' || !reportedAs)

function lastPoint(series: TimeSeries): { index: number; value: number } | null {
  for (let index = series.points.length - 1; index >= 0; index--) {
    const value = series.points[index]?.value
    if (value != null) return { index, value }
  }
  return null
}

/** The value's year is named unless it is the last year shown. */
function lastValue(series: TimeSeries, model: TimePlot, last: { index: number; value: number }): string {
  const year = model.from + last.index
  return `${formatValue(last.value, series.unit)}${year === model.to ? '' : ` (${year})`}`
}

function blockOf(
  series: TimeSeries,
  model: TimePlot,
  layout: TimeLayout,
  theme: Theme,
  width: number,
): Block[] {
  const last = lastPoint(series)
  if (!last) return []
  const weight = series.emphasis === 'main' ? 600 : 400
  const words = `${series.label} ${lastValue(series, model, last)}`
  return [
    {
      series: series.id,
      lines: wrapText(words, width, SIZE, weight),
      fill: series.emphasis === 'faint' ? theme.muted : theme.series[series.color],
      weight,
      center: layout.yOf(last.value),
    },
  ]
}

function stripLabel(model: TimePlot, layout: TimeLayout, theme: Theme, width: number): SceneItem[] {
  const series = model.series.find((one) => one.mark === 'strip')
  const last = series && lastPoint(series)
  if (!last || !layout.strip) return []
  const lines = wrapText(`${series.label} ${lastValue(series, model, last)}`, width, 10)
  const top = layout.strip.bottom - (lines.length - 1) * 11 - 1
  return lines.map((line, i) => ({
    kind: 'text',
    x: layout.plot.right + INSET,
    y: round(top + i * 11),
    text: line,
    size: 10,
    weight: 400,
    fill: theme.muted,
    anchor: 'start',
    part: 'label',
    series: series.id,
  }))
}

const heightOf = (block: Block) => block.lines.length * LINE + 2

/** Moves blocks apart, keeping their order and staying between `top` and `bottom` where there is room. */
function spread(blocks: Block[], top: number, bottom: number): void {
  blocks.sort((a, b) => a.center - b.center)
  let free = top - 6
  for (const block of blocks) {
    block.center = Math.max(block.center, free + heightOf(block) / 2)
    free = block.center + heightOf(block) / 2
  }
  let ceiling = bottom + 4
  for (const block of blocks.toReversed()) {
    block.center = Math.min(block.center, ceiling - heightOf(block) / 2)
    ceiling = block.center - heightOf(block) / 2
  }
}

function textOf(block: Block, x: number): SceneItem[] {
  const first = block.center - (block.lines.length * LINE) / 2 + 10
  return block.lines.map((line, i) => ({
    kind: 'text',
    x,
    y: round(first + i * LINE),
    text: line,
    size: SIZE,
    weight: block.weight,
    fill: block.fill,
    anchor: 'start',
    part: 'label',
    series: block.series,
  }))
}
