import type { TimeModel } from '../model/figure-model.ts'
import { formatTick } from '../model/format.ts'
import { directLabels } from './label-items.ts'
import { legendEntries, legendHeight, legendItems, stackNames } from './legend-items.ts'
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
  const entries = legendEntries(model, narrow)
  const legendWidth = (narrow ? size.width - 12 : size.width) - left
  const layout = timeLayout(model, size, legendHeight(entries, legendWidth), options.readout)
  const bars = model.series.some((series) => series.mark === 'bars')
  return {
    width: size.width,
    height: size.height,
    plot: layout.plot,
    layout,
    items: [
      ...absenceBands(model, layout, theme),
      ...grid(model, layout, theme),
      ...seriesItems(model, layout, theme),
      ...legendItems(entries, left, legendWidth, theme),
      ...(narrow ? [] : directLabels(model, layout, theme)),
      ...(bars && !narrow
        ? stackNames(model, right + 8, layout.plot.top - 4, size.width - right - 8, theme)
        : []),
    ],
  }
}

function grid(model: TimeModel, layout: TimeLayout, theme: Theme): SceneItem[] {
  const { plot, strip, yTicks } = layout
  const bottom = strip?.bottom ?? plot.bottom
  const width = plot.right - plot.left
  const lines = yTicks
    .slice(1)
    .map((tick) => `M${plot.left} ${layout.yOf(tick)}h${width}`)
    .join('')
  const years = yearTicks(model.from, model.to, width)
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
    ...yTicks.map(
      (tick, i): SceneItem => ({
        kind: 'text',
        part: 'tick',
        x: plot.left - 6,
        y: round(layout.yOf(tick) + 4),
        text: formatTick(tick, model.unit, i === yTicks.length - 1),
        size: TICK_SIZE,
        weight: 400,
        fill: theme.muted,
        anchor: 'end',
      }),
    ),
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

/** Shades the years a figure does not cover and names them where the band has room for the words. */
function absenceBands(model: TimeModel, layout: TimeLayout, theme: Theme): SceneItem[] {
  return model.absences.flatMap(({ from, to, text }): SceneItem[] => {
    const half = layout.step / 2
    const [left, right] = [round(layout.xOf(from) - half), round(layout.xOf(to) + half)]
    const bottom = layout.strip?.bottom ?? layout.plot.bottom
    const { top } = layout.plot
    const band: SceneItem = {
      kind: 'path',
      part: 'absence-band',
      d: `M${left} ${top}H${right}V${bottom}H${left}Z`,
      fill: theme.absence,
    }
    const lines = wrapText(text, right - left - 10, TICK_SIZE)
    if (lines.some((line) => textWidth(line, TICK_SIZE) > right - left - 6)) return [band]
    const first = round((top + layout.plot.bottom) / 2 - (lines.length - 1) * 7)
    return [
      band,
      ...lines.map(
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
      ),
    ]
  })
}
