import {
  GAP_TEXT,
  type MatrixCategory,
  type MatrixCell,
  type MatrixModel,
  type MatrixRow,
} from '../model/figure-model.ts'
import { cellMark, gapMark } from '../model/matrix-words.ts'
import { QUALITIES, QUALITY_TEXT } from '../model/quality.ts'
import { inkOn, mixed } from './colour.ts'
import { type Entry, legendHeight, legendItems } from './legend-items.ts'
import { MARKERS } from './markers.ts'
import { type Grid, gridOf } from './matrix-grid.ts'
import { type Box, round, type Scene, type SceneItem, type TextItem } from './scene.ts'
import { partsWithin, shortened, textLine } from './scene-words.ts'
import { markerSign } from './signs.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'

const SIZE = 11
const HEAD = 10.5
const READOUT_BAND = 20

export interface MatrixScene extends Scene {
  /** The cells drawn, row by row, and where. */
  readonly cells: readonly { readonly row: string; readonly column: number; readonly box: Box }[]
  /** How many columns are drawn, and how many rows and columns had no room. */
  readonly columns: number
  readonly moreRows: number
  readonly moreColumns: number
}

/**
 * Cells by row and column, each with its number or letter, in blocks beside each other where one would be too long;
 * as many rows and columns as can be read, then how many more there are; pure.
 * @param options.readout keeps a band free above the cells for the read-out of one
 */
export function matrixScene(
  model: MatrixModel,
  { width, height }: Size,
  theme: Theme,
  options: { readonly readout: boolean },
): MatrixScene {
  const entries = legendOf(model)
  const top = Math.max(legendHeight(entries, width) + 4, options.readout ? READOUT_BAND + 2 : 4)
  const legend = legendItems(entries, 0, width, theme)
  const frame = { width, height, legend }
  if (model.rows.length === 0) {
    const plot = { left: 0, right: width, top, bottom: height }
    const items = emptyItems(model.emptyText, plot, theme)
    return { ...frame, plot, items, cells: [], columns: 0, moreRows: 0, moreColumns: 0 }
  }
  const grid = gridOf(model, width, height - top)
  const moreRows = model.rows.length - grid.rows
  const moreColumns = model.columns.length - grid.columns
  const slots = [
    ...model.rows.slice(0, grid.rows).map((row) => ({ row, tally: null })),
    ...(grid.tallies ? model.tallies.map((tally) => ({ row: null, tally })) : []),
  ].map((slot, i) => ({ ...slot, place: grid.placeOf(i, top) }))
  const placed = slots.flatMap(({ row, place }) => (row ? [{ row, ...place }] : []))
  const words = moreWords(moreRows, moreColumns)
  return {
    ...frame,
    plot: { left: 0, right: width, top, bottom: round(top + grid.height) },
    items: [
      ...grid.blocks.flatMap((left) => headItems(grid, left, top, theme)),
      ...placed.flatMap(({ row, left, y }) => rowItems(row, left, y, model, grid, theme)),
      ...slots.flatMap(({ tally, place }) => (tally ? tallyItems(tally, place, grid, theme) : [])),
      ...(words ? [textLine(shortened(words, width, SIZE), 0, height - 4, SIZE, theme.muted, 'foot')] : []),
    ],
    cells: placed.flatMap(({ row, left, y }) =>
      Array.from({ length: grid.columns }, (_, column) => ({
        row: row.id,
        column,
        box: boxOf(grid, left, y, column),
      })),
    ),
    columns: grid.columns,
    moreRows,
    moreColumns,
  }
}

function moreWords(rows: number, columns: number): string {
  const parts = [
    ...(rows > 0 ? [`${rows} more`] : []),
    ...(columns > 0 ? [`${columns} more ${columns === 1 ? 'column' : 'columns'}`] : []),
  ]
  return parts.length > 0 ? `and ${parts.join(' and ')} in the table` : ''
}

function emptyItems(text: string, { right, top, bottom }: Box, theme: Theme): TextItem[] {
  const words = wrapText(text, right - 20, 12)
  const first = Math.max(top + 14, bottom / 2 - words.length * 8)
  return words.map((line, i) => ({
    ...textLine(line, right / 2, round(first + i * 16), 12, theme.muted, 'empty'),
    anchor: 'middle',
  }))
}

function legendOf({ categories, rows }: MatrixModel): Entry[] {
  const cells = rows.flatMap((row) => row.cells)
  const gaps = new Set(cells.flatMap((cell) => ('gap' in cell ? [cell.gap] : [])).toSorted())
  const qualities = new Set(cells.flatMap((cell) => ('gap' in cell ? [] : [cell.quality])))
  return [
    ...categories.map((one) => ({
      text: one.name,
      sign: tileSign(one.mark, (theme) => tint(one, theme)),
    })),
    ...QUALITIES.filter((quality) => quality !== 'reported' && qualities.has(quality)).map((quality) => ({
      text: QUALITY_TEXT[quality].label,
      sign: markerSign(quality, 'benchmark'),
    })),
    ...[...gaps]
      .filter((gap, i, all) => all.findIndex((one) => gapMark(one) === gapMark(gap)) === i)
      .map((gap) => ({
        text: gap === 'not-attributed' ? GAP_TEXT[gap] : 'no figure',
        sign: tileSign(gapMark(gap), () => null),
      })),
  ]
}

/** A tile with its letter, as the cells have it. */
const tileSign =
  (mark: string, fillOf: (theme: Theme) => string | null): Entry['sign'] =>
  (x, y, theme) => {
    const fill = fillOf(theme)
    const on = fill ?? theme.background
    const d = `M${x} ${y - 6.5}h13v13h-13Z`
    return [
      { kind: 'path', part: 'cell', d, fill: on, ...(fill ? {} : outline(theme)) },
      {
        ...textLine(mark, x + 6.5, y + 3.7, HEAD, fill ? inkOn(fill, theme) : theme.muted, 'legend'),
        anchor: 'middle',
        weight: fill ? 600 : 400,
        on,
      },
    ]
  }

/** The outline of a cell that cannot be filled. */
const outline = ({ axis }: Theme) => ({ stroke: axis, strokeWidth: 0.8, dash: '2 2' })

const STRENGTH = { strong: 0.95, medium: 0.6, pale: 0.25 } as const
/** Steps of a fifth of the scale; none of them in the middle, where neither ink nor background could be read. */
const STEPS = [0.06, 0.18, 0.34, 0.54, 0.94] as const

/** The fill of a cell of this category. */
export const tint = ({ color, strength }: MatrixCategory, { series, background }: Theme) =>
  mixed(background, series[color], STRENGTH[strength])

function fillOf(cell: MatrixCell, model: MatrixModel, theme: Theme): string | null {
  if ('gap' in cell) return null
  if ('category' in cell) {
    const category = model.categories.find(({ id }) => id === cell.category)
    return category ? tint(category, theme) : null
  }
  const step = Math.min(STEPS.length - 1, Math.floor((STEPS.length * cell.value) / scaleOf(model)))
  return mixed(theme.background, theme.series[model.color], STEPS[step] ?? 0)
}

/** Shares are measured against the whole, all else against the largest value. */
function scaleOf({ unit, rows }: MatrixModel): number {
  if (unit === 'percent') return 100
  return Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => ('value' in cell ? cell.value : 0))))
}

function headItems(grid: Grid, left: number, top: number, theme: Theme): SceneItem[] {
  const centred = (text: string, x: number, y: number, part: string): TextItem => ({
    ...textLine(text, round(x), round(y), HEAD, theme.muted, part),
    anchor: 'middle',
  })
  const { labels, cellsLeft, pitchX } = grid
  const start = left + cellsLeft
  const y = top + grid.head - 4
  let from = 0
  const groups = labels.groups.flatMap(({ text, span }): SceneItem[] => {
    const [first, last] = [from, Math.min(grid.columns, from + span)]
    from += span
    if (first >= last) return []
    const [x1, x2] = [start + first * pitchX, start + last * pitchX]
    return [
      centred(shortened(text, x2 - x1 - 2, HEAD), (x1 + x2) / 2, y - 14, 'group'),
      {
        kind: 'path',
        part: 'axis',
        d: `M${round(x1 + 2)} ${round(y - 10.5)}H${round(x2 - 3)}`,
        stroke: theme.axis,
        strokeWidth: 1,
      },
    ]
  })
  const columns = labels.columns
    .slice(0, grid.columns)
    .map((text, i) => centred(text, start + (i + 0.5) * pitchX - 0.5, y, 'column'))
  const aside = labels.aside === null ? [] : [asideItem([labels.aside], left, y, grid, theme, HEAD)]
  return [...groups, ...columns, ...aside]
}

function asideItem(
  parts: readonly string[],
  left: number,
  y: number,
  { cellsLeft, columns, pitchX, asideRoom }: Grid,
  theme: Theme,
  size: number,
): TextItem {
  const x = round(left + cellsLeft + columns * pitchX + 6)
  return textLine(partsWithin(parts, asideRoom - 6, size), x, round(y), size, theme.muted, 'aside')
}

function boxOf({ cellsLeft, pitchX, pitchY }: Grid, left: number, y: number, column: number): Box {
  const x = left + cellsLeft + column * pitchX
  return { left: round(x), right: round(x + pitchX - 1), top: round(y), bottom: round(y + pitchY - 1) }
}

function rowItems(
  row: MatrixRow,
  left: number,
  y: number,
  model: MatrixModel,
  grid: Grid,
  theme: Theme,
): SceneItem[] {
  const line = round(y + grid.pitchY / 2 + 3.5)
  return [
    {
      ...textLine(nameWithin(row, grid.cellsLeft - 6), left, line, SIZE, theme.ink, 'name'),
      series: row.id,
    },
    ...row.cells
      .slice(0, grid.columns)
      .flatMap((cell, column) =>
        cellItems(cell, `${row.id} ${column}`, boxOf(grid, left, y, column), model, theme),
      ),
    ...(grid.labels.aside !== null && row.aside.length > 0
      ? [asideItem(row.aside, left, line, grid, theme, SIZE)]
      : []),
  ]
}

function nameWithin({ name, short }: MatrixRow, room: number): string {
  return shortened(short !== undefined && textWidth(name, SIZE) > room ? short : name, room, SIZE)
}

function cellItems(cell: MatrixCell, id: string, box: Box, model: MatrixModel, theme: Theme): SceneItem[] {
  const fill = fillOf(cell, model, theme)
  const [w, h] = [round(box.right - box.left), round(box.bottom - box.top)]
  const on = fill ?? theme.background
  const ink = fill ? inkOn(fill, theme) : theme.muted
  const open = 'gap' in cell && cell.gap === 'not-attributed'
  const frame: SceneItem = {
    kind: 'path',
    part: 'cell',
    series: id,
    d: open
      ? `M${round(box.left + 0.5)} ${round(box.top + 0.5)}h${round(w - 1)}v${round(h - 1)}h${-round(w - 1)}Z`
      : `M${box.left} ${box.top}h${w}v${h}h${-w}Z`,
    fill: on,
    ...(open ? outline(theme) : {}),
  }
  const middle = (box.top + box.bottom) / 2
  const text: TextItem = {
    ...textLine(
      cellMark(cell, model),
      round((box.left + box.right) / 2),
      round(middle + 3.9),
      SIZE,
      ink,
      'value',
    ),
    anchor: 'middle',
    weight: 'category' in cell ? 600 : 400,
    on,
    series: id,
  }
  if ('gap' in cell || cell.quality === 'reported') return [frame, text]
  const { path, solid } = MARKERS[cell.quality]
  return [
    frame,
    text,
    {
      kind: 'path',
      part: 'marker',
      series: id,
      d: path(
        round(Math.min(box.right - 3.5, text.x + textWidth(text.text, SIZE, text.weight) / 2 + 6)),
        round(middle),
        2.3,
      ),
      fill: solid ? ink : on,
      stroke: ink,
      strokeWidth: 1.2,
      on,
    },
  ]
}

function tallyItems(
  { name, counts }: MatrixModel['tallies'][number],
  { left, y }: { readonly left: number; readonly y: number },
  grid: Grid,
  theme: Theme,
): SceneItem[] {
  const line = round(y + grid.pitchY / 2 + 4.5)
  return [
    textLine(shortened(name, grid.cellsLeft - 6, SIZE), left, line, SIZE, theme.muted, 'tally-name'),
    ...counts.slice(0, grid.columns).map(
      (count, i): TextItem => ({
        ...textLine(
          `${count}`,
          round(left + grid.cellsLeft + (i + 0.5) * grid.pitchX - 0.5),
          line,
          SIZE,
          theme.ink,
          'tally',
        ),
        anchor: 'middle',
      }),
    ),
  ]
}
