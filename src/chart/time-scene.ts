import type { Absence, TimeModel, TimePlot } from '../model/figure-model.ts'
import { bottomOf, grid, TICK_SIZE, valueAxis } from './axis-items.ts'
import { kept, keptList } from './kept.ts'
import { endLabels, type SeriesEnd, seriesEnds } from './label-items.ts'
import {
  type Entry,
  isShaded,
  legendEntries,
  legendHeight,
  legendItems,
  namesOfStack,
  type StackName,
  stackNames,
  withAbsence,
} from './legend-items.ts'
import { round, type Scene, type SceneItem } from './scene.ts'
import { seriesItems } from './series-items.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'
import {
  highestOf,
  horizontalFrame,
  type Size,
  type TimeLayout,
  timeFrame,
  timeLayout,
  valueScale,
  yearTicks,
} from './time-layout.ts'

export interface TimeScene extends Scene {
  readonly layout: TimeLayout
}

export type DrawTime = (
  model: TimeModel,
  size: Size,
  theme: Theme,
  /** `readout` keeps a band free above the plot for the read-out of a pointed year. */
  options: { readonly readout: boolean },
) => TimeScene

/** What a time figure looks like at a size, in a theme; pure. */
export const timeScene: DrawTime = (...given) => createTimeScene()(...given)

/**
 * Draws a figure step after step as `timeScene` does: what two steps in a row have in common, legend, names beside the
 * series and (where the highest value is the same) value axis above all, is the same object in both.
 */
export function createTimeScene(): DrawTime {
  const [arrange, arrangeWithAbsence] = [createArrangement(), createArrangement()]
  const [axisOf, legendOf] = [kept(valueAxis), kept(legendItems)]
  const [endsOf, namesOfEnds] = [keptList<SeriesEnd>(), kept(endLabels)]
  const [stackOf, namesInStack] = [keptList<StackName>(), kept(stackNames)]
  return (model, size, theme, { readout }) => {
    const { left, right, narrow } = horizontalFrame(size.width)
    const legendWidth = (narrow ? size.width - 12 : size.width) - left
    const first = arrange(legendEntries(model, narrow), model, size, legendWidth, readout)
    const more = withAbsence(first.entries, first.bands)
    const arranged = more ? arrangeWithAbsence(more, model, size, legendWidth, readout) : first
    const { entries, scale, layout, bands } = arranged
    const { plot } = layout
    const years = yearTicks(model.from, model.to, right - left)
    const gutter = size.width - right - 8
    return {
      width: size.width,
      height: size.height,
      plot,
      layout,
      legend: legendOf(entries, left, legendWidth, theme),
      items: [
        ...gapColumns(model, layout, theme),
        ...absenceBands(bands, layout, theme),
        ...grid(axisOf(plot, scale, model.unit, theme), layout, theme, years),
        ...absenceNames(bands, layout, theme),
        ...seriesItems(model, layout, theme),
        ...(narrow ? [] : namesOfEnds(endsOf(seriesEnds(model, layout)), plot, size.width, theme)),
        ...(narrow ? [] : namesInStack(stackOf(namesOfStack(model)), right + 8, plot.top + 2, gutter, theme)),
      ],
    }
  }
}

/** Lays a figure out under a legend. */
function createArrangement() {
  const [same, heightOf] = [keptList<Entry>(), kept(legendHeight)]
  const [frameOf, scaleOf] = [kept(timeFrame), kept(valueScale)]
  return (
    given: readonly Entry[],
    model: TimeModel,
    { width, height }: Size,
    legendWidth: number,
    readout: boolean,
  ) => {
    const entries = same(given)
    const hasStrip = model.series.some(({ mark }) => mark === 'strip')
    const frame = frameOf(width, height, heightOf(entries, legendWidth), readout, hasStrip)
    const scale = scaleOf(frame.plot, highestOf(model), model.unit)
    const layout = timeLayout(model, frame, scale)
    const bands = model.absences.map((absence) => absenceBand(absence, layout))
    return { entries, scale, layout, bands }
  }
}

/** Shades the years for which the leading series has no figure: one rectangle a run of years, without seams. */
export function gapColumns(model: TimePlot, layout: TimeLayout, theme: Theme): SceneItem[] {
  const { top, bottom } = layout.plot
  let d = ''
  for (let i = 0; i <= model.to - model.from; i++) {
    if (!isShaded(model, i)) continue
    const left = round(layout.xOf(model.from + i) - layout.step / 2)
    while (isShaded(model, i + 1)) i++
    d += `M${left} ${top}H${round(layout.xOf(model.from + i) + layout.step / 2)}V${bottom}H${left}Z`
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
  const bottom = bottomOf(layout)
  return bands.map(({ left, right }) => ({
    kind: 'path',
    part: 'absence-band',
    d: `M${left} ${top}H${right}V${bottom}H${left}Z`,
    fill: theme.absence,
  }))
}

/** Names the shaded years where the band has room for the words, between two lines of the grid. */
export function absenceNames(bands: readonly AbsenceBand[], layout: TimeLayout, theme: Theme): SceneItem[] {
  if (bands.length === 0) return []
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
