import {
  type EventsModel,
  type FigureModel,
  GAP_TEXT,
  type MatrixCell,
  type MatrixModel,
  type MultiplesModel,
  type PaneSeries,
  type RankingModel,
  type RankingRow,
  type SpansModel,
  type TimeModel,
  type TimePoint,
} from './figure-model.ts'
import { formatCell, UNIT_NAMES } from './format.ts'
import { cellRemark, cellWords, columnNames } from './matrix-words.ts'
import { QUALITY_TEXT, type Quality } from './quality.ts'
import { yearsOf } from './year-series.ts'

export interface TableTwin {
  /** Name of the first column. */
  readonly head: string
  readonly columns: readonly { readonly name: string; readonly unit: string }[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** Unique in its table. */
  readonly id: string
  /** First cell; the year in time figures. */
  readonly head: string
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  /** The value without its unit; empty where there is none. */
  readonly text: string
  readonly value: number | null
  /** Quality other than reported, and what the value covers; or why there is none. */
  readonly remark: string
}

/**
 * What is drawn as a table. Over time a row for each year in which anything is drawn, latest last; else a row for each
 * row, span or event, also those a small picture has no room for.
 */
export function tableTwin(model: FigureModel): TableTwin {
  switch (model.shape) {
    case 'time':
      return timeTable(model)
    case 'multiples':
      return multiplesTable(model)
    case 'ranking':
      return rankingTable(model)
    case 'matrix':
      return matrixTable(model)
    case 'spans':
      return spansTable(model)
    case 'events':
      return eventsTable(model)
  }
}

function timeTable(model: TimeModel): TableTwin {
  const rows: TableRow[] = []
  for (let year = model.from; year <= model.to; year++) {
    const points = model.series.map((series) => series.points[year - model.from] as TimePoint)
    if (points.every((point) => point.value === null)) continue
    rows.push({
      id: `${year}`,
      head: `${year}`,
      cells: points.map((point, i) => cell(point, model.series[i]?.unit ?? model.unit)),
    })
  }
  return {
    head: 'Year',
    columns: model.series.map(({ name, unit }) => ({ name, unit: UNIT_NAMES[unit] })),
    rows,
  }
}

/** One moment of a figure of several panes: a year, or a date within it. */
export interface MultiplesRow {
  readonly id: string
  readonly year: number
  /** The date where it is not the year; empty where the row is of the whole year. */
  readonly dateText: string
  /** One entry for each series of `multiplesSeries`; undefined where a dated series has none of that date. */
  readonly points: readonly (TimePoint | undefined)[]
}

/** The series of all panes, in reading order. */
export function multiplesSeries({ panes }: MultiplesModel): readonly PaneSeries[] {
  return panes.flatMap(({ series }) => series)
}

/** The years and dates at which anything is drawn, in order of time. */
export function multiplesRows(model: MultiplesModel): readonly MultiplesRow[] {
  const all = multiplesSeries(model)
  const yearly = yearsOf(model.from, model.to).map((year) => ({ at: year, dateText: '' }))
  const dates = new Map(all.flatMap(({ dated = [] }) => dated.map(({ at, dateText }) => [dateText, at])))
  const moments = [...yearly, ...[...dates].map(([dateText, at]) => ({ at, dateText }))]
  return moments
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, dateText }) => ({
      id: dateText || `${at}`,
      year: Math.floor(at),
      dateText,
      points: all.map(({ points, dated }) => {
        if (dateText) return dated?.find((point) => point.dateText === dateText)
        return dated ? undefined : points[at - model.from]
      }),
    }))
    .filter(({ points }) => points.some((point) => point?.value != null))
}

function multiplesTable(model: MultiplesModel): TableTwin {
  const all = multiplesSeries(model)
  const rows = multiplesRows(model)
  const dated = rows.some(({ dateText }) => dateText)
  return {
    head: 'Year',
    columns: [
      ...(dated ? [{ name: 'When', unit: '' }] : []),
      ...all.map(({ name, unit }) => ({ name, unit: UNIT_NAMES[unit] })),
    ],
    rows: rows.map(({ id, year, dateText, points }) => ({
      id,
      head: `${year}`,
      cells: [
        ...(dated ? [words(dateText || 'whole year')] : []),
        ...points.map((point, i) => (point ? cell(point, (all[i] as PaneSeries).unit) : words(''))),
      ],
    })),
  }
}

/** All rows of a ranking: the ranked, then those set apart. */
export function rankingRows({ rows, apart }: RankingModel): readonly RankingRow[] {
  return [...rows, ...(apart?.rows ?? [])]
}

function rankingTable(model: RankingModel): TableTwin {
  const { parts, unit, apart, beside } = model
  const several = parts.length > 1
  const number = (value: number): TableCell => ({ text: formatCell(value, unit), value, remark: '' })
  return {
    head: model.rowName,
    columns: [
      { name: 'Rank', unit: '' },
      ...parts.map(({ name }) => ({ name, unit: UNIT_NAMES[unit] })),
      ...(several ? [{ name: 'Together', unit: UNIT_NAMES[unit] }] : []),
      ...(beside ? [{ name: beside.name, unit: UNIT_NAMES[unit] }] : []),
    ],
    rows: rankingRows(model).map((row) => {
      const total = cell({ ...row, quality: row.quality ?? 'reported' }, unit)
      const values = row.parts.map(number)
      const rank: TableCell =
        row.rank === null
          ? { text: '–', value: null, remark: apart?.rows.includes(row) ? apart.reason : '' }
          : { text: `${row.rank}`, value: row.rank, remark: '' }
      const second: TableCell =
        row.beside == null ? { text: '–', value: null, remark: '' } : number(row.beside)
      return {
        id: row.id,
        head: row.name,
        cells: [rank, ...(several ? values : []), total, ...(beside ? [second] : [])],
      }
    }),
  }
}

function matrixTable(model: MatrixModel): TableTwin {
  const unit = model.categories.length > 0 ? '' : UNIT_NAMES[model.unit]
  const filled = (one: MatrixCell): TableCell => {
    if ('gap' in one) return words('', [cellWords(one, model), one.note].filter(Boolean).join('; '))
    if ('category' in one) return words(cellWords(one, model), cellRemark(one))
    return { text: formatCell(one.value, model.unit), value: one.value, remark: cellRemark(one) }
  }
  return {
    head: model.rowName,
    columns: [
      ...columnNames(model).map((name) => ({ name, unit })),
      ...(model.aside ? [{ name: model.aside.name, unit: '' }] : []),
    ],
    rows: model.rows.map(({ id, name, cells, aside }) => ({
      id,
      head: name,
      cells: [...cells.map(filled), ...(model.aside ? [words(aside.join('; '))] : [])],
    })),
  }
}

function spansTable(model: SpansModel): TableTwin {
  const names = new Map(model.keys.map(({ id, name }) => [id, name]))
  return {
    head: model.laneName,
    columns: [
      { name: 'What', unit: '' },
      { name: 'From', unit: '' },
      { name: 'To', unit: '' },
      ...model.laneColumns.map((name) => ({ name, unit: '' })),
    ],
    rows: model.lanes.flatMap((lane) =>
      lane.spans.map((span) => ({
        id: span.id,
        head: lane.name,
        cells: [
          words(names.get(span.key) ?? '', remarkOf(span.quality, span.note)),
          words(span.fromText),
          words(span.toText),
          ...(lane.cells ?? []).map((text) => words(text)),
        ],
      })),
    ),
  }
}

function eventsTable(model: EventsModel): TableTwin {
  const names = new Map(model.lanes.map(({ id, name }) => [id, name]))
  return {
    head: 'Date',
    columns: ['Domain', 'Event', 'What happened'].map((name) => ({ name, unit: '' })),
    rows: model.events.map((event) => ({
      id: event.id,
      head: event.dateText,
      cells: [
        words(names.get(event.lane) ?? ''),
        words(event.title, remarkOf(event.quality, event.note)),
        words(event.description),
      ],
    })),
  }
}

const words = (text: string, remark = ''): TableCell => ({ text, value: null, remark })

function remarkOf(quality: Quality, note: string | undefined): string {
  return [quality === 'reported' ? '' : QUALITY_TEXT[quality].label, note].filter(Boolean).join('; ')
}

function cell(point: TimePoint, unit: TimeModel['unit']): TableCell {
  if (point.value === null) return { text: '', value: null, remark: GAP_TEXT[point.gap ?? 'not-found'] }
  return {
    text: formatCell(point.value, unit),
    value: point.value,
    remark: remarkOf(point.quality ?? 'reported', point.note),
  }
}
