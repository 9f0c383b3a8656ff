import type { MultiplesModel, TimePlot } from '../model/figure-model.ts'
import { paneReadout, readoutText } from '../model/readout.ts'
import type { PaneLayout } from './multiples-layout.ts'
import { TITLE } from './multiples-layout.ts'
import { PILL, pillAt } from './readout-pill.ts'
import { round, type SceneItem } from './scene.ts'
import { shortened } from './scene-words.ts'
import { textWidth } from './text.ts'
import type { Theme } from './theme.ts'
import type { TimeLayout } from './time-layout.ts'

/** Narrowest year of which both edges are drawn. */
const COLUMN = 4

/** The pointed year in every pane: its middle, or both edges where the values stand within it. */
export function paneLines(panes: readonly PaneLayout[], year: number): string {
  return panes
    .map(({ plot, xOf, step, pane }) => {
      const x = xOf(year)
      if (step < COLUMN || !pane.series.some(({ dated }) => dated)) return `M${x} ${plot.top}V${plot.bottom}`
      const [left, right] = [round(x - step / 2), round(x + step / 2)]
      return `M${left} ${plot.top}V${plot.bottom}M${right} ${plot.top}V${plot.bottom}`
    })
    .join('')
}

/** Rings the values of a year where they stand at a height. */
export function valueRings({ from, series }: TimePlot, { xOf, yOf }: TimeLayout, year: number): string {
  const x = xOf(year)
  let d = ''
  for (const { mark, points } of series) {
    const value = points[year - from]?.value
    if (value == null || mark === 'bars' || mark === 'strip') continue
    d += `M${x - 3.5} ${yOf(value)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`
  }
  return d
}

/** What each pane says of a year, beside its title or, where there is no room beside it, in its place. */
export function paneReadouts(
  model: MultiplesModel,
  panes: readonly PaneLayout[],
  year: number,
  theme: Theme,
): SceneItem[] {
  return panes.flatMap((layout) => onePane(model, layout, year, theme))
}

function onePane(model: MultiplesModel, layout: PaneLayout, year: number, theme: Theme): SceneItem[] {
  const { cell, pane, title } = layout
  const width = cell.right - cell.left
  const beside = width - 8 - Math.max(...title.map((line) => textWidth(line, TITLE.size, TITLE.weight)))
  const bare = wide(readoutText(paneReadout(model, pane, year, 'bare')))
  const fits = bare.width <= beside
  const { text, width: pill } = fits ? bare : inPlaceOfTitle(paneReadout(model, pane, year, 'named'), width)
  const left = round(cell.right - pill)
  const top = round(cell.top - 2)
  const part = 'pane-readout'
  const cover: SceneItem[] = fits
    ? []
    : [
        {
          kind: 'path',
          part,
          d: `M${cell.left} ${top}h${round(width)}v${PILL.height}h${-round(width)}Z`,
          fill: theme.background,
        },
      ]
  const r = PILL.height / 2
  return [
    ...cover,
    {
      kind: 'path',
      part,
      d: `M${round(left + r)} ${top}h${round(pill - 2 * r)}a${r} ${r} 0 0 1 0 ${2 * r}h${-round(pill - 2 * r)}a${r} ${r} 0 0 1 0 ${-2 * r}Z`,
      fill: theme.marker,
    },
    {
      kind: 'text',
      part,
      x: round(left + PILL.padding),
      y: top + 13,
      text,
      size: PILL.size,
      weight: PILL.weight,
      fill: theme.onMarker,
      anchor: 'start',
    },
  ]
}

const wide = (text: string) => ({ text, width: textWidth(text, PILL.size, PILL.weight) + 2 * PILL.padding })

/** As many phrases as fit, and at least as much of the first as does. */
function inPlaceOfTitle(readout: Parameters<typeof pillAt>[0], width: number) {
  const { text } = pillAt(readout, 0, width)
  return wide(shortened(text, width - 2 * PILL.padding, PILL.size, PILL.weight))
}
