import {
  type EventsModel,
  GAP_TEXT,
  type GapReason,
  type SpansModel,
  type TimeModel,
  type TimeSeries,
  type YearModel,
} from './figure-model.ts'
import { formatBare, formatValue, isCount, UNIT_NAMES } from './format.ts'
import { QUALITY_TEXT } from './quality.ts'

/** What a figure says of one year: always of that year, or that it has nothing. */
export interface Readout {
  readonly year: number
  /** One phrase a series, the leading series first. */
  readonly parts: readonly string[]
}

const EMPHASIS = { main: 0, second: 1, faint: 2 } as const

/** The values of `year` in words; a year outside the model's range has no parts. */
export function readoutOf(model: YearModel, year: number): Readout {
  if (year < model.from || year > model.to) return { year, parts: [] }
  switch (model.shape) {
    case 'time':
      return timeReadout(model, year)
    case 'spans':
      return { year, parts: spanParts(model, year) }
    case 'events':
      return { year, parts: eventParts(model, year) }
  }
}

function absenceAt({ absences }: YearModel, year: number): string | undefined {
  return absences.find(({ from, to }) => year >= from && year <= to)?.text
}

function spanParts(model: SpansModel, year: number): string[] {
  const absent = absenceAt(model, year)
  if (absent) return [absent]
  const counts = (model.counts[year - model.from] ?? []).filter(({ value }) => value > 0)
  return counts.length > 0 ? counts.map(({ text }) => text) : ['none']
}

function eventParts(model: EventsModel, year: number): string[] {
  const events = eventsOf(model, year)
  if (events.length === 0) return [absenceAt(model, year) ?? 'no milestone']
  return [
    events.length === 1 ? '1 milestone' : `${events.length} milestones`,
    ...events.map(({ short }) => short),
  ]
}

/** The events of a year, the key ones first. */
export function eventsOf({ events }: EventsModel, year: number): EventsModel['events'] {
  const found = events.filter(({ at }) => Math.floor(at) === year)
  return [...found.filter(({ key }) => key), ...found.filter(({ key }) => !key)]
}

function timeReadout(model: TimeModel, year: number): Readout {
  const index = year - model.from
  const series = model.series.toSorted((a, b) => EMPHASIS[a.emphasis] - EMPHASIS[b.emphasis])
  const stacked = series.every(({ mark }) => mark === 'bars')
  const parts = series.flatMap((one) => phrase(one, index, stacked))
  if (parts.length === 0 || series.every((one) => one.points[index]?.value == null))
    return { year, parts: [missing(model, series, year)] }
  if (stacked && !isCount(model.unit) && model.unit !== 'percent')
    return { year, parts: [...parts, UNIT_NAMES[model.unit]] }
  return { year, parts }
}

/** A read-out as one line: `2014: five years 55.4% · single year 54.1%`. */
export function readoutText({ year, parts }: Readout): string {
  return `${year}: ${parts.join(' · ')}`
}

function phrase(series: TimeSeries, index: number, stacked: boolean): string[] {
  const point = series.points[index]
  if (point?.value == null)
    return series.emphasis === 'main' && point?.gap ? [missingPhrase(series, point.gap)] : []
  const value = stacked ? formatBare(point.value, series.unit) : formatValue(point.value, series.unit)
  const quality = point.quality && point.quality !== 'reported' ? QUALITY_TEXT[point.quality].label : ''
  const aside = stacked && quality !== 'part of the year' ? '' : quality
  return [`${series.spoken ?? series.label} ${value}${aside ? ` (${aside})` : ''}`]
}

function missingPhrase(series: TimeSeries, reason: GapReason): string {
  return `${series.spoken ?? series.label}: ${GAP_TEXT[reason]}`
}

function missing(model: TimeModel, series: readonly TimeSeries[], year: number): string {
  const absence = absenceAt(model, year)
  if (absence) return absence
  const leading = series[0]?.points[year - model.from]?.gap
  return leading ? GAP_TEXT[leading] : GAP_TEXT.gap
}
