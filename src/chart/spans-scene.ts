import type { Span, SpanKey, SpanLane, SpansModel } from '../model/figure-model.ts'
import { QUALITIES, QUALITY_TEXT } from '../model/quality.ts'
import { barSign, type Entry, legendHeight, legendItems, markerSign } from './legend-items.ts'
import { MARKERS } from './markers.ts'
import { round, type SceneItem } from './scene.ts'
import { shortened, textLine } from './scene-words.ts'
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

const SIZE = 10.5
const INSET = 8
const READOUT_BAND = 20
const MORE_LINE = 15
/** Beside its lane a name needs a line, above it a line and the bar. */
const PITCH = { wide: { least: 12, most: 26 }, narrow: { least: 20, most: 30 } }
/** From this height on the counts stand in the picture too. */
const TALL = 260

export interface SpansScene extends YearScene {
  readonly layout: AxisLayout
  /** Ids of the lanes drawn, from the top. */
  readonly lanes: readonly string[]
  /** How many lanes had no room. */
  readonly more: number
}

/**
 * Lanes with stretches of time, as many as there is room for and then how many more there are; on wide charts the
 * names stand after the last stretch of a lane, or before the first where there is more room, on narrow ones above; pure.
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
  const legendWidth = (narrow ? width - 12 : width) - left
  const taken = legendHeight(entries, legendWidth)
  const counts = model.countRow && height >= TALL ? MORE_LINE : 0
  const countsTop = Math.max(taken + 4, options.readout ? READOUT_BAND : 8)
  const top = countsTop + counts
  const bottom = Math.max(top + 24, height - AXIS_HEIGHT)
  const pitch = narrow ? PITCH.narrow : PITCH.wide
  const first = top + 2
  const room = bottom - first
  const whole = model.lanes.length * pitch.least <= room
  const shownCount = whole ? model.lanes.length : Math.max(1, Math.floor((room - MORE_LINE) / pitch.least))
  const shown = mostWanted(model.lanes, shownCount)
  const more = model.lanes.length - shown.length
  const step = Math.min(pitch.most, (room - (more > 0 ? MORE_LINE : 0)) / Math.max(1, shown.length))
  const layout = axisLayout(model.from, model.to, { left, right, top, bottom })
  const keys = new Map(model.keys.map((key) => [key.id, key]))
  const lanes: SceneItem[] = [
    ...shown.flatMap((lane, i) => {
      const y = first + i * step
      return [
        ...laneItems(lane, y, step, narrow, keys, layout, theme),
        nameOf(lane, y, step, narrow, layout, width, theme),
      ]
    }),
    ...(more > 0
      ? [textLine(`and ${more} more in the table`, left + 3, bottom - 4, SIZE, theme.muted, 'more')]
      : []),
  ]
  return {
    width,
    height,
    plot: layout.plot,
    layout,
    legend: legendItems(entries, left, legendWidth, theme),
    items: [
      ...(counts && model.countRow
        ? [
            textLine(
              shortened(model.countRow, right - left - 6, 11),
              left + 3,
              countsTop + 11,
              11,
              theme.ink,
              'counts',
            ),
          ]
        : []),
      ...absenceBands(model.absences, layout, theme),
      ...yearAxis(layout, theme),
      ...lanes,
      ...absenceNames(model.absences, layout, theme, lanes),
    ],
    lanes: shown.map(({ id }) => id),
    more,
  }
}

/** The lanes of highest priority, in their own order. */
function mostWanted(lanes: readonly SpanLane[], count: number): readonly SpanLane[] {
  if (count >= lanes.length) return lanes
  const kept = new Set(lanes.toSorted((a, b) => b.priority - a.priority).slice(0, count))
  return lanes.filter((lane) => kept.has(lane))
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
        sign: key.weight === 'bar' ? barSign(key) : lineSign(key),
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

function nameOf(
  lane: SpanLane,
  y: number,
  step: number,
  narrow: boolean,
  { plot, at }: AxisLayout,
  width: number,
  theme: Theme,
): SceneItem {
  const text = lane.detail ? `${lane.name} · ${lane.detail}` : lane.name
  if (narrow) {
    const name = shortened(text, plot.right - plot.left - 4, SIZE)
    const begin = Math.min(...lane.spans.map(({ from }) => at(from)))
    const left = Math.max(plot.left, Math.min(begin, plot.right - 4 - textWidth(name, SIZE)))
    return textLine(name, round(left + 2), round(y + 9), SIZE, theme.ink, 'label')
  }
  const line = round(y + step / 2 + 3.6)
  const before = Math.min(...lane.spans.map(({ from }) => at(from))) - INSET
  const after = Math.max(...lane.spans.map(({ to }) => at(to))) + INSET
  const taken = textWidth(text, SIZE)
  if (taken > width - after && taken <= before - plot.left)
    return { ...textLine(text, round(before), line, SIZE, theme.ink, 'label'), anchor: 'end' }
  const detail = lane.detail ? ` · ${lane.detail}` : ''
  const name = shortened(lane.name, width - after - textWidth(detail, SIZE), SIZE)
  return textLine(`${name}${detail}`, round(after), line, SIZE, theme.ink, 'label')
}

function laneItems(
  lane: SpanLane,
  y: number,
  step: number,
  narrow: boolean,
  keys: ReadonlyMap<string, SpanKey>,
  layout: AxisLayout,
  theme: Theme,
): SceneItem[] {
  const room = narrow ? step - 12 : step
  const thickness = round(Math.max(3, Math.min(11, room - 3)))
  const middle = narrow ? y + 11 + room / 2 : y + step / 2
  const bars = lane.spans.flatMap((span) => spanItems(span, middle, thickness, keys, layout, theme))
  return [...bars.filter(({ part }) => part !== 'marker'), ...bars.filter(({ part }) => part === 'marker')]
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
  const { path, solid } = MARKERS[span.quality]
  const r = Math.min(3.2, thickness / 2 + 0.5)
  items.push({
    kind: 'path',
    part: 'marker',
    series: key.id,
    d: path(round(Math.max(plot.left + 1, Math.min(plot.right - 1, start + 3))), round(middle), round(r)),
    fill: solid ? color : theme.background,
    stroke: color,
    strokeWidth: 1.3,
  })
  return items
}
