import {
  type DatedPoint,
  type FigureModel,
  GAP_TEXT,
  type MatrixModel,
  type PaneSeries,
  type RankingModel,
  type SpansModel,
  type TimePoint,
  type TimeSeries,
} from './figure-model.ts'
import { formatValue, formatYears } from './format.ts'
import { cellRemark, cellWords } from './matrix-words.ts'
import { QUALITY_TEXT } from './quality.ts'
import { datedIn, eventsOf, readoutOf } from './readout.ts'
import { type ValueRef, WHOLE_ROW } from './value-ref.ts'

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
  /** The value’s place in the table twin; null for what is no value of the figure. */
  readonly ref: ValueRef | null
}

const EMPHASIS = { main: 0, second: 1, faint: 2 } as const

/**
 * Entries of `year`, the leading series first.
 * @param model must cover `year` and, for the change, the year before
 */
export function yearEntries(model: FigureModel, year: number): YearEntry[] {
  switch (model.shape) {
    case 'time':
      return seriesEntries(model, year)
    case 'multiples':
      return model.panes.flatMap(({ series }) => seriesEntries({ from: model.from, series }, year))
    case 'ranking':
      return rankingEntries(model, year)
    case 'matrix':
      return matrixEntries(model, year)
    case 'spans':
      return spanEntries(model, year)
    case 'events': {
      const count = eventsOf(model, year).length
      const text = readoutOf(model, year).parts[0]?.text ?? ''
      return [
        { ...plainEntry('Milestones', text, count || null), ref: { row: `${year}`, column: WHOLE_ROW } },
      ]
    }
  }
}

const MOST_ROWS = 5

function rankingEntries(model: RankingModel, year: number): YearEntry[] {
  if (model.pinned !== year) return [asAWhole(model)]
  // The first, and those that stand out with their rank.
  const shown = model.rows.filter(({ highlight }, i) => i < MOST_ROWS || highlight)
  const more = model.rows.length - shown.length
  const rows = shown.map((row, i) => ({
    ...plainEntry(
      i < MOST_ROWS || row.rank === null ? row.name : `${row.rank}. ${row.name}`,
      row.value === null ? '' : formatValue(row.value, model.unit),
      row.value,
    ),
    quality: row.quality && row.quality !== 'reported' ? QUALITY_TEXT[row.quality] : null,
    note: row.note ?? null,
    sources: row.sources,
    ref: { row: row.id, column: WHOLE_ROW },
  }))
  return rows.length === 0 ? [nothing(model)] : [...rows, ...others(more)]
}

function matrixEntries(model: MatrixModel, year: number): YearEntry[] {
  if (model.pinned !== year) return [asAWhole(model)]
  const shown = model.rows.slice(0, MOST_ROWS)
  const rows = shown.map(({ id, name, cells, sources }) => {
    const named = cells.map((cell, i) => ({ cell, column: model.columns[i]?.name ?? '' }))
    const known = named.filter(({ cell }) => !('gap' in cell))
    const unknown = named.filter(({ cell }) => 'gap' in cell).map(({ column }) => column)
    const words = known.map(({ cell, column }) => {
      const remark = cellRemark(cell)
      return `${column} ${cellWords(cell, model)}${remark ? ` (${remark})` : ''}`
    })
    const note = unknown.length > 0 ? `no figure: ${unknown.join(', ')}` : null
    return {
      ...plainEntry(name, words.join(', ') || 'no figure', known.length),
      note,
      sources,
      ref: { row: id, column: WHOLE_ROW },
    }
  })
  return rows.length === 0 ? [nothing(model)] : [...rows, ...others(model.rows.length - shown.length)]
}

type WholeModel = RankingModel | MatrixModel

const asAWhole = ({ rowName, from, to }: WholeModel) =>
  plainEntry(rowName, `counted over ${formatYears(from, to)} as a whole`, null)
const nothing = ({ rowName, emptyText }: WholeModel) =>
  plainEntry(rowName, emptyText.replace(/\.$/, ''), null)
const others = (more: number) => (more > 0 ? [plainEntry('Others', `${more} more in the table`, more)] : [])

function spanEntries(model: SpansModel, year: number): YearEntry[] {
  const counts = (model.counts[year - model.from] ?? []).filter(({ value }) => value > 0)
  if (counts.length === 0)
    return [plainEntry(model.laneName, readoutOf(model, year).parts[0]?.text ?? '', null)]
  return counts.map(({ name, value }) => ({
    ...plainEntry(name, `${value}`, value),
    ref: { row: `${year}`, column: name },
  }))
}

function plainEntry(series: string, text: string, value: number | null): YearEntry {
  return { series, text, value, quality: null, note: null, change: null, sources: [], ref: null }
}

interface ReadSeries {
  readonly from: number
  readonly series: readonly PaneSeries[]
}

function seriesEntries({ from, series }: ReadSeries, year: number): YearEntry[] {
  return series
    .toSorted((a, b) => EMPHASIS[a.emphasis] - EMPHASIS[b.emphasis])
    .flatMap((one) => {
      const dated = one.points[year - from]?.value == null ? datedIn(one, year) : []
      return dated.length > 0 ? dated.map((point) => datedEntry(one, point)) : [entry(from, one, year)]
    })
}

function datedEntry({ id, name, unit }: PaneSeries, point: DatedPoint & { value: number }): YearEntry {
  return {
    series: `${name}, ${point.dateText}`,
    text: formatValue(point.value, unit),
    value: point.value,
    quality: point.quality && point.quality !== 'reported' ? QUALITY_TEXT[point.quality] : null,
    note: point.note ?? null,
    change: null,
    sources: point.sources ?? [],
    ref: { row: point.dateText, column: id },
  }
}

/** Sums of dated values are compared only where they are of whole years. */
const comparable = (series: PaneSeries, ...points: (TimePoint | undefined)[]) =>
  !series.dated || points.every((point) => point?.quality !== 'part-year')

function entry(from: number, series: PaneSeries, year: number): YearEntry {
  const point = series.points[year - from]
  const before = series.points[year - 1 - from]
  const name = series.name
  const ref = { row: `${year}`, column: series.id }
  if (point?.value == null)
    return {
      series: name,
      text: absenceText(point, year),
      value: null,
      quality: null,
      note: null,
      change: null,
      sources: [],
      ref,
    }
  return {
    series: name,
    text: formatValue(point.value, series.unit),
    value: point.value,
    quality: point.quality && point.quality !== 'reported' ? QUALITY_TEXT[point.quality] : null,
    note: [point.note, shortfall(series, point, year)].filter(Boolean).join('; ') || null,
    change:
      before?.value == null || !comparable(series, before, point)
        ? null
        : changeText(before.value, point.value, series.unit, year - 1),
    sources: point.sources ?? [],
    ref,
  }
}

/** Said where the year is over and still only a part of it, or an estimate, is known. */
function shortfall(series: TimeSeries, { quality }: TimePoint, year: number): string {
  const partial = quality === 'part-year' || quality === 'estimate'
  return partial && series.mark !== 'bars' ? `no full-year figure was found for ${year}` : ''
}

function absenceText(point: TimePoint | undefined, year: number): string {
  const reason = GAP_TEXT[point?.gap ?? 'not-found']
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
