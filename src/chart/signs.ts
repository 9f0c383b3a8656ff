import type { ColorToken, TimeSeries } from '../model/figure-model.ts'
import type { Quality } from '../model/quality.ts'
import { MARKERS } from './markers.ts'
import type { SceneItem } from './scene.ts'
import { BEHIND, type Theme } from './theme.ts'

/** Draws what a name in a legend stands for, from `x` on, centred on `y`. */
export type Sign = (x: number, y: number, theme: Theme) => SceneItem[]

export const DASHES = { dashed: '5 3', dotted: '1.5 3' } as const

/** Signs that look the same are the same function, so that legends can be told to be the same. */
function shared<A extends readonly (string | number | undefined)[]>(
  make: (...given: A) => Sign,
): (...given: A) => Sign {
  const made = new Map<string, Sign>()
  return (...given) => {
    const key = given.join(' ')
    const sign = made.get(key) ?? make(...given)
    made.set(key, sign)
    return sign
  }
}

/** A filled square. */
export const barSign = shared((color: ColorToken) => (x, y, theme) => [
  {
    kind: 'path',
    part: 'legend',
    d: `M${x} ${y - 5}h10v10h-10Z`,
    fill: theme.series[color],
  },
])

/** A short line, as the series is drawn. */
export const lineSign = shared(
  (color: ColorToken, emphasis: TimeSeries['emphasis'], dash: TimeSeries['dash'], length: number): Sign =>
    (x, y, theme) => [
      {
        kind: 'path',
        part: 'legend',
        d: `M${x} ${y}h${length}`,
        stroke: theme.series[color],
        strokeWidth: emphasis === 'main' ? 2.5 : 1.5,
        ...(dash ? { dash: DASHES[dash] } : {}),
        opacity: emphasis === 'faint' ? BEHIND : 1,
      },
    ],
)

/** Part of a year. */
export const hollowBar: Sign = (x, y, theme) => [
  {
    kind: 'path',
    part: 'legend',
    d: `M${x + 1} ${y - 4}h8v8h-8Z`,
    stroke: theme.muted,
    strokeWidth: 1.5,
    dash: '2 2',
  },
]

/** Years without a figure. */
export const absenceSign: Sign = (x, y, theme) => [
  {
    kind: 'path',
    part: 'legend',
    d: `M${x} ${y - 5}h11v10h-11Z`,
    fill: theme.absence,
    stroke: theme.muted,
    strokeWidth: 1,
  },
]

/** The marker of a quality. */
export const markerSign = shared((quality: Quality, color: ColorToken): Sign => {
  const { path, solid } = MARKERS[quality]
  return (x, y, theme) => [
    {
      kind: 'path',
      part: 'legend',
      d: path(x + 5, y, 3.5),
      fill: solid ? theme.series[color] : theme.background,
      stroke: theme.series[color],
      strokeWidth: 1.4,
    },
  ]
})
