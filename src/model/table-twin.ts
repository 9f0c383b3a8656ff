import { type FigureModel, GAP_TEXT, type TimePoint } from './figure-model.ts'
import { formatCell, UNIT_NAMES } from './format.ts'
import { QUALITY_TEXT } from './quality.ts'

export interface TableTwin {
  readonly columns: readonly { readonly name: string; readonly unit: string }[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
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

/** The drawn values as a table, a row for each year in which anything is drawn, latest last. */
export function tableTwin(model: FigureModel): TableTwin {
  const rows: TableRow[] = []
  for (let year = model.from; year <= model.to; year++) {
    const points = model.series.map((series) => series.points[year - model.from] as TimePoint)
    if (points.every((point) => point.value === null)) continue
    rows.push({
      head: `${year}`,
      cells: points.map((point, i) => cell(point, model.series[i]?.unit ?? model.unit)),
    })
  }
  return {
    columns: model.series.map(({ name, unit }) => ({ name, unit: UNIT_NAMES[unit] })),
    rows,
  }
}

function cell(point: TimePoint, unit: FigureModel['unit']): TableCell {
  if (point.value === null) return { text: '', value: null, remark: GAP_TEXT[point.gap ?? 'gap'] }
  const quality = point.quality && point.quality !== 'reported' ? QUALITY_TEXT[point.quality].label : ''
  return {
    text: formatCell(point.value, unit),
    value: point.value,
    remark: [quality, point.note].filter(Boolean).join('; '),
  }
}
