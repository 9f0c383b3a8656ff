import type { PaneSeries } from '../model/figure-model.ts'
import { QUALITIES, QUALITY_TEXT, type Quality } from '../model/quality.ts'
import type { Entry } from './legend-items.ts'
import { MARKERS } from './markers.ts'
import type { PaneLayout } from './multiples-layout.ts'
import { type PathItem, round } from './scene.ts'
import { markerSign } from './signs.ts'
import type { Theme } from './theme.ts'

const RADIUS = 3.6
const WIDTH = 1.5
const DASH = '2 1.5'

/** Values within years: dots where they stand, or a line broken where one is missing and dashed where not reported. */
export function datedItems(series: PaneSeries, layout: PaneLayout, theme: Theme): PathItem[] {
  return series.mark === 'line' ? line(series, layout, theme) : dots(series, layout, theme)
}

/** Where a decimal year stands. */
function xAt({ plot, step, yearly }: PaneLayout, at: number): number {
  return round(plot.left + (at - yearly.from) * step)
}

function line({ id, color, dated = [] }: PaneSeries, layout: PaneLayout, theme: Theme): PathItem[] {
  const path = { reported: '', other: '', alone: '' }
  const pen: Record<'reported' | 'other', number> = { reported: -1, other: -1 }
  dated.forEach((point, i) => {
    if (point.value === null) return
    const [x, y] = [xAt(layout, point.at), layout.yOf(point.value)]
    const before = dated[i - 1]
    if (before?.value == null) {
      if (dated[i + 1]?.value == null) path.alone += MARKERS.reported.path(x, y, 2)
      return
    }
    const kind = point.quality === 'reported' ? 'reported' : 'other'
    if (pen[kind] !== i - 1) path[kind] += `M${xAt(layout, before.at)} ${layout.yOf(before.value)}`
    path[kind] += `L${x} ${y}`
    pen[kind] = i
  })
  const stroke = theme.series[color]
  const common = { kind: 'path', part: 'series', series: id } as const
  return [
    ...(path.reported ? [{ ...common, d: path.reported, stroke, strokeWidth: WIDTH }] : []),
    ...(path.other ? [{ ...common, d: path.other, stroke, strokeWidth: WIDTH, dash: DASH }] : []),
    ...(path.alone ? [{ ...common, d: path.alone, fill: stroke }] : []),
  ]
}

function dots({ id, color, dated = [] }: PaneSeries, layout: PaneLayout, theme: Theme): PathItem[] {
  const paths = new Map<Quality, string>()
  for (const { at, value, quality = 'reported' } of dated) {
    if (value === null) continue
    const d = MARKERS[quality].path(xAt(layout, at), layout.yOf(value), RADIUS)
    paths.set(quality, (paths.get(quality) ?? '') + d)
  }
  const stroke = theme.series[color]
  return [...paths].map(([quality, d]) => ({
    kind: 'path',
    part: 'marker',
    series: id,
    d,
    fill: MARKERS[quality].solid ? stroke : theme.background,
    stroke,
    strokeWidth: 1.4,
  }))
}

/** What marks each quality other than reported: the marker of dots, the dash of lines. */
export function datedQualityEntries(all: readonly PaneSeries[]): Entry[] {
  return QUALITIES.filter((quality) => quality !== 'reported').flatMap((quality): Entry[] => {
    const series = all.find(({ dated }) =>
      dated?.some((point) => point.value !== null && point.quality === quality),
    )
    if (!series) return []
    const sign = series.mark === 'line' ? dashSign(series) : markerSign(quality, series.color)
    return [{ text: QUALITY_TEXT[quality].label, sign }]
  })
}

const dashSign =
  ({ color }: PaneSeries): Entry['sign'] =>
  (x, y, theme) => [
    {
      kind: 'path',
      part: 'legend',
      d: `M${x} ${y}h12`,
      stroke: theme.series[color],
      strokeWidth: WIDTH,
      dash: DASH,
    },
  ]
