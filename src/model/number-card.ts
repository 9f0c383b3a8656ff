import {
  type Absence,
  type FigureModel,
  GAP_TEXT,
  type MatrixModel,
  type PaneSeries,
  type RankingModel,
  type TimePoint,
  type Unit,
  type Vintage,
} from './figure-model.ts'
import { formatValue, formatYears } from './format.ts'
import { type Formula, isCalculated } from './formula.ts'
import { cellRemark, cellWords, columnNames } from './matrix-words.ts'
import type { Quality } from './quality.ts'
import { eventsOf, readoutOf } from './readout.ts'
import { multiplesSeries, rankingRows } from './table-twin.ts'
import { type ValueRef, WHOLE_RANGE, WHOLE_ROW } from './value-ref.ts'

/** A row of a table in `data/`, with the cells that matter for a value. */
export interface SourceRow {
  /** Name of the table: its file in `data/` without `.csv`. */
  readonly table: string
  /** Column and value of each part of the row’s key. */
  readonly key: readonly (readonly [column: string, value: string])[]
  readonly cells: readonly (readonly [column: string, value: string])[]
  /** Ids in the table `sources`. */
  readonly sources: readonly string[]
}

/** The same quantity from another release, source or basis. */
export interface OtherValue {
  readonly label: string
  readonly value: number
  /** Why it differs, or what it counts. */
  readonly note?: string
  readonly sources: readonly string[]
}

/** Everything that is known of one number on the screen. */
export interface NumberCard {
  readonly figure: string
  /** The question of its figure. */
  readonly title: string
  /** Name of its series, row or column. */
  readonly name: string
  /** What it is of, as the subject of a sentence; null where only the name is known. */
  readonly quantity: string | null
  readonly period: string
  readonly unit: Unit
  readonly value: number | null
  /** The value with its unit; why there is none where it is missing; words where it is no number. */
  readonly text: string
  /** Null where there is no value. */
  readonly quality: Quality | null
  readonly note: string | null
  readonly formula: Formula | null
  /** Whether the value itself is our calculation or count, whatever the quality of what it rests on. */
  readonly own: boolean
  readonly rows: readonly SourceRow[]
  /** Rows of the tables that were left out of `rows`. */
  readonly moreRows: number
  /** What the rows are, where they are not exactly those the value is made of. */
  readonly rowsNote: string | null
  /** Where there is no value: what the tables it would stand in are known to lack. */
  readonly gaps: readonly string[]
  readonly others: readonly OtherValue[]
  /** Ids in the table `sources`. */
  readonly sources: readonly string[]
  readonly vintage: Vintage
}

/** What a figure can say of one of its values beyond the model; what it leaves out stays as the model has it. */
export type Explanation = Partial<
  Pick<
    NumberCard,
    'name' | 'quantity' | 'period' | 'formula' | 'own' | 'rows' | 'moreRows' | 'rowsNote' | 'others' | 'note'
  >
> & {
  /** The value itself, where the model does not hold it: a sum over its years. */
  readonly computed?: Pick<NumberCard, 'unit' | 'value' | 'quality'>
}

/** What the model alone says of a value; null where it has none such. */
export function plainCard(model: FigureModel, ref: ValueRef): NumberCard | null {
  const found = foundIn(model, ref)
  if (!found) return null
  const { point, unit, name, period, text } = found
  const missing = point.value === null && text === undefined
  return {
    figure: model.id,
    title: model.title,
    name,
    quantity: null,
    period,
    unit,
    value: point.value,
    text:
      text ?? (point.value === null ? GAP_TEXT[point.gap ?? 'not-found'] : formatValue(point.value, unit)),
    quality: missing ? null : (point.quality ?? 'reported'),
    note: point.note ?? (missing ? absenceOf(model, ref) : null),
    formula: null,
    own: false,
    rows: [],
    moreRows: 0,
    rowsNote: null,
    gaps: [],
    others: [],
    sources: point.sources ?? [],
    vintage: model.vintage,
  }
}

/** The model’s card with what its figure explains; null where neither knows the value. */
export function explainedCard(
  model: FigureModel,
  ref: ValueRef,
  explanation: Explanation | null,
): NumberCard | null {
  const plain = plainCard(model, ref)
  if (!explanation) return plain
  const { computed, ...said } = explanation
  const base = plain ?? (computed ? computedCard(model, computed) : null)
  if (!base) return null
  const rows = said.rows ?? base.rows
  const sources = rows.length > 0 ? [...new Set(rows.flatMap((row) => row.sources))] : base.sources
  const own = said.own ?? (said.formula != null && isCalculated(said.formula))
  return { ...base, ...said, own, rows, sources: [...new Set([...sources, ...base.sources])] }
}

function computedCard(
  model: FigureModel,
  { unit, value, quality }: NonNullable<Explanation['computed']>,
): NumberCard {
  return {
    figure: model.id,
    title: model.title,
    name: model.title,
    quantity: null,
    period: formatYears(model.from, model.to),
    unit,
    value,
    text: value === null ? GAP_TEXT['not-found'] : formatValue(value, unit),
    quality: value === null ? null : quality,
    note: null,
    formula: null,
    own: false,
    rows: [],
    moreRows: 0,
    rowsNote: null,
    gaps: [],
    others: [],
    sources: [],
    vintage: model.vintage,
  }
}

interface Found {
  readonly point: TimePoint
  readonly unit: Unit
  readonly name: string
  readonly period: string
  /** Words of a value that is no number. */
  readonly text?: string
}

function foundIn(model: FigureModel, ref: ValueRef): Found | null {
  const period = formatYears(model.from, model.to)
  switch (model.shape) {
    case 'time':
    case 'multiples': {
      const all: readonly PaneSeries[] = model.shape === 'time' ? model.series : multiplesSeries(model)
      const series = all.find(({ id }) => id === ref.column)
      if (!series) return null
      const dated = series.dated?.find(({ dateText }) => dateText === ref.row)
      const point = dated ?? series.points[Number(ref.row) - model.from]
      return point ? { point, unit: series.unit, name: series.name, period: ref.row } : null
    }
    case 'ranking':
      return rankingValue(model, ref, period)
    case 'matrix':
      return matrixValue(model, ref, period)
    case 'spans': {
      const { lanes, keys, counts, from } = model
      for (const { name, spans } of lanes) {
        const span = spans.find(({ id }) => id === ref.row)
        if (!span) continue
        const what = keys.find(({ id }) => id === span.key)?.name ?? ''
        return words(
          span,
          `${name}: ${what}`,
          span.fromText === span.toText ? span.fromText : `${span.fromText} to ${span.toText}`,
          what,
        )
      }
      const count = counts[Number(ref.row) - from]?.find(({ name }) => name === ref.column)
      if (!count) return null
      const { name, value } = count
      return { point: { value, quality: 'reported' }, unit: 'items', name, period: ref.row }
    }
    case 'events': {
      const event = model.events.find(({ id }) => id === ref.row)
      if (event) return words(event, event.title, event.dateText, event.description)
      if (ref.column !== WHOLE_ROW || !/^\d{4}$/.test(ref.row)) return null
      const own = eventsOf(model, Number(ref.row))
      const sources = [...new Set(own.flatMap((one) => one.sources))]
      const text = readoutOf(model, Number(ref.row)).parts[0]?.text ?? ''
      return {
        point: { value: own.length || null, quality: 'reported', sources },
        unit: 'items',
        name: 'Milestones',
        period: ref.row,
        text,
      }
    }
  }
}

function rankingValue(model: RankingModel, ref: ValueRef, period: string): Found | null {
  const row = rankingRows(model).find(({ id }) => id === ref.row)
  if (!row) return null
  const { unit, parts, beside } = model
  if (ref.column === WHOLE_ROW) {
    const part = parts.length === 1 ? parts[0]?.name : undefined
    return { point: row, unit, name: part ? `${row.name}: ${part}` : row.name, period }
  }
  const quality = row.quality ?? 'reported'
  const { sources } = row
  if (beside?.id === ref.column)
    return {
      point: { value: row.beside ?? null, quality, sources },
      unit,
      name: `${row.name}: ${beside.name}`,
      period,
    }
  const index = parts.findIndex(({ id }) => id === ref.column)
  const value = row.parts[index]
  if (value === undefined) return null
  return { point: { value, quality, sources }, unit, name: `${row.name}: ${parts[index]?.name}`, period }
}

function matrixValue(model: MatrixModel, ref: ValueRef, period: string): Found | null {
  const row = model.rows.find(({ id }) => id === ref.row)
  if (!row) return null
  const { unit } = model
  const names = columnNames(model)
  if (ref.column === WHOLE_ROW) {
    const known = row.cells.map((cell, i) => {
      const remark = cellRemark(cell)
      return `${names[i]}: ${cellWords(cell, model)}${remark ? ` (${remark})` : ''}`
    })
    return {
      point: { value: null, sources: row.sources },
      unit,
      name: row.name,
      period,
      text: known.join('; '),
    }
  }
  const index = model.columns.findIndex(({ id }) => id === ref.column)
  const cell = row.cells[index]
  if (!cell) return null
  const name = `${row.name}: ${names[index]}`
  const note = cell.note ? { note: cell.note } : {}
  if ('gap' in cell) return { point: { value: null, gap: cell.gap, ...note }, unit, name, period }
  if ('category' in cell) return { ...words(cell, name, period, cellWords(cell, model)), unit }
  return { point: cell, unit, name, period }
}

/** A thing told in words, with its quality and sources. */
function words(
  { quality, note, sources }: { quality: Quality; note?: string; sources: readonly string[] },
  name: string,
  period: string,
  text: string,
): Found {
  return {
    point: { value: null, quality, sources, ...(note ? { note } : {}) },
    unit: 'items',
    name,
    period,
    text,
  }
}

function absenceOf(model: FigureModel, { row, column }: ValueRef): string | null {
  if (row === WHOLE_RANGE) return null
  const year = Number(row)
  return absencesFor(model, column).find(({ from, to }) => year >= from && year <= to)?.text ?? null
}

/** What a figure, or the pane of a series, says of years for which it has nothing. */
function absencesFor(model: FigureModel, series: string): readonly Absence[] {
  if (model.shape === 'multiples')
    return model.panes.find((pane) => pane.series.some(({ id }) => id === series))?.absences ?? []
  return 'absences' in model ? model.absences : []
}
