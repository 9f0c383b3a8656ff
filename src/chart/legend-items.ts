import type { ColorToken, TimePlot, TimeSeries } from '../model/figure-model.ts'
import { QUALITIES, QUALITY_TEXT, type Quality } from '../model/quality.ts'
import { MARKERS } from './markers.ts'
import type { SceneItem } from './scene.ts'
import { textWidth, wrapText } from './text.ts'
import { BEHIND, type Theme } from './theme.ts'

const SIZE = 11
const ROW = 16
const SWATCH = 16
const GAP = 14

/** A name with its sign. */
export interface Entry {
  readonly text: string
  /** Id of the series it names. */
  readonly series?: string
  /** Draws the sign left of the text, centred on `y`. */
  readonly sign: (x: number, y: number, theme: Theme) => SceneItem[]
}

/** On narrow charts the names of series, then the marker of every quality drawn. */
export function legendEntries(model: TimePlot, narrow: boolean): Entry[] {
  return narrow ? [...nameEntries(model), ...qualityEntries(model)] : qualityEntries(model)
}

/** The name of every series that has something to show, with its sign. */
export function nameEntries({ series }: Pick<TimePlot, 'series'>): Entry[] {
  const shown = series.filter(isShown)
  const strip = shown.find(({ mark }) => mark === 'strip')
  return [...shown.filter(isNamedInLegend).map(seriesEntry), ...(strip ? [barEntry(strip)] : [])]
}

/** A bar of nothing is not drawn; a line or a dot at zero is. */
const isShown = ({ mark, points }: TimeSeries) =>
  points.some(({ value }) => (mark === 'bars' ? value : value !== null))

/** The marker of every quality drawn, and the sign of a year without a figure. */
export function qualityEntries(model: Pick<TimePlot, 'series'>): Entry[] {
  const entries = markerEntries(model)
  const bars = model.series.filter((series) => series.mark === 'bars')
  const hollow = bars.some(({ points }) =>
    points.some((point) => point.value && point.quality === 'part-year'),
  )
  if (hollow) entries.push({ text: QUALITY_TEXT['part-year'].label, sign: hollowBar })
  const common = bars.length > 0 ? commonQuality(bars) : null
  if (common)
    entries.push({
      text: `all values ${QUALITY_TEXT[common].label}`,
      sign: markerSign(common, 'rest'),
    })
  if (model.series.some((series) => series.points.some((_, i) => isGapYear(series, i))))
    entries.push(absenceEntry())
  return entries
}

const absenceEntry = (): Entry => ({ text: 'no figure', sign: absenceSign })

/** The entries, and the sign of shaded years where a band is too narrow for its words; null where nothing is to be added. */
export function withAbsence(
  entries: readonly Entry[],
  bands: readonly { readonly lines: readonly string[] }[],
): Entry[] | null {
  if (entries.some(({ sign }) => sign === absenceSign)) return null
  return bands.some(({ lines }) => lines.length === 0) ? [...entries, absenceEntry()] : null
}

/** Dots that accompany a line are named by what a plain dot of theirs means. */
const isNamedInLegend = ({ mark, emphasis, reportedAs }: TimeSeries) =>
  mark !== 'strip' && !(mark === 'dots' && emphasis !== 'main' && reportedAs)

/** Rows the legend takes at a width, in px. */
export function legendHeight(entries: readonly Entry[], width: number): number {
  return entries.length === 0 ? 0 : flow(entries, width).rows * ROW
}

export function legendItems(
  entries: readonly Entry[],
  left: number,
  width: number,
  theme: Theme,
  top = 0,
): SceneItem[] {
  return flow(entries, width).placed.flatMap(({ entry, x, row }) => {
    const y = top + row * ROW + ROW / 2
    return [
      ...entry.sign(left + x, y, theme),
      {
        ...text(entry.text, left + x + SWATCH, y + 4, theme.muted, 'legend'),
        ...(entry.series ? { series: entry.series } : {}),
      },
    ]
  })
}

/** On wide charts stacked bars are named in the right gutter, in the order of the stack, topmost first. */
export function stackNames(
  model: TimePlot,
  left: number,
  top: number,
  width: number,
  theme: Theme,
): SceneItem[] {
  let y = top
  return model.series
    .filter((series) => series.mark === 'bars' && isShown(series))
    .reverse()
    .flatMap((series) => {
      const lines = wrapText(series.label, width - SWATCH, SIZE, 600)
      const first = y + 6
      y += lines.length * 13 + 6
      return [
        ...barSign(series)(left, first, theme),
        ...lines.map((line, i) => ({
          ...text(
            line,
            left + SWATCH,
            first + 4 + i * 13,
            series.color === 'rest' ? theme.muted : theme.series[series.color],
            'label',
            600,
          ),
          series: series.id,
        })),
      ]
    })
}

function text(
  content: string,
  x: number,
  y: number,
  fill: string,
  part: string,
  weight: 400 | 600 = 400,
): SceneItem {
  return {
    kind: 'text',
    x,
    y,
    text: content,
    size: SIZE,
    weight,
    fill,
    anchor: 'start',
    part,
  }
}

function flow(entries: readonly Entry[], width: number) {
  let x = 0
  let row = 0
  const placed = entries.map((entry) => {
    const size = SWATCH + textWidth(entry.text, SIZE)
    if (x > 0 && x + size > width) {
      x = 0
      row++
    }
    const position = { entry, x, row }
    x += size + GAP
    return position
  })
  return { placed, rows: row + 1 }
}

function seriesEntry(series: TimeSeries): Entry {
  return { ...signedName(series), series: series.id }
}

function signedName(series: TimeSeries): Entry {
  if (series.mark === 'bars') return barEntry(series)
  if (series.mark === 'line') return { text: series.label, sign: lineSign(series) }
  if (series.mark === 'ticks') return { text: series.label, sign: lineSign(series, 8) }
  return { text: series.label, sign: markerSign(plainest(series), series.color) }
}

/** The quality whose marker stands for dots: `reported` unless none of them is. */
function plainest({ points }: TimeSeries): Quality {
  const drawn = points.flatMap(({ value, quality }) => (value === null || !quality ? [] : [quality]))
  return drawn.includes('reported') ? 'reported' : (drawn[0] ?? 'reported')
}

const barEntry = (series: TimeSeries): Entry => ({
  text: series.label,
  sign: barSign(series),
})

/** A filled square. */
export const barSign =
  (series: { readonly color: ColorToken }): Entry['sign'] =>
  (x, y, theme) => [
    {
      kind: 'path',
      part: 'legend',
      d: `M${x} ${y - 5}h10v10h-10Z`,
      fill: theme.series[series.color],
    },
  ]

const lineSign =
  (series: TimeSeries, length = 12): Entry['sign'] =>
  (x, y, theme) => [
    {
      kind: 'path',
      part: 'legend',
      d: `M${x} ${y}h${length}`,
      stroke: theme.series[series.color],
      strokeWidth: series.emphasis === 'main' ? 2.5 : 1.5,
      ...(series.dash ? { dash: DASHES[series.dash] } : {}),
      opacity: series.emphasis === 'faint' ? BEHIND : 1,
    },
  ]

export const DASHES = { dashed: '5 3', dotted: '1.5 3' } as const

const hollowBar: Entry['sign'] = (x, y, theme) => [
  {
    kind: 'path',
    part: 'legend',
    d: `M${x + 1} ${y - 4}h8v8h-8Z`,
    stroke: theme.muted,
    strokeWidth: 1.5,
    dash: '2 2',
  },
]

const absenceSign: Entry['sign'] = (x, y, theme) => [
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
export const markerSign =
  (quality: Quality, color: TimeSeries['color']): Entry['sign'] =>
  (x, y, theme) => {
    const { path, solid } = MARKERS[quality]
    return [
      {
        kind: 'path',
        part: 'legend',
        d: path(x + 5, y, 3.5),
        fill: solid ? theme.series[color] : theme.background,
        stroke: theme.series[color],
        strokeWidth: 1.4,
      },
    ]
  }

function markerEntries(model: Pick<TimePlot, 'series'>): Entry[] {
  const entries: Entry[] = []
  const marked = model.series
    .filter(({ mark, emphasis }) => (mark === 'dots' || mark === 'line') && emphasis !== 'faint')
    .toSorted((a, b) => (a.emphasis === b.emphasis ? 0 : a.emphasis === 'main' ? -1 : 1))
  const first = new Map<Quality, TimeSeries>()
  for (const series of marked)
    for (const { value, quality } of series.points)
      if (value !== null && quality && !first.has(quality) && (quality !== 'reported' || series.reportedAs))
        first.set(quality, series)
  for (const quality of QUALITIES) {
    const series = first.get(quality)
    if (!series) continue
    const name = quality === 'reported' ? (series.reportedAs ?? '') : QUALITY_TEXT[quality].label
    entries.push({ text: name, sign: markerSign(quality, series.color) })
  }
  return entries
}

function commonQuality(bars: readonly TimeSeries[]): Quality | null {
  const found = new Set<Quality>()
  for (const { points } of bars) for (const point of points) if (point.quality) found.add(point.quality)
  const [only] = found
  return found.size === 1 && only && only !== 'reported' && only !== 'part-year' ? only : null
}

/** A year inside the years of a leading series that has no value; its column is shaded. */
export function isGapYear(series: TimeSeries, index: number): boolean {
  const point = series.points[index]
  return (
    series.emphasis === 'main' &&
    series.mark !== 'bars' &&
    (point?.gap === 'gap' || point?.gap === 'not-collected')
  )
}
