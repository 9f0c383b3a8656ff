import type { EventItem, EventLane, EventsModel } from '../model/figure-model.ts'
import { placeMilestones } from '../model/milestone-strip.ts'
import { QUALITIES, QUALITY_TEXT } from '../model/quality.ts'
import { type Entry, legendHeight, legendItems } from './legend-items.ts'
import { MARKERS } from './markers.ts'
import { plotTopUnder } from './readout-pill.ts'
import { round, type SceneItem } from './scene.ts'
import { textLine } from './scene-words.ts'
import { markerSign } from './signs.ts'
import { textWidth, wrapText } from './text.ts'
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
const ROW = 12.5
const RADIUS = { key: 4.2, other: 3 }
/** Dots stand this far below the top of their lane; on narrow charts its name stands above them. */
const DOTS = { wide: 7, narrow: 20 }

export interface EventsScene extends YearScene {
  readonly layout: AxisLayout
  /** Ids of the events named in the picture. */
  readonly named: readonly string[]
}

/**
 * Dated events as dots in a lane a domain, with the names that fit: the key events first; pure.
 * @param options.readout keeps a band free above the plot for the read-out of a pointed year
 */
export function eventsScene(
  model: EventsModel,
  { width, height }: Size,
  theme: Theme,
  options: { readonly readout: boolean },
): EventsScene {
  const { left, right, narrow } = horizontalFrame(width)
  const entries = legendOf(model)
  const dots = narrow ? DOTS.narrow : DOTS.wide
  const legendWidth = (narrow ? width - 12 : width) - left
  const top = plotTopUnder(legendHeight(entries, legendWidth), height, options.readout)
  const bottom = Math.max(top + 40, height - AXIS_HEIGHT)
  const layout = axisLayout(model.from, model.to, { left, right, top, bottom })
  const lanes = model.lanes.map((lane) => ({
    lane,
    events: model.events.filter((event) => event.lane === lane.id),
  }))
  const heights = laneHeights(
    lanes.map(({ events }) => events.length),
    bottom - top,
    dots,
  )
  let y = top
  const drawn = lanes.map(({ lane, events }, i) => {
    const placed = laneItems(lane, events, y, dots, heights[i] ?? 0, narrow, layout, width, theme)
    y += heights[i] ?? 0
    return placed
  })
  const inLanes = drawn.flatMap(({ items }) => items)
  return {
    width,
    height,
    plot: layout.plot,
    layout,
    legend: legendItems(entries, left, legendWidth, theme),
    items: [
      ...absenceBands(model.absences, layout, theme),
      ...yearAxis(layout, theme),
      ...inLanes,
      ...absenceNames(model.absences, layout, theme, inLanes),
    ],
    named: drawn.flatMap(({ named }) => named),
  }
}

function legendOf({ events }: EventsModel): Entry[] {
  const qualities = new Set(events.map(({ quality }) => quality))
  const keys = new Set(events.map(({ key }) => key))
  const marks = QUALITIES.filter((quality) => quality !== 'reported' && qualities.has(quality)).map(
    (quality) => ({
      text: QUALITY_TEXT[quality].label,
      sign: markerSign(quality, 'rest'),
    }),
  )
  return keys.size > 1 ? [{ text: 'key event', sign: keySign }, ...marks] : marks
}

const keySign: Entry['sign'] = (x, y, theme) => [
  {
    kind: 'path',
    part: 'legend',
    d: MARKERS.reported.path(x + 5, y, RADIUS.key),
    fill: theme.series.rest,
    stroke: theme.series.rest,
    strokeWidth: 1.2,
  },
]

/** A lane of many events gets more room for their names than one of few. */
function laneHeights(counts: readonly number[], room: number, dots: number): number[] {
  const least = Math.min(dots + 8 + ROW, room / counts.length)
  const weights = counts.map((count) => Math.sqrt(count))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rest = room - least * counts.length
  return weights.map((weight) => least + (total > 0 ? (rest * weight) / total : rest / counts.length))
}

function laneItems(
  lane: EventLane,
  events: readonly EventItem[],
  top: number,
  above: number,
  height: number,
  narrow: boolean,
  layout: AxisLayout,
  width: number,
  theme: Theme,
): { items: SceneItem[]; named: string[] } {
  const { plot, at } = layout
  const y = round(top + above)
  const color = theme.series[lane.color]
  const items: SceneItem[] = [
    {
      kind: 'path',
      part: 'lane',
      d: `M${plot.left} ${y}H${plot.right}`,
      stroke: theme.grid,
      strokeWidth: 1,
    },
  ]
  const name = `${lane.name} ${events.length}`
  if (narrow)
    items.push({
      ...textLine(name, plot.left + 3, round(y - 9), 11, color, 'label'),
      weight: 600,
      series: lane.id,
    })
  else
    items.push(
      ...wrapText(name, width - plot.right - 8, 11, 600).map(
        (line, i): SceneItem => ({
          ...textLine(line, plot.right + 8, round(y + 4 + i * 13), 11, color, 'label'),
          weight: 600,
          series: lane.id,
        }),
      ),
    )
  const placed = placeNames(events, Math.floor((height - above - 6) / ROW), layout)
  const poles: string[] = []
  const names = placed.flatMap(({ milestone, x, label }): SceneItem[] => {
    if (!label) return []
    const line = round(y + 14 + label.row * ROW)
    poles.push(`M${round(plot.left + x)} ${y}V${round(line - 3)}`)
    const left = plot.left + label.left + (label.side === 'right' ? 3 : 0)
    return [
      {
        ...textLine(milestone.short, round(left), line, SIZE, theme.ink, 'event-name'),
        series: lane.id,
      },
    ]
  })
  if (poles.length > 0)
    items.push({ kind: 'path', part: 'pole', d: poles.join(''), stroke: theme.axis, strokeWidth: 1 })
  items.push(...dots(lane, events, y, at, theme, color), ...names)
  return { items, named: placed.flatMap(({ milestone, label }) => (label ? [milestone.id] : [])) }
}

/**
 * Names with no empty row above them: all where all fit, else those of the key events and of others where there is room
 * left.
 */
function placeNames(events: readonly EventItem[], rows: number, layout: AxisLayout) {
  const placed = namesIn(events, rows, layout)
  const used = [...new Set(placed.flatMap(({ label }) => (label ? [label.row] : [])))].sort((a, b) => a - b)
  return placed.map((one) =>
    one.label ? { ...one, label: { ...one.label, row: used.indexOf(one.label.row) } } : one,
  )
}

function namesIn(events: readonly EventItem[], rows: number, { plot, at }: AxisLayout) {
  const options = {
    width: plot.right - plot.left,
    rows: Math.max(0, rows),
    xOf: (event: EventItem) => at(event.at) - plot.left,
    labelWidth: (event: EventItem) => textWidth(event.short, SIZE) + 4,
  }
  const all = placeMilestones(events, { ...options, wantsLabel: () => rows > 0 })
  if (all.every(({ milestone, label }) => label || !milestone.key)) return all
  return placeMilestones(events, {
    ...options,
    wantsLabel: ({ key }) => key && rows > 0,
    mayLabel: () => rows > 0,
  })
}

/** One path for each quality and weight, key events on top. */
function dots(
  lane: EventLane,
  events: readonly EventItem[],
  y: number,
  at: AxisLayout['at'],
  theme: Theme,
  color: string,
): SceneItem[] {
  const items: SceneItem[] = []
  for (const key of [false, true])
    for (const quality of QUALITIES) {
      const { path, solid } = MARKERS[quality]
      const d = events
        .filter((event) => event.key === key && event.quality === quality)
        .map((event) => path(at(event.at), y, key ? RADIUS.key : RADIUS.other))
        .join('')
      if (d)
        items.push({
          kind: 'path',
          part: 'marker',
          series: lane.id,
          d,
          fill: solid ? color : theme.background,
          stroke: color,
          strokeWidth: 1.2,
        })
    }
  return items
}
