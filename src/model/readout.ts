import {
  type DatedPoint,
  type EventsModel,
  GAP_TEXT,
  type GapReason,
  type MultiplesModel,
  type Pane,
  type PaneSeries,
  type SpansModel,
  type TimePlot,
  type TimeSeries,
  type YearModel,
} from './figure-model.ts'
import { formatBare, formatValue, isCount, UNIT_NAMES } from './format.ts'
import { QUALITY_TEXT } from './quality.ts'
import { joined, num, type Sentence, say } from './sentence.ts'
import { WHOLE_ROW } from './value-ref.ts'

/** What a figure says of one year: always of that year, or that it has nothing. */
export interface Readout {
  readonly year: number
  /**
   * One phrase a series, the leading series first, with the value it tells as its number; without one where it tells of
   * several values. A lone phrase of why there is none stands for the leading value.
   */
  readonly parts: readonly Sentence[]
}

export type ReadPlot = Omit<TimePlot, 'series'> & { readonly series: readonly PaneSeries[] }

const EMPHASIS = { main: 0, second: 1, faint: 2 } as const

/** The values of `year` in words; a year outside the model's range has no parts. */
export function readoutOf(model: YearModel, year: number): Readout {
  if (year < model.from || year > model.to) return { year, parts: [] }
  switch (model.shape) {
    case 'time':
      return plotReadout(model, year)
    case 'multiples':
      return { year, parts: model.panes.flatMap((pane) => paneParts(model, pane, year)) }
    case 'spans':
      return { year, parts: spanParts(model, year) }
    case 'events':
      return { year, parts: eventParts(model, year) }
  }
}

/** The phrases of a pane; where there are several the first says of what they speak. */
function paneParts(model: MultiplesModel, pane: Pane, year: number): Sentence[] {
  const { parts } = paneReadout(model, pane, year, 'full')
  return pane.series.length === 1 && pane.series[0]?.points[year - model.from]?.value != null
    ? [...parts]
    : parts.map((part, i) => (i === 0 ? say`${pane.name}: ${part}` : part))
}

/**
 * `bare`, beside a title, leaves out the unit and the name of a lone series; `full` adds why a leading series has no
 * value where others have one, and what dated values rest on.
 */
export type ReadoutDetail = 'bare' | 'named' | 'full'

/** What one pane says of a year of its model. */
export function paneReadout(model: MultiplesModel, pane: Pane, year: number, detail: ReadoutDetail): Readout {
  return plotReadout({ ...pane, from: model.from, to: model.to }, year, detail)
}

function absenceAt({ absences }: Pick<TimePlot, 'absences'>, year: number): string | undefined {
  return absences.find(({ from, to }) => year >= from && year <= to)?.text
}

function spanParts(model: SpansModel, year: number): Sentence[] {
  const absent = absenceAt(model, year)
  if (absent) return [say`${absent}`]
  const counts = (model.counts[year - model.from] ?? []).filter(({ value }) => value > 0)
  return counts.length > 0
    ? counts.map(({ name, text }) => num(text, { row: `${year}`, column: name }))
    : [say`none`]
}

function eventParts(model: EventsModel, year: number): Sentence[] {
  const events = eventsOf(model, year)
  const count = events.length === 1 ? '1 milestone' : `${events.length} milestones`
  return [
    num(events.length === 0 ? (absenceAt(model, year) ?? 'no milestone') : count, {
      row: `${year}`,
      column: WHOLE_ROW,
    }),
    ...events.map(({ id, short }) => num(short, { row: id, column: WHOLE_ROW })),
  ]
}

/** The events of a year, the key ones first. */
export function eventsOf({ events }: EventsModel, year: number): EventsModel['events'] {
  const found = events.filter(({ at }) => Math.floor(at) === year)
  return [...found.filter(({ key }) => key), ...found.filter(({ key }) => !key)]
}

function plotReadout(plot: ReadPlot, year: number, detail: ReadoutDetail = 'full'): Readout {
  const index = year - plot.from
  const series = leadingFirst(plot)
  const wording = wordingOf(series, detail)
  const parts = series.flatMap((one) => phrases(one, index, year, wording))
  if (parts.length === 0 || series.every((one) => !saysOf(one, index, year)))
    return { year, parts: [missing(plot, series, year)] }
  if (detail !== 'bare' && wording.stacked && !isCount(plot.unit) && plot.unit !== 'percent')
    return { year, parts: [...parts, say`${UNIT_NAMES[plot.unit]}`] }
  return { year, parts }
}

/** The series in the order a read-out tells them. */
function leadingFirst({ series }: Pick<ReadPlot, 'series'>): readonly PaneSeries[] {
  return series.toSorted((a, b) => EMPHASIS[a.emphasis] - EMPHASIS[b.emphasis])
}

function saysOf(series: PaneSeries, index: number, year: number): boolean {
  return series.points[index]?.value != null || datedIn(series, year).length > 0
}

/** Values of a series that stand within a year. */
export function datedIn(
  { dated = [] }: PaneSeries,
  year: number,
): readonly (DatedPoint & { value: number })[] {
  return dated.filter((point): point is DatedPoint & { value: number } => {
    return Math.floor(point.at) === year && point.value !== null
  })
}

/** A read-out as one line: `2014: five years 55.4% · single year 54.1%`. */
export function readoutText({ year, parts }: Readout): string {
  return `${year}: ${joined(parts, ' · ').text}`
}

interface Wording {
  /** The value without its unit. */
  readonly bare: boolean
  readonly stacked: boolean
  /** The value without a name. */
  readonly lone: boolean
  /** Also why a leading series has no value where others have, and what dated values rest on. */
  readonly full: boolean
}

function wordingOf(series: readonly PaneSeries[], detail: ReadoutDetail): Wording {
  const stacked = series.every(({ mark }) => mark === 'bars')
  const bare = detail === 'bare'
  return { bare: bare || stacked, stacked, lone: bare && series.length === 1, full: detail === 'full' }
}

/** What a read-out says of one series: as a rule one phrase, one for each value where it has several, or none. */
function phrases(series: PaneSeries, index: number, year: number, wording: Wording): Sentence[] {
  const point = series.points[index]
  const name = wording.lone ? '' : `${series.spoken ?? series.label} `
  const value = (value: number) => (wording.bare ? formatBare : formatValue)(value, series.unit)
  if (point?.value == null) {
    if (series.dated) return datedPhrases(series, year, name, value, wording.full)
    return wording.full && series.emphasis === 'main' && point?.gap
      ? [missingPhrase(series, point.gap, year)]
      : []
  }
  const quality = point.quality && point.quality !== 'reported' ? QUALITY_TEXT[point.quality].label : ''
  const aside = series.dated
    ? (point.note ?? quality)
    : wording.stacked && quality !== 'part of the year'
      ? ''
      : quality
  const ref = { row: `${year}`, column: series.id }
  return [say`${name}${num(value(point.value), ref)}${aside && ` (${aside})`}`]
}

/** More values of one year than this are told by how many they are and between what they lie. */
const LISTED = 4

function datedPhrases(
  series: PaneSeries,
  year: number,
  name: string,
  words: (value: number) => string,
  notes: boolean,
): Sentence[] {
  const known = datedIn(series, year)
  if (known.length === 0) return []
  if (known.length <= LISTED)
    return known.map(({ value, quality = 'reported', dateText, note }, i) => {
      const label = quality === 'reported' ? '' : QUALITY_TEXT[quality].label
      const aside = [dateText, label].filter(Boolean).join(', ')
      const number = num(words(value), { row: dateText, column: series.id })
      return say`${(notes || i === 0) && name}${number} (${notes && note ? `${aside}; ${note}` : aside})`
    })
  const values = known.map(({ value }) => value)
  const low = formatBare(Math.min(...values), series.unit)
  const span = `${low} to ${words(Math.max(...values))}`
  return [
    series.datesAre
      ? say`${name}in ${known.length} ${series.datesAre}, ${span} each`
      : say`${name}at ${known.length} dates, ${span}`,
  ]
}

function missingPhrase(series: TimeSeries, reason: GapReason, year: number): Sentence {
  const why = num(GAP_TEXT[reason], { row: `${year}`, column: series.id })
  return say`${series.spoken ?? series.label}: ${why}`
}

function missing(model: ReadPlot, series: readonly TimeSeries[], year: number): Sentence {
  const [leading] = series
  const why = absenceAt(model, year) ?? GAP_TEXT[leading?.points[year - model.from]?.gap ?? 'not-found']
  return num(why, leading && { row: `${year}`, column: leading.id })
}
