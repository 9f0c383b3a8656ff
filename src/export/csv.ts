import type {
  EventsModel,
  FigureModel,
  MatrixCell,
  MatrixModel,
  MultiplesModel,
  RankingModel,
  SpansModel,
  TimeModel,
  TimePoint,
  TimeSeries,
} from '../model/figure-model.ts'
import { GAP_TEXT } from '../model/figure-model.ts'
import { UNIT_NAMES } from '../model/format.ts'
import { cellWords, columnNames } from '../model/matrix-words.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { multiplesRows, multiplesSeries, rankingRows, tableTwin } from '../model/table-twin.ts'
import { sourceWords } from './metadata.ts'

type Cell = string | number | null

/**
 * What a figure draws as CSV (RFC 4180, UTF-8, one header row): the rows of its table twin, each value unrounded with
 * its quality, note and source ids; then the source line and the data version, the same in each row.
 */
export function figureCsv(model: FigureModel, dataVersion: string): string {
  const [header = [], ...rows] = tableOf(model)
  return csvText([
    [...header, 'source', 'data version'],
    ...rows.map((row) => [...row, sourceWords(model), dataVersion]),
  ])
}

function tableOf(model: FigureModel): Cell[][] {
  switch (model.shape) {
    case 'time':
      return timeCells(model)
    case 'multiples':
      return multiplesCells(model)
    case 'ranking':
      return rankingCells(model)
    case 'matrix':
      return matrixCells(model)
    case 'spans':
      return spanCells(model)
    case 'events':
      return eventCells(model)
  }
}

function timeCells(model: TimeModel): Cell[][] {
  const header = ['year', ...model.series.flatMap(seriesHeader)]
  const rows = tableTwin(model).rows.map(({ head }): Cell[] => [
    Number(head),
    ...model.series.flatMap(({ points }) => pointCells(points[Number(head) - model.from])),
  ])
  return [header, ...rows]
}

const seriesHeader = ({ name, unit }: TimeSeries) => [
  `${name} (${UNIT_NAMES[unit]})`,
  `${name}: quality`,
  `${name}: note`,
  `${name}: sources`,
]

function multiplesCells(model: MultiplesModel): Cell[][] {
  const rows = multiplesRows(model)
  const dated = rows.some(({ dateText }) => dateText)
  return [
    ['year', ...(dated ? ['when'] : []), ...multiplesSeries(model).flatMap(seriesHeader)],
    ...rows.map(({ year, dateText, points }): Cell[] => [
      year,
      ...(dated ? [dateText || 'whole year'] : []),
      ...points.flatMap((point) => (point ? pointCells(point) : [null, '', '', ''])),
    ]),
  ]
}

function rankingCells(model: RankingModel): Cell[][] {
  const { parts, unit, rowName, from, to, apart, beside } = model
  const several = parts.length > 1 ? parts : []
  const header = [
    rowName.toLowerCase(),
    'from year',
    'to year',
    'rank',
    ...several.map(({ name }) => `${name} (${UNIT_NAMES[unit]})`),
    `${several.length > 0 ? 'Together' : (parts[0]?.name ?? '')} (${UNIT_NAMES[unit]})`,
    ...(beside ? [`${beside.name} (${UNIT_NAMES[unit]})`] : []),
    'set apart because',
    'quality',
    'note',
    'sources',
  ]
  const rows = rankingRows(model).map((row): Cell[] => [
    row.name,
    from,
    to,
    row.rank,
    ...(several.length > 0 ? row.parts : []),
    row.value,
    ...(beside ? [row.beside ?? null] : []),
    apart?.rows.includes(row) ? apart.reason : '',
    row.quality ? QUALITY_TEXT[row.quality].label : '',
    row.value === null ? GAP_TEXT[row.gap ?? 'not-found'] : (row.note ?? ''),
    row.sources.join(';'),
  ])
  return [header, ...rows]
}

function matrixCells(model: MatrixModel): Cell[][] {
  const unit = model.categories.length > 0 ? '' : ` (${UNIT_NAMES[model.unit]})`
  const header = [
    model.rowName.toLowerCase(),
    'from year',
    'to year',
    ...columnNames(model).flatMap((name) => [`${name}${unit}`, `${name}: quality`, `${name}: note`]),
    ...(model.aside ? [model.aside.name.toLowerCase()] : []),
    'sources',
  ]
  const filled = (cell: MatrixCell): Cell[] => {
    const note = cell.note ?? ''
    if ('gap' in cell) return [null, '', [GAP_TEXT[cell.gap], note].filter(Boolean).join('; ')]
    const content = 'category' in cell ? cellWords(cell, model) : cell.value
    return [content, QUALITY_TEXT[cell.quality].label, note]
  }
  const rows = model.rows.map(({ name, cells, aside, sources }): Cell[] => [
    name,
    model.from,
    model.to,
    ...cells.flatMap(filled),
    ...(model.aside ? [aside.join('; ')] : []),
    sources.join(';'),
  ])
  return [header, ...rows]
}

function spanCells(model: SpansModel): Cell[][] {
  const names = new Map(model.keys.map(({ id, name }) => [id, name]))
  const header = [
    model.laneName.toLowerCase(),
    'what',
    'from',
    'to',
    ...model.laneColumns,
    'quality',
    'note',
    'sources',
  ]
  const rows = model.lanes.flatMap((lane) =>
    lane.spans.map((span): Cell[] => [
      lane.name,
      names.get(span.key) ?? '',
      span.fromText,
      span.toText,
      ...(lane.cells ?? []),
      QUALITY_TEXT[span.quality].label,
      span.note ?? '',
      span.sources.join(';'),
    ]),
  )
  return [header, ...rows]
}

function eventCells(model: EventsModel): Cell[][] {
  const names = new Map(model.lanes.map(({ id, name }) => [id, name]))
  const rows = model.events.map((event): Cell[] => [
    event.dateText,
    names.get(event.lane) ?? '',
    event.title,
    event.description,
    event.key ? 'yes' : 'no',
    QUALITY_TEXT[event.quality].label,
    event.note ?? '',
    event.sources.join(';'),
  ])
  return [['date', 'domain', 'event', 'what happened', 'key event', 'quality', 'note', 'sources'], ...rows]
}

function pointCells(point: TimePoint | undefined): Cell[] {
  if (point?.value == null) return [null, '', GAP_TEXT[point?.gap ?? 'not-found'], '']
  return [
    point.value,
    point.quality ? QUALITY_TEXT[point.quality].label : '',
    point.note ?? '',
    (point.sources ?? []).join(';'),
  ]
}

/** Rows as CSV with CRLF ends; numbers stay numbers, text that a spreadsheet would run is defused. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? `${cell}` : defused(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** An apostrophe before text that a spreadsheet would take for a formula; a number is none. */
export function defused(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) && !NUMBER.test(text) ? `'${text}` : text
}
