import type { Absence, TimeModel, TimePlot } from '../model/figure-model.ts'
import { formatTick } from '../model/format.ts'
import { directLabels } from './label-items.ts'
import {
  type Entry,
  isGapYear,
  legendEntries,
  legendHeight,
  legendItems,
  stackNames,
  withAbsence,
} from './legend-items.ts'
import { round, type Scene, type SceneItem } from './scene.ts'
import { seriesItems } from './series-items.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import { horizontalFrame, type Size, type TimeLayout, timeLayout, yearTicks } from './time-layout.ts'

const TICK_SIZE = 11

export interface TimeScene extends Scene {
  readonly layout: TimeLayout
}

/**
 * What a time figure looks like at a size, in a theme; pure.
 * @param options.readout keeps a band free above the plot for the read-out of a pointed year
 */
export function timeScene(
  model: TimeModel,
  size: Size,
  theme: Theme,
  options: { readout: boolean },
): TimeScene {
  const { left, right, narrow } = horizontalFrame(size.width)
  const legendWidth = (narrow ? size.width - 12 : size.width) - left
  const arranged = (entries: readonly Entry[]) => {
    const layout = timeLayout(model, size, legendHeight(entries, legendWidth), options.readout)
    return { entries, layout, bands: model.absences.map((absence) => absenceBand(absence, layout)) }
  }
  const first = arranged(legendEntries(model, narrow))
  const more = withAbsence(first.entries, first.bands)
  const { entries, layout, bands } = more ? arranged(more) : first
  const bars = model.series.some((series) => series.mark === 'bars')
  return {
    width: size.width,
    height: size.height,
    plot: layout.plot,
    layout,
    legend: legendItems(entries, left, legendWidth, theme),
    items: [
      ...gapColumns(model, layout, theme),
      ...absenceBands(bands, layout, theme),
      ...grid(model, layout, theme),
      ...absenceNames(bands, layout, theme),
      ...seriesItems(model, layout, theme),
      ...(narrow ? [] : directLabels(model, layout, theme)),
      ...(bars && !narrow
        ? stackNames(model, right + 8, layout.plot.top + 2, size.width - right - 8, theme)
        : []),
    ],
  }
}

/** Lines, ticks and axis, with the names of `years`. */
export function grid(
  model: TimePlot,
  layout: TimeLayout,
  theme: Theme,
  years = yearTicks(model.from, model.to, layout.plot.right - layout.plot.left),
): SceneItem[] {
  const { plot, strip, yTicks } = layout
  const bottom = strip?.bottom ?? plot.bottom
  const width = plot.right - plot.left
  const lines = yTicks
    .slice(1)
    .map((tick) => `M${plot.left} ${layout.yOf(tick)}h${width}`)
    .join('')
  const base = `M${plot.left} ${plot.bottom}h${width}${strip ? `M${plot.left} ${strip.bottom}h${width}` : ''}`
  const stems = years.map((year) => `M${layout.xOf(year)} ${bottom}v4`).join('')
  return [
    {
      kind: 'path',
      part: 'grid',
      d: lines,
      stroke: theme.grid,
      strokeWidth: 1,
    },
    {
      kind: 'path',
      part: 'axis',
      d: `${base}${stems}`,
      stroke: theme.axis,
      strokeWidth: 1,
    },
    ...yTicks.map((tick, i): SceneItem => {
      const text = formatTick(tick, model.unit, i === yTicks.length - 1)
      return {
        kind: 'text',
        part: 'tick',
        x: Math.max(plot.left - 6, Math.ceil(textWidth(text, TICK_SIZE))),
        y: round(layout.yOf(tick) + 4),
        text,
        size: TICK_SIZE,
        weight: 400,
        fill: theme.muted,
        anchor: 'end',
      }
    }),
    ...years.map(
      (year): SceneItem => ({
        kind: 'text',
        part: 'tick',
        x: layout.xOf(year),
        y: round(bottom + 15),
        text: `${year}`,
        size: TICK_SIZE,
        weight: 400,
        fill: theme.muted,
        anchor: 'middle',
      }),
    ),
  ]
}

/** Shades the years for which the leading series has no figure: one rectangle a run of years, without seams. */
export function gapColumns(model: TimePlot, layout: TimeLayout, theme: Theme): SceneItem[] {
  const { top, bottom } = layout.plot
  const isGap = (year: number) => model.series.some((series) => isGapYear(series, year - model.from))
  let d = ''
  for (let year = model.from; year <= model.to; year++) {
    if (!isGap(year)) continue
    const left = round(layout.xOf(year) - layout.step / 2)
    while (isGap(year + 1)) year++
    d += `M${left} ${top}H${round(layout.xOf(year) + layout.step / 2)}V${bottom}H${left}Z`
  }
  return d ? [{ kind: 'path', part: 'absence', d, fill: theme.absence }] : []
}

export interface AbsenceBand {
  readonly left: number
  readonly right: number
  /** The words broken to the band's width; none where it is too narrow for them. */
  readonly lines: readonly string[]
}

export function absenceBand({ from, to, text }: Absence, layout: TimeLayout): AbsenceBand {
  const half = layout.step / 2
  const [left, right] = [round(layout.xOf(from) - half), round(layout.xOf(to) + half)]
  const lines = wrapText(text, right - left - 10, TICK_SIZE)
  const fits = lines.length < 4 && lines.every((line) => textWidth(line, TICK_SIZE) <= right - left - 6)
  return { left, right, lines: fits ? lines : [] }
}

/** Shades the years a figure does not cover. */
export function absenceBands(bands: readonly AbsenceBand[], layout: TimeLayout, theme: Theme): SceneItem[] {
  const { top } = layout.plot
  const bottom = layout.strip?.bottom ?? layout.plot.bottom
  return bands.map(({ left, right }) => ({
    kind: 'path',
    part: 'absence-band',
    d: `M${left} ${top}H${right}V${bottom}H${left}Z`,
    fill: theme.absence,
  }))
}

/** Names the shaded years where the band has room for the words, between two lines of the grid. */
export function absenceNames(bands: readonly AbsenceBand[], layout: TimeLayout, theme: Theme): SceneItem[] {
  const middle = Math.floor(layout.yTicks.length / 2)
  const [below, above] = [layout.yTicks[middle - 1], layout.yTicks[middle]]
  const center =
    below === undefined || above === undefined
      ? (layout.plot.top + layout.plot.bottom) / 2
      : (layout.yOf(below) + layout.yOf(above)) / 2
  return bands.flatMap(({ left, right, lines }) => {
    const first = round(center + 4 - (lines.length - 1) * 7)
    return lines.map(
      (line, i): SceneItem => ({
        kind: 'text',
        part: 'absence-name',
        x: round((left + right) / 2),
        y: first + i * 14,
        text: line,
        size: TICK_SIZE,
        weight: 400,
        fill: theme.muted,
        anchor: 'middle',
      }),
    )
  })
}
