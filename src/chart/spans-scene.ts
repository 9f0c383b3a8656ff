import type { Span, SpanKey, SpanLane, SpansModel } from '../model/figure-model.ts'
import { QUALITIES, QUALITY_TEXT } from '../model/quality.ts'
import { type Entry, legendHeight, legendItems } from './legend-items.ts'
import { MARKERS } from './markers.ts'
import { PILL, plotTopUnder } from './readout-pill.ts'
import { round, type SceneItem } from './scene.ts'
import { shortened, textLine } from './scene-words.ts'
import { barSign, markerSign } from './signs.ts'
import { textWidth } from './text.ts'
import type { Theme } from './theme.ts'
import { horizontalFrame, type Size } from './time-layout.ts'
import {
  AXIS_HEIGHT,
  type AxisLayout,
  absenceBands,
  absenceNames,
  axisLayout,
  yearAxis,
} from './year-axis.ts'
import type { YearScene } from './year-scene.ts'

const INSET = 8
const MORE_LINE = 15
/** From this height on the counts stand in the picture too. */
const TALL = 260

/** How tall a line is and how large its words: with room for all lanes, and without. */
const LOOSE = { wide: { least: 12, most: 26 }, narrow: { least: 10, most: 15 }, size: 10.5 }
const DENSE = { wide: { least: 9.2, most: 14 }, narrow: { least: 9.2, most: 12 }, size: 10 }
/** Least height of a line where some have to be left out anyway. */
const EASY = 10.5

export interface SpansScene extends YearScene {
  readonly layout: AxisLayout
  /** Ids of the lanes drawn, from the top; lanes alike stand in one row. */
  readonly rows: readonly (readonly string[])[]
  /** How many lanes had no room. */
  readonly more: number
}

/** Lanes drawn as one, and where their names stand: after the last bar, before the first, or on a line above. */
interface Row {
  readonly lanes: readonly SpanLane[]
  readonly text: string
  readonly place: 'after' | 'before' | 'above'
  /** Lines it takes. */
  readonly lines: 1 | 2
}

/**
 * Lanes with stretches of time. Without room for all, lanes that look alike share a row and rows get thinner; without
 * room for all rows, the highest in priority stay and the picture says how many lanes more there are; pure.
 * @param options.readout keeps a band free above the plot for the read-out of a pointed year
 */
export function spansScene(
  model: SpansModel,
  { width, height }: Size,
  theme: Theme,
  options: { readonly readout: boolean },
): SpansScene {
  const { left, right, narrow } = horizontalFrame(width)
  const entries = legendOf(model)
  const edge = narrow ? width - 12 : width
  const legendLeft = legendHeight(entries, edge) < legendHeight(entries, edge - left) ? 0 : left
  const taken = legendHeight(entries, edge - legendLeft)
  const counts = model.countRow && height >= TALL ? MORE_LINE : 0
  const top = plotTopUnder(taken + counts, height, options.readout)
  const bottom = Math.max(top + 24, height - AXIS_HEIGHT)
  const layout = axisLayout(model.from, model.to, { left, right, top, bottom })
  const first = top + 2
  const headroom = counts ? 0 : Math.min(first - taken - 1, PILL.gap + 2)
  const { rows, more, step, size } = rowsWithin(model.lanes, bottom - first, headroom, narrow, layout, width)
  const keys = new Map(model.keys.map((key) => [key.id, key]))
  let y = rows[0]?.place === 'above' ? first - headroom : first
  const drawn = rows.flatMap((row) => {
    const box = { y, height: row.lines * step }
    y += box.height
    return [...rowItems(row, box, size, keys, layout, theme), nameOf(row, box, size, layout, width, theme)]
  })
  if (more > 0)
    drawn.push(
      textLine(`and ${more} more in the table`, left + 3, bottom - 4, LOOSE.size, theme.muted, 'more'),
    )
  return {
    width,
    height,
    plot: layout.plot,
    layout,
    legend: [
      ...legendItems(entries, legendLeft, edge - legendLeft, theme),
      // With the legend it gives way to a read-out, which counts for the pointed year.
      ...(counts && model.countRow
        ? [
            textLine(
              shortened(model.countRow, right - left - 6, 11),
              left + 3,
              taken + MORE_LINE - 4,
              11,
              theme.ink,
              'counts',
            ),
          ]
        : []),
    ],
    items: [
      ...absenceBands(model.absences, layout, theme),
      ...yearAxis(layout, theme),
      ...drawn,
      ...absenceNames(model.absences, layout, theme, drawn),
    ],
    rows: rows.map(({ lanes }) => lanes.map(({ id }) => id)),
    more,
  }
}

/**
 * The rows that fit, how tall one line of them is, and how many lanes are left out.
 * @param headroom px over the plot that the name of the first row may use
 */
function rowsWithin(
  lanes: readonly SpanLane[],
  room: number,
  headroom: number,
  narrow: boolean,
  layout: AxisLayout,
  width: number,
): { rows: readonly Row[]; more: number; step: number; size: number } {
  const pitchOf = (density: typeof LOOSE) => (narrow ? density.narrow : density.wide)
  const roomOf = ([first]: readonly Row[]) => room + (first?.place === 'above' ? headroom : 0)
  const stepOf = (rows: readonly Row[], space: number, most: number) =>
    Math.min(most, space / Math.max(1, linesOf(rows)))
  const loose = lanes.map((lane) => looseRow(lane, narrow))
  if (linesOf(loose) * pitchOf(LOOSE).least <= roomOf(loose))
    return { rows: loose, more: 0, step: stepOf(loose, roomOf(loose), pitchOf(LOOSE).most), size: LOOSE.size }
  const { least, most } = pitchOf(DENSE)
  const dense = alike(lanes, layout).map((own) => denseRow(own, narrow, layout, width))
  if (linesOf(dense) * least <= roomOf(dense))
    return { rows: dense, more: 0, step: stepOf(dense, roomOf(dense), most), size: DENSE.size }
  const rows = mostWanted(dense, Math.floor((room - MORE_LINE) / EASY))
  const shown = rows.reduce((sum, row) => sum + row.lanes.length, 0)
  return {
    rows,
    more: lanes.length - shown,
    step: stepOf(rows, roomOf(rows) - MORE_LINE, most),
    size: DENSE.size,
  }
}

const linesOf = (rows: readonly Row[]) => rows.reduce((sum, { lines }) => sum + lines, 0)

const nameAndDetail = ({ name, detail }: SpanLane) => (detail ? `${name} · ${detail}` : name)

function looseRow(lane: SpanLane, narrow: boolean): Row {
  const text = nameAndDetail(lane)
  return narrow
    ? { lanes: [lane], text, place: 'above', lines: 2 }
    : { lanes: [lane], text, place: 'after', lines: 1 }
}

/** Lanes whose bars look the same, in the order of the first of each. */
function alike(lanes: readonly SpanLane[], { at }: AxisLayout): SpanLane[][] {
  const groups = new Map<string, SpanLane[]>()
  for (const lane of lanes) {
    const look = lane.spans
      .map(({ key, from, to, quality }) => `${key} ${Math.round(at(from))} ${Math.round(at(to))} ${quality}`)
      .join(';')
    groups.set(look, [...(groups.get(look) ?? []), lane])
  }
  return [...groups.values()]
}

function denseRow(lanes: readonly SpanLane[], narrow: boolean, layout: AxisLayout, width: number): Row {
  const text = lanes.map(nameAndDetail).join(', ')
  const length = textWidth(text, DENSE.size)
  const { plot, at } = layout
  if (!narrow && length <= width - endOf(lanes, layout)) return { lanes, text, place: 'after', lines: 1 }
  const start = Math.min(...lanes.flatMap(({ spans }) => spans.map(({ from }) => at(from))))
  if (length <= start - plot.left - INSET) return { lanes, text, place: 'before', lines: 1 }
  return !narrow && lanes.length === 1
    ? { lanes, text, place: 'after', lines: 1 }
    : { lanes, text: namesWithin(lanes, plot.right - plot.left - 4), place: 'above', lines: 2 }
}

/** The names that fit into a line, and how many more lanes there are. */
function namesWithin(lanes: readonly SpanLane[], room: number): string {
  const names = lanes.map(nameAndDetail)
  for (let shown = names.length; shown > 1; shown--) {
    const rest = names.length - shown
    const text = `${names.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
    if (textWidth(text, DENSE.size) <= room) return text
  }
  return names.length > 1 ? `${names[0]} and ${names.length - 1} more` : names.join()
}

/** Where a name after the bars of these lanes begins. */
function endOf(lanes: readonly SpanLane[], { at }: Pick<AxisLayout, 'at'>): number {
  return round(Math.max(...lanes.flatMap(({ spans }) => spans.map(({ to }) => at(to)))) + INSET)
}

/** The rows of highest priority that fit into so many lines, at least one, in their own order. */
function mostWanted(rows: readonly Row[], lines: number): readonly Row[] {
  const priority = ({ lanes }: Row) => Math.max(...lanes.map((lane) => lane.priority))
  const kept = new Set<Row>()
  let free = lines
  for (const row of rows.toSorted((a, b) => priority(b) - priority(a))) {
    if (row.lines > free && kept.size > 0) break
    kept.add(row)
    free -= row.lines
  }
  return rows.filter((row) => kept.has(row))
}

function legendOf({ keys, lanes }: SpansModel): Entry[] {
  const used = new Set(lanes.flatMap(({ spans }) => spans.map(({ key }) => key)))
  const qualities = new Set(lanes.flatMap(({ spans }) => spans.map(({ quality }) => quality)))
  return [
    ...keys
      .filter(({ id }) => used.has(id))
      .map((key) => ({
        text: key.name,
        series: key.id,
        sign: key.weight === 'bar' ? barSign(key.color) : lineSign(key),
      })),
    ...QUALITIES.filter((quality) => quality !== 'reported' && qualities.has(quality)).map((quality) => ({
      text: QUALITY_TEXT[quality].label,
      sign: markerSign(quality, 'rest'),
    })),
  ]
}

const lineSign =
  ({ color }: SpanKey): Entry['sign'] =>
  (x, y, theme) => [
    { kind: 'path', part: 'legend', d: `M${x} ${y}h12`, stroke: theme.series[color], strokeWidth: 1.5 },
  ]

interface Strip {
  readonly y: number
  readonly height: number
}

function nameOf(
  { text, place, lanes }: Row,
  { y, height }: Strip,
  size: number,
  { plot, at }: Pick<AxisLayout, 'plot' | 'at'>,
  width: number,
  theme: Theme,
): SceneItem {
  const line = (room: number, x: number, base: number) =>
    textLine(nameWithin(text, lanes, room, size), x, round(base), size, theme.ink, 'label')
  if (place === 'above') return line(plot.right - plot.left - 4, plot.left + 2, y + 0.86 * size)
  const middle = y + height / 2 + 0.34 * size
  const end = endOf(lanes, { at })
  if (place === 'after') return line(width - end, end, middle)
  const start = Math.min(...lanes.flatMap(({ spans }) => spans.map(({ from }) => at(from))))
  return { ...line(start - plot.left, round(start - INSET + 3), middle), anchor: 'end' }
}

/** Cuts the name rather than the detail, which is a number. */
function nameWithin(text: string, [lane, ...others]: readonly SpanLane[], room: number, size: number) {
  if (!lane?.detail || others.length > 0) return shortened(text, room, size)
  const detail = ` · ${lane.detail}`
  return `${shortened(lane.name, room - textWidth(detail, size), size)}${detail}`
}

/** The bars of the lanes of a row, which look the same. */
function rowItems(
  { lanes, place }: Row,
  { y, height }: Strip,
  size: number,
  keys: ReadonlyMap<string, SpanKey>,
  layout: AxisLayout,
  theme: Theme,
): SceneItem[] {
  const room = place === 'above' ? height - size : height
  const thickness = round(Math.max(3, Math.min(11, room - (height < LOOSE.wide.least ? 2 : 3))))
  const middle = y + height - room / 2
  const spans = lanes[0]?.spans ?? []
  const bars = spans.flatMap((span) => spanItems(span, middle, thickness, keys, layout, theme))
  const isBar = ({ part }: SceneItem) => part === 'series'
  return [...bars.filter(isBar), ...bars.filter((item) => !isBar(item))]
}

function spanItems(
  span: Span,
  middle: number,
  thickness: number,
  keys: ReadonlyMap<string, SpanKey>,
  { at, plot }: AxisLayout,
  theme: Theme,
): SceneItem[] {
  const key = keys.get(span.key)
  if (!key) return []
  const color = theme.series[key.color]
  const left = at(span.from)
  const right = at(span.to)
  if (key.weight === 'thin')
    return [
      {
        kind: 'path',
        part: 'series',
        series: key.id,
        d: `M${left} ${round(middle)}H${right}M${left} ${round(middle - 3)}v6`,
        stroke: color,
        strokeWidth: 1.5,
      },
    ]
  const length = round(Math.max(1.5, right - left - 1))
  const start = Math.min(left, round(plot.right - length))
  const top = round(middle - thickness / 2)
  const items: SceneItem[] = [
    {
      kind: 'path',
      part: 'series',
      series: key.id,
      d: `M${start} ${top}h${length}v${thickness}h${-length}Z`,
      fill: color,
    },
  ]
  if (span.quality === 'reported') return items
  const { path, solid, open } = MARKERS[span.quality]
  const r = Math.min(3.2, thickness / 2 + 0.5)
  const [x, y] = [round(Math.max(plot.left + 1, Math.min(plot.right - 1, start + 4.5))), round(middle)]
  if (open)
    items.push({
      kind: 'path',
      part: 'marker-ground',
      series: key.id,
      d: MARKERS.reported.path(x, y, round(r + 0.8)),
      fill: theme.background,
    })
  items.push({
    kind: 'path',
    part: 'marker',
    series: key.id,
    d: path(x, y, round(open ? r - 0.4 : r)),
    fill: solid ? color : theme.background,
    stroke: color,
    strokeWidth: 1.3,
  })
  return items
}
