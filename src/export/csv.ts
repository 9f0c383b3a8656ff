import type { FigureModel, TimePoint } from '../model/figure-model.ts'
import { GAP_TEXT } from '../model/figure-model.ts'
import { UNIT_NAMES } from '../model/format.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { tableTwin } from '../model/table-twin.ts'
import { sourceWords } from './metadata.ts'

type Cell = string | number | null

/**
 * What a figure draws as CSV (RFC 4180, UTF-8, one header row): the rows of its table twin, and for each series the
 * value unrounded, its quality, note and source ids; then the source line and the data version, the same in each row.
 */
export function figureCsv(model: FigureModel, dataVersion: string): string {
  const header = [
    'year',
    ...model.series.flatMap(({ name, unit }) => [
      `${name} (${UNIT_NAMES[unit]})`,
      `${name}: quality`,
      `${name}: note`,
      `${name}: sources`,
    ]),
    'source',
    'data version',
  ]
  const rows = tableTwin(model).rows.map(({ head }): Cell[] => [
    Number(head),
    ...model.series.flatMap(({ points }) => pointCells(points[Number(head) - model.from])),
    sourceWords(model),
    dataVersion,
  ])
  return csvText([header, ...rows])
}

function pointCells(point: TimePoint | undefined): Cell[] {
  if (point?.value == null) return [null, '', GAP_TEXT[point?.gap ?? 'gap'], '']
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
