import { GAP_TEXT, type TimeModel, type TimePoint, type TimeSeries } from './figure-model.ts'
import { formatValue } from './format.ts'
import { QUALITY_TEXT } from './quality.ts'

/** What one series says of one year. */
export interface YearEntry {
  readonly series: string
  /** The value with its unit, or why there is none. */
  readonly text: string
  readonly value: number | null
  /** Quality other than reported, with its meaning. */
  readonly quality: { readonly label: string; readonly explanation: string } | null
  readonly note: string | null
  /** Change to the year before in words; null where either year has no value. */
  readonly change: string | null
  readonly sources: readonly string[]
}

const EMPHASIS = { main: 0, second: 1, faint: 2 } as const

/**
 * Entries of `year`, the leading series first.
 * @param model must cover `year` and, for the change, the year before
 */
export function yearEntries(model: TimeModel, year: number): YearEntry[] {
  return model.series
    .toSorted((a, b) => EMPHASIS[a.emphasis] - EMPHASIS[b.emphasis])
    .map((series) => entry(model, series, year))
}

function entry(model: TimeModel, series: TimeSeries, year: number): YearEntry {
  const point = series.points[year - model.from]
  const before = series.points[year - 1 - model.from]
  const name = series.name
  if (point?.value == null)
    return {
      series: name,
      text: absenceText(point, year),
      value: null,
      quality: null,
      note: null,
      change: null,
      sources: [],
    }
  return {
    series: name,
    text: formatValue(point.value, series.unit),
    value: point.value,
    quality: point.quality && point.quality !== 'reported' ? QUALITY_TEXT[point.quality] : null,
    note: [point.note, shortfall(series, point, year)].filter(Boolean).join('; ') || null,
    change: before?.value == null ? null : changeText(before.value, point.value, series.unit, year - 1),
    sources: point.sources ?? [],
  }
}

/** Said where the year is over and still only a part of it, or an estimate, is known. */
function shortfall(series: TimeSeries, { quality }: TimePoint, year: number): string {
  const partial = quality === 'part-year' || quality === 'estimate'
  return partial && series.mark !== 'bars' ? `no full-year figure was found for ${year}` : ''
}

function absenceText(point: TimePoint | undefined, year: number): string {
  const reason = GAP_TEXT[point?.gap ?? 'gap']
  return `${reason} for ${year}`
}

/** `+1.2 points on 2013`, `−205 million TIV on 2013`, `unchanged from 2013`. */
export function changeText(
  earlier: number,
  later: number,
  unit: TimeSeries['unit'],
  earlierYear: number,
): string {
  const difference = later - earlier
  const size =
    unit === 'percent'
      ? `${formatValue(Math.abs(difference), unit).slice(0, -1)} points`
      : formatValue(Math.abs(difference), unit)
  if (Number.parseFloat(size.replace(/,/g, '')) === 0) return `unchanged from ${earlierYear}`
  return `${difference > 0 ? '+' : '−'}${size} on ${earlierYear}`
}
