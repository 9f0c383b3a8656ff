import type { RankingModel, RankingRow } from '../model/figure-model.ts'
import { formatValue } from '../model/format.ts'
import { QUALITIES, QUALITY_TEXT } from '../model/quality.ts'
import { type Entry, legendHeight, legendItems } from './legend-items.ts'
import { MARKERS } from './markers.ts'
import { type Box, round, type Scene, type SceneItem } from './scene.ts'
import { shortened, textLine, wordsWithin } from './scene-words.ts'
import { barSign, markerSign } from './signs.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'

const SIZE = 11
const LINE = 14
const PITCH = { least: 13.5, most: 26 }
const COLUMN_GAP = 24
const READOUT_BAND = 20
const MARKER_ROOM = 11
const DOT = 3.5

export interface RankingScene extends Scene {
  /** The rows drawn, in their order, and where. */
  readonly rows: readonly { readonly id: string; readonly box: Box }[]
  /** How many rows had no room. */
  readonly more: number
}

/**
 * Rows with bars, as many as there is room for, in columns where one would be too long; those that stand out also from
 * beyond, with their rank; then how many more there are, and the rows set apart, in words; pure.
 * @param options.readout keeps a band free above the rows for the read-out of one
 */
export function rankingScene(
  model: RankingModel,
  { width, height }: Size,
  theme: Theme,
  options: { readonly readout: boolean },
): RankingScene {
  const entries = legendOf(model)
  const top = Math.max(legendHeight(entries, width) + 4, options.readout ? READOUT_BAND + 2 : 4)
  const apart = apartLines(model, width, height)
  const legend = legendItems(entries, 0, width, theme)
  const foot = (lines: readonly string[]) =>
    lines.map((line, i) =>
      textLine(line, 0, height - 4 - (lines.length - 1 - i) * LINE, SIZE, theme.muted, 'foot'),
    )
  if (model.rows.length === 0) {
    const plot = { left: 0, right: width, top, bottom: height }
    const words = wrapText(model.emptyText, width - 20, 12)
    const first = Math.max(top + 14, height / 2 - words.length * 8)
    const items = words.map((line, i) => ({
      ...textLine(line, width / 2, round(first + i * 16), 12, theme.muted, 'empty'),
      anchor: 'middle' as const,
    }))
    return { width, height, plot, legend, items: [...items, ...foot(apart)], rows: [], more: 0 }
  }
  const grid = gridOf(model.rows.length, width, height - top, apart.length)
  const lines = [...(grid.more > 0 ? [`and ${grid.more} more in the table`] : []), ...grid.apart(apart)]
  const shown = shownRows(model, grid.shown)
  const plot = { left: 0, right: width, top, bottom: round(top + grid.perColumn * grid.pitch) }
  const placed = shown.map(({ row }, i) => ({ row, box: grid.boxOf(i, top, width) }))
  const columns = Array.from({ length: Math.ceil(shown.length / grid.perColumn) }, (_, column) =>
    columnOf(placed.slice(column * grid.perColumn, (column + 1) * grid.perColumn), model),
  )
  const scale = Math.min(...columns.map((column) => column.room)) / largest(model)
  const items = columns.flatMap((column) => columnItems(column, scale, model, theme))
  const cuts = placed.flatMap(({ box }, i) => (shown[i]?.afterCut ? [cutLine(box, theme)] : []))
  return {
    width,
    height,
    plot,
    legend,
    items: [...items, ...cuts, ...foot(lines)],
    rows: placed.map(({ row: { id }, box }) => ({ id, box })),
    more: grid.more,
  }
}

/**
 * The rows of a ranking that has room for `room`: the first, or as many of the last where these say as much, and those
 * from between that stand out. Where rows are left out between them, all carry their rank.
 */
function shownRows({ rows, bothEnds }: RankingModel, room: number) {
  const first = bothEnds ? Math.ceil(room / 2) : room
  let [head, tail] = [first, room - first]
  const kept = () => rows.slice(head, rows.length - tail).filter(({ highlight }) => highlight)
  for (let middle = kept(); head + tail + middle.length > room && head + tail > 0; middle = kept())
    if (tail > 0 && tail >= head - 1) tail--
    else head--
  const last = tail > 0 ? rows.slice(-tail) : []
  const shown = [...rows.slice(0, head), ...kept(), ...last]
  const cut = shown.some((row, i) => row !== rows[i])
  return shown.map((row, i) => {
    const before = shown[i - 1]
    const afterCut = before !== undefined && rows.indexOf(row) !== rows.indexOf(before) + 1
    return { row: cut && row.rank !== null ? { ...row, name: `${row.rank}. ${row.name}` } : row, afterCut }
  })
}

/** Where rows are left out between those drawn. */
function cutLine({ left, right, top }: Box, theme: Theme): SceneItem {
  return {
    kind: 'path',
    part: 'cut',
    d: `M${left} ${top}H${right}`,
    stroke: theme.axis,
    strokeWidth: 1,
    dash: '1.5 3',
  }
}

function legendOf({ parts, rows, beside }: RankingModel): Entry[] {
  const qualities = new Set(rows.map(({ quality }) => quality))
  return [
    ...(parts.length > 1 || beside
      ? parts.flatMap((part, i) =>
          rows.some((row) => row.parts[i]) ? [{ text: part.name, sign: barSign(part.color) }] : [],
        )
      : []),
    ...(beside ? [{ text: beside.name, sign: markerSign('reported', beside.color) }] : []),
    ...QUALITIES.filter((quality) => quality !== 'reported' && qualities.has(quality)).map((quality) => ({
      text: QUALITY_TEXT[quality].label,
      sign: markerSign(quality, 'rest'),
    })),
  ]
}

/** The rows set apart in words, in as many lines as the height allows. */
function apartLines({ apart, unit }: RankingModel, width: number, height: number): readonly string[] {
  if (!apart || apart.rows.length === 0) return []
  const items = apart.rows.map(({ name, value }) =>
    value === null ? joined(name) : joined(`${name} ${formatValue(value, unit)}`),
  )
  const most = height < 170 ? 1 : height < 260 ? 2 : height < 420 ? 3 : 5
  return wordsWithin(`${apart.reason}:`, items, width, SIZE, most)
}

/** Words that stay on one line. */
const joined = (words: string) => words.replaceAll(' ', '\u00a0')

interface Grid {
  readonly shown: number
  readonly more: number
  readonly perColumn: number
  readonly pitch: number
  readonly apart: (lines: readonly string[]) => readonly string[]
  readonly boxOf: (index: number, top: number, width: number) => Box
}

/** How many rows fit, in how many columns; the words about rows set apart go where they would leave room for too few. */
function gridOf(count: number, width: number, room: number, apartCount: number): Grid {
  const most = width >= 860 ? 3 : width >= 520 ? 2 : 1
  const keepsApart = room - apartCount * LINE >= 3 * PITCH.least
  const left = room - (keepsApart ? apartCount * LINE + 4 : 0)
  const fitting = (space: number) => Math.max(1, Math.floor(space / PITCH.least))
  let columns = 1
  while (columns < most && fitting(left) * columns < count) columns++
  const whole = fitting(left) * columns >= count
  const space = whole ? left : left - LINE - 2
  const shown = Math.min(count, fitting(space) * columns)
  const perColumn = Math.ceil(shown / columns)
  const pitch = Math.min(PITCH.most, Math.max(PITCH.least, space / perColumn))
  return {
    shown,
    more: count - shown,
    perColumn,
    pitch,
    apart: (lines) => (keepsApart ? lines : []),
    boxOf: (index, top, whole) => {
      const columnWidth = (whole - (columns - 1) * COLUMN_GAP) / columns
      const column = Math.floor(index / perColumn)
      const x = column * (columnWidth + COLUMN_GAP)
      const y = top + (index % perColumn) * pitch
      return { left: round(x), right: round(x + columnWidth), top: round(y), bottom: round(y + pitch) }
    },
  }
}

interface Placed {
  readonly row: RankingRow
  readonly box: Box
}

interface Column {
  readonly placed: readonly Placed[]
  readonly values: readonly string[]
  readonly nameRoom: number
  /** Where bars begin. */
  readonly base: number
  /** The longest a bar may be. */
  readonly room: number
}

function columnOf(placed: readonly Placed[], model: RankingModel): Column {
  const values = placed.map(({ row }) => valueText(row, model))
  const { left, right } = (placed[0] as Placed).box
  const valueRoom = Math.max(...values.map((text) => textWidth(text, SIZE, 600))) + 6
  const marked = placed.some(({ row }) => row.quality && row.quality !== 'reported') ? MARKER_ROOM : 0
  const widest = Math.max(...placed.map(({ row }) => textWidth(row.name, SIZE, 600)))
  const nameRoom = Math.min(widest, Math.max(60, (right - left) * 0.45))
  const base = round(left + nameRoom + 6)
  return { placed, values, nameRoom, base, room: Math.max(4, right - base - valueRoom - marked) }
}

/** Names, bars and values of one column; names and bars each stand on one line. */
function columnItems(
  { placed, values, nameRoom, base }: Column,
  scale: number,
  model: RankingModel,
  theme: Theme,
): SceneItem[] {
  const axis: SceneItem = {
    kind: 'path',
    part: 'axis',
    d: `M${base} ${placed[0]?.box.top ?? 0}V${placed.at(-1)?.box.bottom ?? 0}`,
    stroke: theme.axis,
    strokeWidth: 1,
  }
  return [
    ...placed.flatMap(({ row, box }, i) =>
      rowItems(row, box, base, scale, nameRoom, values[i] ?? '', model, theme),
    ),
    axis,
  ]
}

/** Shares are measured against the whole, all else against the largest row. */
function largest({ rows, unit }: RankingModel): number {
  return unit === 'percent' ? 100 : Math.max(1, ...rows.map(({ value }) => value ?? 0))
}

const valueText = ({ value }: RankingRow, { unit }: RankingModel) =>
  value === null ? 'no figure' : formatValue(value, unit)

function rowItems(
  row: RankingRow,
  box: Box,
  base: number,
  scale: number,
  nameRoom: number,
  value: string,
  model: RankingModel,
  theme: Theme,
): SceneItem[] {
  const middle = (box.top + box.bottom) / 2
  const thickness = round(Math.min(15, box.bottom - box.top - 4))
  const y = round(middle - thickness / 2)
  const line = round(middle + 4)
  const weight = row.highlight ? 600 : 400
  const fill = row.highlight ? theme.series[row.highlight] : theme.ink
  let x = base
  const bars = model.parts.flatMap((part, i): SceneItem[] => {
    const length = round((row.parts[i] ?? 0) * scale)
    const d = `M${round(x)} ${y}h${length}v${thickness}h${-length}Z`
    x += length
    const color = i === 0 && row.highlight ? row.highlight : part.color
    return length > 0 ? [{ kind: 'path', part: 'series', series: row.id, d, fill: theme.series[color] }] : []
  })
  const quality = row.value !== null && row.quality && row.quality !== 'reported' ? row.quality : null
  const marker: SceneItem[] = quality
    ? [
        {
          kind: 'path',
          part: 'marker',
          series: row.id,
          d: MARKERS[quality].path(round(x + 6.5), round(middle), 3.2),
          fill: MARKERS[quality].solid ? theme.muted : theme.background,
          stroke: theme.muted,
          strokeWidth: 1.4,
        },
      ]
    : []
  const dot = model.beside && row.beside != null ? round(base + row.beside * scale) : null
  const second: SceneItem[] =
    model.beside && dot !== null
      ? [
          {
            kind: 'path',
            part: 'beside',
            series: row.id,
            d: MARKERS.reported.path(dot, round(middle), DOT),
            fill: theme.series[model.beside.color],
          },
        ]
      : []
  // Beside a dot the value of the bar would be read as the dot’s: there all values stand in a column of their own.
  const end = dot === null && !model.beside ? x : base + largest(model) * scale
  const name = shortened(row.name, nameRoom, SIZE, weight)
  return [
    {
      ...textLine(name, round(base - 6), line, SIZE, fill, 'name'),
      anchor: 'end',
      weight,
      series: row.id,
    },
    ...bars,
    ...marker,
    ...second,
    {
      ...textLine(value, round(end + (quality ? MARKER_ROOM : 0) + 4), line, SIZE, fill, 'value'),
      weight,
      series: row.id,
    },
  ]
}
