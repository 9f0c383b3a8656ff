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

/** For each column of the table twin, after the first, the `column` of its values; null where it holds none, such as ranks. */
export function valueColumns(model: FigureModel): readonly (string | null)[] {
  switch (model.shape) {
    case 'time':
      return model.series.map(({ id }) => id)
    case 'multiples': {
      const dated = multiplesRows(model).some(({ dateText }) => dateText)
      return [...(dated ? [null] : []), ...multiplesSeries(model).map(({ id }) => id)]
    }
    case 'ranking': {
      const { parts, beside } = model
      const several = parts.length > 1 ? parts.map(({ id }) => id) : []
      return [null, ...several, WHOLE_ROW, ...(beside ? [beside.id] : [])]
    }
    case 'matrix':
      return model.columns.map(({ id }) => id)
    case 'spans':
      return [WHOLE_ROW]
    case 'events':
      return [null, WHOLE_ROW]
  }
}
