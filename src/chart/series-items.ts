import type { TimePlot, TimeSeries } from '../model/figure-model.ts'
import type { Quality } from '../model/quality.ts'
import { MARKERS } from './markers.ts'
import { type Box, type PathItem, round } from './scene.ts'
import { DASHES } from './signs.ts'
import { BEHIND, type Theme } from './theme.ts'
import type { TimeLayout } from './time-layout.ts'

const MARKER_RADIUS = 3.6
const BAR_SHARE = 0.74
const BAR_MAX = 34
const LINE_WIDTH = { main: 2.4, second: 1.5, faint: 1.5 } as const

/** Everything drawn inside the plot and the strip, back to front. */
export function seriesItems(model: TimePlot, layout: TimeLayout, theme: Theme): PathItem[] {
  const bars = model.series.filter((series) => series.mark === 'bars')
  return [
    ...stackedBars(bars, model, layout, theme),
    ...model.series.flatMap((series) => oneSeries(series, model, layout, theme)),
  ]
}

function oneSeries(series: TimeSeries, model: TimePlot, layout: TimeLayout, theme: Theme): PathItem[] {
  switch (series.mark) {
    case 'strip':
      return layout.strip ? strip(series, model, layout, layout.strip, theme) : []
    case 'line':
      return line(series, model, layout, theme)
    case 'dots':
      return markers(series, model, layout, theme, () => true)
    case 'ticks':
      return ticks(series, model, layout, theme)
    case 'bars':
      return []
  }
}

function strip(series: TimeSeries, model: TimePlot, layout: TimeLayout, box: Box, theme: Theme): PathItem[] {
  const highest = Math.max(1, ...series.points.map((point) => point.value ?? 0))
  const width = barWidth(layout)
  let d = ''
  series.points.forEach((point, i) => {
    if (!point.value) return
    const height = round(Math.max(0.6, (point.value / highest) * (box.bottom - box.top)))
    d += `M${round(layout.xOf(model.from + i) - width / 2)} ${round(box.bottom - height)}h${width}v${height}h${-width}Z`
  })
  return d
    ? [
        {
          kind: 'path',
          part: 'series',
          series: series.id,
          d,
          fill: theme.series[series.color],
        },
      ]
    : []
}

function barWidth(layout: TimeLayout): number {
  return round(Math.min(BAR_MAX, Math.max(1, layout.step * BAR_SHARE)))
}

function stackedBars(
  bars: readonly TimeSeries[],
  model: TimePlot,
  layout: TimeLayout,
  theme: Theme,
): PathItem[] {
  const width = barWidth(layout)
  const tops = new Array<number>(model.to - model.from + 1).fill(0)
  return bars.flatMap((series) => {
    let solid = ''
    let hollow = ''
    series.points.forEach((point, i) => {
      if (!point.value) return
      const bottom = layout.yOf(tops[i] ?? 0)
      tops[i] = (tops[i] ?? 0) + point.value
      const top = layout.yOf(tops[i] ?? 0)
      const x = round(layout.xOf(model.from + i) - width / 2)
      const separation = bottom - top > 3 ? 1 : 0
      const height = round(bottom - top - separation)
      if (point.quality === 'part-year')
        hollow += `M${round(x + 1)} ${round(top + 1 + separation)}h${round(width - 2)}v${round(Math.max(0.5, height - 2))}h${round(2 - width)}Z`
      else solid += `M${x} ${round(top + separation)}h${width}v${height}h${-width}Z`
    })
    const color = theme.series[series.color]
    const common = { kind: 'path', part: 'series', series: series.id } as const
    return [
      ...(solid ? [{ ...common, d: solid, fill: color }] : []),
      ...(hollow ? [{ ...common, d: hollow, stroke: color, strokeWidth: 2, dash: '3 2' }] : []),
    ]
  })
}

function line(series: TimeSeries, model: TimePlot, layout: TimeLayout, theme: Theme): PathItem[] {
  const { points } = series
  let d = ''
  let alone = ''
  points.forEach((point, i) => {
    if (point.value === null) return
    const [x, y] = [layout.xOf(model.from + i), layout.yOf(point.value)]
    const joined = points[i - 1]?.value != null
    if (joined) d += `L${x} ${y}`
    else if (points[i + 1]?.value != null) d += `M${x} ${y}`
    else alone += MARKERS.reported.path(x, y, 2.6)
  })
  const color = theme.series[series.color]
  const opacity = series.emphasis === 'faint' ? BEHIND : 1
  const common = {
    kind: 'path',
    part: 'series',
    series: series.id,
    opacity,
  } as const
  return [
    ...(d
      ? [
          {
            ...common,
            d,
            stroke: color,
            strokeWidth: LINE_WIDTH[series.emphasis],
            ...(series.dash ? { dash: DASHES[series.dash] } : {}),
          },
        ]
      : []),
    ...(alone ? [{ ...common, d: alone, fill: color }] : []),
    ...(series.emphasis === 'faint'
      ? []
      : markers(series, model, layout, theme, (quality) => quality !== 'reported')),
  ]
}

/** One path a quality, so that a series costs few elements however many years it has. */
function markers(
  series: TimeSeries,
  model: TimePlot,
  layout: TimeLayout,
  theme: Theme,
  drawn: (quality: Quality) => boolean,
): PathItem[] {
  const widest = layout.markerRadius ?? Math.min(MARKER_RADIUS, Math.max(2, layout.step * 0.36))
  const radius = widest * (series.emphasis === 'main' ? 1 : 0.86)
  const paths = new Map<Quality, string>()
  series.points.forEach((point, i) => {
    const quality = point.quality ?? 'reported'
    if (point.value === null || !drawn(quality)) return
    const d = MARKERS[quality].path(layout.xOf(model.from + i), layout.yOf(point.value), round(radius))
    paths.set(quality, (paths.get(quality) ?? '') + d)
  })
  const color = theme.series[series.color]
  return [...paths].map(([quality, d]) => ({
    kind: 'path',
    part: 'marker',
    series: series.id,
    d,
    fill: MARKERS[quality].solid ? color : theme.background,
    stroke: color,
    strokeWidth: 1.4,
    opacity: series.emphasis === 'second' && series.mark === 'dots' ? BEHIND : 1,
  }))
}

/** A tick that stands for less than a full reported year is broken. */
function ticks(series: TimeSeries, model: TimePlot, layout: TimeLayout, theme: Theme): PathItem[] {
  const half = Math.min(6, layout.step * 0.36)
  let whole = ''
  let broken = ''
  series.points.forEach((point, i) => {
    if (point.value === null) return
    const d = `M${round(layout.xOf(model.from + i) - half)} ${layout.yOf(point.value)}h${round(2 * half)}`
    if (point.quality === 'part-year' || point.quality === 'estimate') broken += d
    else whole += d
  })
  const common = {
    kind: 'path',
    part: 'series',
    series: series.id,
    stroke: theme.series[series.color],
    strokeWidth: 2.4,
    opacity: BEHIND,
  } as const
  return [
    ...(whole ? [{ ...common, d: whole }] : []),
    ...(broken ? [{ ...common, d: broken, dash: '2.5 2' }] : []),
  ]
}
