import type { ColorToken, TimePlot, TimeSeries, Unit } from '../model/figure-model.ts'
import { formatValue } from '../model/format.ts'
import { type Box, round, type SceneItem } from './scene.ts'
import { wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import type { TimeLayout } from './time-layout.ts'

const SIZE = 11
const LINE = 13
const INSET = 8

/** A series where it ends, as its label tells it. */
export interface SeriesEnd {
  readonly id: string
  readonly mark: TimeSeries['mark']
  readonly label: string
  readonly unit: Unit
  readonly value: number
  /** The value's year; null where it is the last year shown, which needs no name. */
  readonly year: number | null
  /** Where it ends. */
  readonly y: number
  readonly emphasis: TimeSeries['emphasis']
  readonly color: ColorToken
}

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
  return endLabels(seriesEnds(model, layout), layout.plot, layout.width, theme)
}

/** What is named in the right gutter; the strip comes last. */
export function seriesEnds(model: TimePlot, { yOf, strip }: TimeLayout): SeriesEnd[] {
  const ends: SeriesEnd[] = []
  for (const series of model.series) if (isNamedBeside(series)) addEnd(ends, series, model, yOf)
  const below = strip && model.series.find(({ mark }) => mark === 'strip')
  if (below) addEnd(ends, below, model, () => strip.bottom)
  return ends
}

function addEnd(
  ends: SeriesEnd[],
  { id, mark, label, unit, emphasis, color, points }: TimeSeries,
  { from, to }: TimePlot,
  yOf: (value: number) => number,
): void {
  let index = points.length - 1
  while (index >= 0 && points[index]?.value == null) index--
  const value = points[index]?.value
  if (value == null) return
  const year = from + index === to ? null : from + index
  ends.push({ id, mark, label, unit, value, year, y: yOf(value), emphasis, color })
}

const isNamedBeside = (series: TimeSeries) =>
  series.mark === 'line' || series.mark === 'ticks' || isNamedDots(series)

/** Dots that accompany a line are named in the legend by what a plain dot of theirs means. */
const isNamedDots = ({ mark, emphasis, reportedAs }: TimeSeries) =>
  mark === 'dots' && (emphasis === 'main' || !reportedAs)

/** Names between a plot and the right edge of its picture, in px; that of a strip beside its foot. */
export function endLabels(ends: readonly SeriesEnd[], plot: Box, width: number, theme: Theme): SceneItem[] {
  const room = width - plot.right - INSET
  const below = ends.find(({ mark }) => mark === 'strip')
  const blocks = ends.filter((end) => end !== below).map((end) => blockOf(end, theme, room))
  spread(blocks, plot.top, plot.bottom)
  return [
    ...blocks.flatMap((block) => textOf(block, plot.right + INSET)),
    ...(below ? stripLabel(below, plot.right + INSET, room, theme) : []),
  ]
}

const wordsOf = ({ label, value, unit, year }: SeriesEnd) =>
  `${label} ${formatValue(value, unit)}${year === null ? '' : ` (${year})`}`

function blockOf(end: SeriesEnd, theme: Theme, room: number): Block {
  const weight = end.emphasis === 'main' ? 600 : 400
  return {
    series: end.id,
    lines: wrapText(wordsOf(end), room, SIZE, weight),
    fill: end.emphasis === 'faint' ? theme.muted : theme.series[end.color],
    weight,
    center: end.y,
  }
}

function stripLabel(end: SeriesEnd, x: number, room: number, theme: Theme): SceneItem[] {
  const lines = wrapText(wordsOf(end), room, 10)
  const top = end.y - (lines.length - 1) * 11 - 1
  return lines.map((line, i) => ({
    kind: 'text',
    x,
    y: round(top + i * 11),
    text: line,
    size: 10,
    weight: 400,
    fill: theme.muted,
    anchor: 'start',
    part: 'label',
    series: end.id,
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
