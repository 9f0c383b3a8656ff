import type { MultiplesModel, Pane, PaneSeries, TimePlot } from '../model/figure-model.ts'
import { UNIT_NAMES } from '../model/format.ts'
import { type Entry, legendHeight, nameEntries } from './legend-items.ts'
import { type Box, round } from './scene.ts'
import { shortened } from './scene-words.ts'
import { textWidth, wrapText } from './text.ts'
import { highestOf, horizontalFrame, type Size, type TimeLayout, valueTicks, xScale } from './time-layout.ts'
import { AXIS_HEIGHT } from './year-axis.ts'

export const TITLE = { size: 11.5, weight: 600, line: 15 } as const
const MORE_LINE = 15
const BETWEEN = { columns: 22, rows: 12 }
const CELL = { wished: 170, least: 130, tallest: 1.5 }
const GUTTER = { labelled: 92, bare: 14 }
/** Narrowest cell that keeps a gutter for names beside the series. */
const LABELLED = 260
/** Least distance of two named values of an axis. */
const TICK = 14
/** Lowest plot that can be read, and the height a name beside it takes. */
const PLOT = { least: 26, label: 30 }

/** Where one pane stands. Its `width` is the right edge of its cell. */
export interface PaneLayout extends TimeLayout {
  readonly pane: Pane
  /** The pane's yearly series over the years of the model; dated ones only push its axis. */
  readonly yearly: TimePlot
  /** The cell with title and names; the plot is in it. */
  readonly cell: Box
  readonly title: readonly string[]
  /** Names of series under the title. */
  readonly names: readonly Entry[]
  /** Whether names stand beside the series. */
  readonly labelled: boolean
  /** Whether it is the last of its column, which names the years. */
  readonly yearsNamed: boolean
}

export interface MultiplesLayout {
  readonly panes: readonly PaneLayout[]
  readonly columns: number
  /** How many panes had no room. */
  readonly more: number
}

/** The unit stands in the title, so that the axis can do without; percent stand on the axis. */
function paneTitle({ name, unit }: Pane): string {
  return unit === 'percent' ? name : `${name}, ${UNIT_NAMES[unit]}`
}

/**
 * A grid of panes as wide as the picture allows, plots of one height, the panes of a column on one year scale. Where
 * the room is too little for all of them the last are left out.
 * @param top height in px already taken by the legend
 */
export function multiplesLayout(model: MultiplesModel, size: Size, top: number): MultiplesLayout {
  for (let shown = model.panes.length; ; shown--) {
    const wished = columnsFor(shown, size, top)
    const most = Math.min(shown, Math.floor((size.width + BETWEEN.columns) / (CELL.least + BETWEEN.columns)))
    for (let columns = wished; columns <= Math.max(wished, most); columns++) {
      const panes = gridOf(model, model.panes.slice(0, shown), columns, size, top)
      if (panes || shown <= 1) return { panes: panes ?? [], columns, more: model.panes.length - shown }
    }
  }
}

function columnsFor(count: number, { width, height }: Size, top: number): number {
  if (horizontalFrame(width).narrow) return 1
  const balanced = (columns: number) => Math.ceil(count / Math.ceil(count / columns))
  let columns = balanced(
    Math.max(1, Math.min(count, Math.floor((width + BETWEEN.columns) / (CELL.wished + BETWEEN.columns)))),
  )
  while (columns > 1 && (height - top) / Math.ceil(count / columns) > (CELL.tallest * width) / columns)
    columns = balanced(columns - 1)
  return columns
}

/** Null where the plots would be too low to read. */
function gridOf(
  model: MultiplesModel,
  shown: readonly Pane[],
  columns: number,
  size: Size,
  top: number,
): PaneLayout[] | null {
  const cellWidth = (size.width - (columns - 1) * BETWEEN.columns) / columns
  const rows = Math.ceil(shown.length / columns)
  const more = shown.length < model.panes.length ? MORE_LINE : 0
  const wanted = Math.max(...shown.map(({ series }) => series.filter(isBeside).length))
  for (const labelled of columns === 1 ? [cellWidth >= LABELLED && !narrow(size)] : [true, false]) {
    if (labelled && columns > 1 && (cellWidth < LABELLED || wanted < 2)) continue
    const heads = shown.map((pane) => headOf(pane, cellWidth, labelled))
    const rowHeads = Array.from({ length: rows }, (_, row) =>
      Math.max(...heads.slice(row * columns, (row + 1) * columns).map(({ height }) => height)),
    )
    const taken = rowHeads.reduce((sum, height) => sum + height, 0) + (rows - 1) * BETWEEN.rows
    const plotHeight = Math.floor((size.height - AXIS_HEIGHT - more - top - taken) / rows)
    if (plotHeight < (labelled && wanted > 1 ? wanted * PLOT.label : PLOT.least)) continue
    return shown.map((pane, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns]
      const above = rowHeads.slice(0, row + 1).reduce((sum, height) => sum + height, 0)
      const plotTop = top + above + row * (plotHeight + BETWEEN.rows)
      const left = round(column * (cellWidth + BETWEEN.columns))
      const frame = horizontalFrame(size.width)
      const gutter = labelled ? GUTTER.labelled : GUTTER.bare
      const right = columns === 1 ? frame.right : round(left + cellWidth - gutter)
      const plot = { left: left + frame.left, right, top: plotTop, bottom: plotTop + plotHeight }
      const head = heads[i] as Head
      return {
        ...paneScale(model, pane, plot),
        pane,
        width: round(left + cellWidth),
        height: size.height,
        narrow: !labelled,
        cell: {
          left,
          right: round(left + cellWidth),
          top: plotTop - (rowHeads[row] ?? 0),
          bottom: plot.bottom,
        },
        title: head.title,
        names: head.names,
        labelled,
        yearsNamed: i + columns >= shown.length,
      }
    })
  }
  return null
}

const narrow = ({ width }: Size) => horizontalFrame(width).narrow

/** Dots that accompany a line have no room beside it. */
const isBeside = ({ mark, emphasis, dated }: PaneSeries) =>
  !dated && mark !== 'strip' && (mark !== 'dots' || emphasis === 'main')

interface Head {
  readonly title: readonly string[]
  readonly names: readonly Entry[]
  readonly height: number
}

function headOf(pane: Pane, width: number, labelled: boolean): Head {
  const title = paneTitle(pane)
  const lines = wrapText(title, width, TITLE.size, TITLE.weight)
  const fits =
    lines.length < 3 && lines.every((line) => textWidth(line, TITLE.size, TITLE.weight) <= width + 0.01)
  const shown = fits ? lines : [shortened(title, width, TITLE.size, TITLE.weight)]
  const unnamed = labelled ? pane.series.filter((series) => !isBeside(series)) : pane.series
  const named = unnamed.map((series) => ({ ...series, points: series.dated ?? series.points }))
  const names = pane.series.length > 1 ? nameEntries({ series: named }) : []
  return { title: shown, names, height: shown.length * TITLE.line + legendHeight(names, width) + 9 }
}

function paneScale({ from, to }: MultiplesModel, pane: Pane, plot: Box) {
  const dated = pane.series.flatMap((series) => series.dated?.map(({ value }) => value ?? 0) ?? [])
  const yearly: TimePlot = {
    ...pane,
    from,
    to,
    series: pane.series.filter((series) => !series.dated),
    axisAtLeast: Math.max(pane.axisAtLeast, ...dated),
  }
  const span = plot.bottom - plot.top
  const all = valueTicks(highestOf(yearly), yearly.unit, span)
  // Where their names would stand too close, the ends are enough.
  const yTicks = span / Math.max(1, all.length - 1) < TICK ? [all[0] ?? 0, all.at(-1) ?? 1] : all
  const maximum = yTicks.at(-1) || 1
  const step = (plot.right - plot.left) / (to - from + 1)
  return {
    yearly,
    plot,
    strip: null,
    xOf: xScale(from, to, plot.left, plot.right),
    yOf: (value: number) => round(plot.bottom - (value / maximum) * span),
    step,
    yTicks,
    markerRadius: round(Math.min(3.4, Math.max(2.8, step * 0.5))),
  }
}
