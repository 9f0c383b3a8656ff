import type { ColorToken, GapReason, TimePlot, TimeSeries } from '../model/figure-model.ts'
import { QUALITIES, QUALITY_TEXT, type Quality } from '../model/quality.ts'
import type { SceneItem } from './scene.ts'
import { absenceSign, barSign, hollowBar, lineSign, markerSign, type Sign } from './signs.ts'
import { textWidth, wrapText } from './text.ts'
import type { Theme } from './theme.ts'

const SIZE = 11
const ROW = 16
const SWATCH = 16
const GAP = 14

/** A name with its sign. */
export interface Entry {
  readonly text: string
  /** Id of the series it names. */
  readonly series?: string
  /** Stands left of the text. */
  readonly sign: Sign
}

/** On narrow charts the names of series, then the marker of every quality drawn. */
export function legendEntries(model: TimePlot, narrow: boolean): Entry[] {
  return narrow ? [...nameEntries(model), ...qualityEntries([model])] : qualityEntries([model])
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
export function qualityEntries(plots: readonly Pick<TimePlot, 'series' | 'from' | 'absences'>[]): Entry[] {
  const series = plots.flatMap((plot) => plot.series)
  const entries = markerEntries({ series })
  const bars = series.filter((series) => series.mark === 'bars')
  if (bars.some(({ points }) => points.some((point) => point.value && point.quality === 'part-year')))
    entries.push({ text: QUALITY_TEXT['part-year'].label, sign: hollowBar })
  const common = bars.length > 0 ? commonQuality(bars) : null
  if (common)
    entries.push({
      text: `all values ${QUALITY_TEXT[common].label}`,
      sign: markerSign(common, 'rest'),
    })
  if (plots.some((plot) => plot.series[0]?.points.some((_, i) => isShaded(plot, i))))
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

/** A bar as the gutter names it. */
export interface StackName {
  readonly id: string
  readonly label: string
  readonly color: ColorToken
}

/** On wide charts stacked bars are named in the right gutter, in the order of the stack, topmost first. */
export function namesOfStack({ series }: TimePlot): StackName[] {
  const names: StackName[] = []
  for (const one of series)
    if (one.mark === 'bars' && isShown(one)) names.unshift({ id: one.id, label: one.label, color: one.color })
  return names
}

/** @param left of the signs; the names stand beside them, `width` px wide with them */
export function stackNames(
  names: readonly StackName[],
  left: number,
  top: number,
  width: number,
  theme: Theme,
): SceneItem[] {
  let y = top
  return names.flatMap(({ id, label, color }) => {
    const lines = wrapText(label, width - SWATCH, SIZE, 600)
    const first = y + 6
    y += lines.length * 13 + 6
    const fill = color === 'rest' ? theme.muted : theme.series[color]
    return [
      ...barSign(color)(left, first, theme),
      ...lines.map((line, i) => ({
        ...text(line, left + SWATCH, first + 4 + i * 13, fill, 'label', 600),
        series: id,
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
  const { color, emphasis, dash } = series
  if (series.mark === 'line') return { text: series.label, sign: lineSign(color, emphasis, dash, 12) }
  if (series.mark === 'ticks') return { text: series.label, sign: lineSign(color, emphasis, dash, 8) }
  return { text: series.label, sign: markerSign(plainest(series), series.color) }
}

/** The quality whose marker stands for dots: `reported` unless none of them is. */
function plainest({ points }: TimeSeries): Quality {
  const drawn = points.flatMap(({ value, quality }) => (value === null || !quality ? [] : [quality]))
  return drawn.includes('reported') ? 'reported' : (drawn[0] ?? 'reported')
}

const barEntry = ({ label, color }: TimeSeries): Entry => ({ text: label, sign: barSign(color) })

function markerEntries({ series }: Pick<TimePlot, 'series'>): Entry[] {
  const found = new Map<Quality, TimeSeries>()
  for (const emphasis of ['main', 'second'])
    for (const one of series)
      if (one.emphasis === emphasis && (one.mark === 'dots' || one.mark === 'line')) addQualities(one, found)
  return [...found]
    .sort(([a], [b]) => QUALITIES.indexOf(a) - QUALITIES.indexOf(b))
    .map(([quality, { reportedAs, color }]) => ({
      text: quality === 'reported' ? (reportedAs ?? '') : QUALITY_TEXT[quality].label,
      sign: markerSign(quality, color),
    }))
}

function addQualities(series: TimeSeries, found: Map<Quality, TimeSeries>): void {
  let last: Quality | undefined
  for (const { value, quality } of series.points) {
    if (value === null || !quality || quality === last) continue
    last = quality
    if ((quality !== 'reported' || series.reportedAs) && !found.has(quality)) found.set(quality, series)
  }
}

function commonQuality(bars: readonly TimeSeries[]): Quality | null {
  const found = new Set<Quality>()
  for (const { points } of bars) for (const point of points) if (point.quality) found.add(point.quality)
  const [only] = found
  return found.size === 1 && only && only !== 'reported' && only !== 'part-year' ? only : null
}

/**
 * Whether the year at an index is shaded as one without a figure: a leading series lacks it, no dot of another stands there,
 * and no absence of the whole figure covers it.
 */
export function isShaded(
  { series, from, absences }: Pick<TimePlot, 'series' | 'from' | 'absences'>,
  i: number,
): boolean {
  const year = from + i
  return (
    series.some(
      ({ emphasis, mark, points }) => emphasis === 'main' && mark !== 'bars' && isUnknown(points[i]?.gap),
    ) &&
    !series.some(({ mark, points }) => mark === 'dots' && points[i]?.value != null) &&
    !absences.some((absence) => year >= absence.from && year <= absence.to)
  )
}

const isUnknown = (gap: GapReason | undefined) => gap === 'not-found' || gap === 'not-collected'
