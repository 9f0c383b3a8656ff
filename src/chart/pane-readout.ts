import type { MultiplesModel } from '../model/figure-model.ts'
import { paneReadout, readoutText } from '../model/readout.ts'
import type { Sentence } from '../model/sentence.ts'
import type { ValueRef } from '../model/value-ref.ts'
import { type PaneLayout, TITLE } from './multiples-layout.ts'
import { PILL, valueAt } from './readout-pill.ts'
import { type PathItem, round, type SceneItem } from './scene.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'

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

/** What each pane says of a year, beside its title or, where there is no room beside it, in its place. */
export function paneReadouts(
  model: MultiplesModel,
  panes: readonly PaneLayout[],
  year: number,
  theme: Theme,
): SceneItem[] {
  return panes.flatMap((layout) => onePane(model, layout, year, theme))
}

/** The value told at a point of the read-outs of a year; null beside them and where a phrase tells several. */
export function paneValueAt(
  model: MultiplesModel,
  panes: readonly PaneLayout[],
  year: number,
  x: number,
  y: number,
): ValueRef | null {
  for (const layout of panes) {
    const { parts, ...place } = placed(model, layout, year)
    const { left, top, height } = pillBox(layout, place)
    if (x < left || x > layout.cell.right || y < top || y > top + height) continue
    const line = Math.min(
      place.lines.length - 1,
      Math.max(0, Math.floor((y - top - (PILL.height - LINE) / 2) / LINE)),
    )
    return valueAt({ year, parts }, place.lines, line, x - left - PILL.padding)
  }
  return null
}

function pillBox({ cell }: PaneLayout, { lines, top }: Pick<Placed, 'lines' | 'top'>) {
  const width = Math.max(...lines.map(widthOf))
  const height = lines.length * LINE + PILL.height - LINE
  return { left: round(cell.right - width), top, width, height }
}

function onePane(model: MultiplesModel, layout: PaneLayout, year: number, theme: Theme): SceneItem[] {
  const { cell, plot } = layout
  const place = placed(model, layout, year)
  const { lines, covers } = place
  const { left, top, width, height } = pillBox(layout, place)
  const part = 'pane-readout'
  const cover: PathItem = {
    kind: 'path',
    part: 'pane-cover',
    d: `M${cell.left} ${top}H${cell.right}V${round(plot.top - TICK)}H${cell.left}Z`,
    fill: theme.background,
  }
  // A read-out longer than the head hides the topmost value of the axis whole: half a number is another number.
  const tick: PathItem = {
    ...cover,
    d: `M${cell.left} ${round(plot.top - TICK)}H${round(plot.left - 2)}V${round(plot.top + TICK)}H${cell.left}Z`,
  }
  const r = PILL.height / 2
  const [across, down] = [round(width - 2 * r), round(height - 2 * r)]
  return [
    ...(covers ? [cover] : []),
    ...(top + height > plot.top - TICK ? [tick] : []),
    {
      kind: 'path',
      part,
      d: `M${round(left + r)} ${top}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}Z`,
      fill: theme.marker,
    },
    ...lines.map(
      (text, i): SceneItem => ({
        kind: 'text',
        part,
        x: round(left + PILL.padding),
        y: round(top + 13 + i * LINE),
        text,
        size: PILL.size,
        weight: PILL.weight,
        fill: theme.onMarker,
        anchor: 'start',
      }),
    ),
  ]
}

const LINE = 14
/** Half the height of a value’s name on the axis. */
const TICK = 7
const widthOf = (text: string) => textWidth(text, PILL.size, PILL.weight) + 2 * PILL.padding

interface Placed {
  readonly parts: readonly Sentence[]
  readonly lines: readonly string[]
  readonly top: number
  /** Whether it hides what stands below it down to the plot. */
  readonly covers: boolean
}

/**
 * Beside the title, else below it in place of the names, else in place of both: where most phrases have room. No
 * phrase is ever cut, because half a number is another number.
 */
function placed(model: MultiplesModel, layout: PaneLayout, year: number): Placed {
  const { cell, plot, pane, title } = layout
  const aside = round(cell.top - 2)
  const bare = paneReadout(model, pane, year, 'bare').parts
  const lone = readoutText({ year, parts: bare })
  const titleWidth = Math.max(...title.map((line) => textWidth(line, TITLE.size, TITLE.weight)))
  if (widthOf(lone) <= cell.right - cell.left - 8 - titleWidth)
    return { parts: bare, lines: [lone], top: aside, covers: false }

  const below = round(cell.top + title.length * TITLE.line)
  const rowsFrom = (top: number) => Math.floor((plot.top - 4 - top - (PILL.height - LINE)) / LINE)
  const candidates = [
    { parts: bare, top: below, rows: rowsFrom(below) },
    { parts: paneReadout(model, pane, year, 'named').parts, top: aside, rows: Math.max(1, rowsFrom(aside)) },
    { parts: bare, top: aside, rows: Math.max(1, rowsFrom(aside)) },
  ]
  const room = cell.right - cell.left - 2 * PILL.padding
  let best: (Placed & { shown: number }) | null = null
  for (const { parts, top, rows } of candidates)
    for (let shown = parts.length; shown > (best?.shown ?? 0); shown--) {
      const lines = broken(year, parts, shown, room)
      if (lines.length <= rows && lines.every((line) => widthOf(line) <= room + 2 * PILL.padding + 0.01))
        best = { parts, lines, top, covers: true, shown }
    }
  return best ?? { parts: bare, lines: broken(year, bare, bare.length, room), top: aside, covers: true }
}

function broken(year: number, parts: readonly Sentence[], shown: number, room: number): readonly string[] {
  const more = shown < parts.length ? ' …' : ''
  return wrapText(
    `${readoutText({ year, parts: parts.slice(0, shown) })}${more}`,
    room,
    PILL.size,
    PILL.weight,
  )
}
