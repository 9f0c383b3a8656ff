import type { TimeModel } from '../model/figure-model.ts'
import { round, type SceneItem } from './scene.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import { timeScene } from './time-scene.ts'

/** A stretch of years to mark. */
export interface MarkedWindow {
  readonly from: number
  readonly to: number
  /** A letter over it; empty where there is one window only. */
  readonly name: string
  /** Height at which a line runs through it, in the unit of the chart. */
  readonly level: number | null
}

/** Room between the legend and the plot for the letters. */
const TOP = 20
const LETTER = 13
const APART = 16

/** A chart over time with windows marked: shaded, bracketed and named, with a line at the level of each; pure. */
export function windowScene(
  model: TimeModel,
  windows: readonly MarkedWindow[],
  size: Size,
  theme: Theme,
): readonly SceneItem[] {
  const { items, legend, layout } = timeScene(model, { ...size, height: size.height - TOP }, theme, {
    readout: false,
  })
  const { top, bottom } = layout.plot
  const half = layout.step / 2
  const edges = windows.map(({ from, to }) => [
    round(layout.xOf(from) - half),
    round(layout.xOf(to) + half),
  ]) as [number, number][]
  const middles = edges.map(([left, right]) => (left + right) / 2)
  const lowered = (item: SceneItem): SceneItem =>
    item.kind === 'text' ? { ...item, y: round(item.y + TOP) } : { ...item, d: shifted(item.d) }
  return [
    ...edges.map(
      ([left, right]): SceneItem => ({
        kind: 'path',
        part: 'window',
        d: `M${left} ${round(top + TOP)}H${right}V${round(bottom + TOP)}H${left}Z`,
        fill: theme.series.russia,
        opacity: 0.14,
      }),
    ),
    ...legend,
    ...items.map(lowered),
    ...edges.flatMap(([left, right], i): SceneItem[] => {
      const { name, level } = windows[i] as MarkedWindow
      const middle = middles[i] as number
      const crowded = i > 0 && Math.abs(middle - (middles[i - 1] as number)) < APART
      return [
        {
          kind: 'path',
          part: 'window-bracket',
          d: `M${left} ${round(top + TOP)}v-5H${right}v5`,
          stroke: theme.ink,
          strokeWidth: 1.5,
        },
        ...(level === null
          ? []
          : [
              {
                kind: 'path' as const,
                part: 'window-level',
                d: `M${left} ${round(layout.yOf(level) + TOP)}H${right}`,
                stroke: theme.ink,
                strokeWidth: 2,
              },
            ]),
        {
          kind: 'text',
          part: 'window-name',
          x: round(middle + (crowded ? APART : 0)),
          y: round(top + TOP - 9),
          text: name,
          size: LETTER,
          weight: 600,
          fill: theme.ink,
          anchor: 'middle',
        },
      ]
    }),
  ]
}

/** A path moved down: its absolute `M`, `L` and `V`, and the relative commands that follow them as they are. */
function shifted(d: string): string {
  return d
    .replace(/([ML])(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, command: string, x: string, y: string) => {
      return `${command}${x} ${round(Number(y) + TOP)}`
    })
    .replace(/V(-?[\d.]+)/g, (_, y: string) => `V${round(Number(y) + TOP)}`)
}
