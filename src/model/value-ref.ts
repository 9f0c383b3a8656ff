import type { FigureModel } from './figure-model.ts'
import { multiplesRows, multiplesSeries } from './table-twin.ts'

/**
 * Names one value of a model by its place in the table twin. `row` is a year, a date in words or the id of a row, span
 * or event; `column` the id of a series, part or column.
 */
export interface ValueRef {
  readonly row: string
  readonly column: string
}

/** The row of values that hold for all years of a query, such as a count over the years. */
export const WHOLE_RANGE = 'range'
/** The column of what a row of a ranking, a span or an event as a whole says. */
export const WHOLE_ROW = 'whole'

/** The value in a cell of the table twin; null where the cell holds none, such as a rank. */
export function refOfCell(model: FigureModel, row: string, index: number): ValueRef | null {
  const column = columnAt(model, index)
  return column === null ? null : { row, column }
}

function columnAt(model: FigureModel, index: number): string | null {
  switch (model.shape) {
    case 'time':
      return model.series[index]?.id ?? null
    case 'multiples': {
      const dated = multiplesRows(model).some(({ dateText }) => dateText)
      return multiplesSeries(model)[index - Number(dated)]?.id ?? null
    }
    case 'ranking': {
      const { parts, beside } = model
      const columns = [...(parts.length > 1 ? parts.map(({ id }) => id) : []), WHOLE_ROW]
      return [null, ...columns, ...(beside ? [beside.id] : [])][index] ?? null
    }
    case 'matrix':
      return model.columns[index]?.id ?? null
    case 'spans':
      return index === 0 ? WHOLE_ROW : null
    case 'events':
      return index === 1 ? WHOLE_ROW : null
  }
}
