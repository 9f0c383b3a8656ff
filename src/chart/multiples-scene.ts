import type { MultiplesModel } from '../model/figure-model.ts'
import { grid, valueAxis } from './axis-items.ts'
import { datedItems, datedQualityEntries } from './dated-items.ts'
import { directLabels } from './label-items.ts'
import {
  type Entry,
  legendHeight,
  legendItems,
  namesOfStack,
  qualityEntries,
  stackNames,
  withAbsence,
} from './legend-items.ts'
import { multiplesLayout, type PaneLayout, TITLE } from './multiples-layout.ts'
import { paneLines, paneReadouts } from './pane-readout.ts'
import type { Box, SceneItem } from './scene.ts'
import { textLine } from './scene-words.ts'
import { seriesItems } from './series-items.ts'
import type { Theme } from './theme.ts'
import { horizontalFrame, type Size, xScale, yearTicks } from './time-layout.ts'
import { type AbsenceBand, absenceBand, absenceBands, absenceNames, gapColumns } from './time-scene.ts'
import { valueRings } from './value-rings.ts'
import type { YearScene } from './year-scene.ts'

/** Narrow plots name more years than others of their width would. */
const YEAR_WIDTH = 34

export interface MultiplesScene extends YearScene {
  readonly panes: readonly PaneLayout[]
  readonly columns: number
  /** How many panes had no room. */
  readonly more: number
}

/**
 * Several small charts over the same years, in as many columns as the width allows; pure. A pointed year is read out
 * beside the titles, so that no band is kept for it.
 */
export function multiplesScene(model: MultiplesModel, size: Size, theme: Theme): MultiplesScene {
  const arranged = (entries: readonly Entry[]) => ({
    entries,
    ...multiplesLayout(model, size, legendHeight(entries, size.width) + 2),
  })
  const first = arranged(legendOf(model))
  const longer = withAbsence(first.entries, first.panes.flatMap(bandsOf))
  const { entries, panes, columns, more } = longer ? arranged(longer) : first
  const plot = boundsOf(panes, size)
  const { left, right } = horizontalFrame(size.width)
  return {
    ...size,
    plot,
    // One scale only where there is one column; `panes` has those of all.
    layout: panes[0] ?? { plot, strip: null, xOf: xScale(model.from, model.to, left, right) },
    panes,
    pointed: (year) => ({
      line: paneLines(panes, year),
      rings: panes.map((pane) => valueRings(pane.yearly, pane, year)).join(''),
      readouts: paneReadouts(model, panes, year, theme),
    }),
    columns,
    more,
    legend: legendItems(entries, 0, size.width, theme),
    items: [
      ...panes.flatMap((pane) => paneItems(pane, theme)),
      ...(more > 0
        ? [textLine(`and ${more} more in the table`, 0, size.height - 4, 11, theme.muted, 'more')]
        : []),
    ],
  }
}

function paneItems(layout: PaneLayout, theme: Theme): SceneItem[] {
  const { cell, plot, pane, yearly, labelled } = layout
  const years = yearTicks(yearly.from, yearly.to, plot.right - plot.left, YEAR_WIDTH)
  const below = cell.top + layout.title.length * TITLE.line
  const bands = bandsOf(layout)
  return [
    ...layout.title.map(
      (line, i): SceneItem => ({
        ...textLine(line, cell.left, cell.top + 11 + i * TITLE.line, TITLE.size, theme.ink, 'pane-title'),
        weight: TITLE.weight,
      }),
    ),
    ...legendItems(layout.names, cell.left, cell.right - cell.left, theme, below),
    ...gapColumns(yearly, layout, theme),
    ...absenceBands(bands, layout, theme),
    ...grid(valueAxis(plot, layout, yearly.unit, theme), layout, theme, layout.yearsNamed ? years : []),
    ...absenceNames(bands, layout, theme),
    ...seriesItems(yearly, layout, theme),
    ...pane.series.flatMap((series) => (series.dated ? datedItems(series, layout, theme) : [])),
    ...(labelled ? directLabels(yearly, layout, theme) : []),
    ...(labelled
      ? stackNames(namesOfStack(yearly), plot.right + 8, plot.top + 2, cell.right - plot.right - 8, theme)
      : []),
  ]
}

/** The years a pane does not cover, with words where they leave half of its height free. */
function bandsOf(layout: PaneLayout): AbsenceBand[] {
  const { plot, yearly } = layout
  return yearly.absences.map((absence) => {
    const band = absenceBand(absence, layout)
    return band.lines.length * 14 <= (plot.bottom - plot.top) / 2 ? band : { ...band, lines: [] }
  })
}

/** The marks of all panes; names stand in each. */
function legendOf({ panes, from }: MultiplesModel): Entry[] {
  const series = panes.flatMap((pane) => pane.series)
  const yearly = qualityEntries(
    panes.map((pane) => ({ ...pane, from, series: pane.series.filter(({ dated }) => !dated) })),
  )
  const seen = new Set(yearly.map(({ text }) => text))
  const dated = datedQualityEntries(series.filter((one) => one.dated))
  return [...yearly, ...dated.filter(({ text }) => !seen.has(text))]
}

function boundsOf(panes: readonly PaneLayout[], { width, height }: Size): Box {
  if (panes.length === 0) return { left: 0, right: width, top: 0, bottom: height }
  const plots = panes.map(({ plot }) => plot)
  return {
    left: Math.min(...plots.map(({ left }) => left)),
    right: Math.max(...plots.map(({ right }) => right)),
    top: Math.min(...plots.map(({ top }) => top)),
    bottom: Math.max(...plots.map(({ bottom }) => bottom)),
  }
}
