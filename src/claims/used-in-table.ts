import type { FigureModel, Shape } from '../model/figure-model.ts'
import type { RecordRow, RecordTable } from '../model/records.ts'
import { type TableRow, tableTwin } from '../model/table-twin.ts'
import type { RowRef } from './claim.ts'
import { isUsed } from './marked.ts'

/** Which rows of a figure’s table a claim rests on. */
export interface UsedInTable {
  /** What the rows stand for. */
  readonly by: 'year' | 'thing'
  /** Ids of the rows. */
  readonly ids: ReadonlySet<string>
}

/**
 * Over time the years of the records used, because a value may stand for several records, or for another release of the
 * same; spans and events by their record; in rankings and matrices the state or person that a record is of.
 */
export function usedInTable(
  model: FigureModel,
  tables: readonly RecordTable[],
  rows: readonly RowRef[],
): UsedInTable {
  const used = tables.flatMap((table) => table.rows.filter(isUsed(table, rows)))
  const { by, isOf } = RULES[model.shape]
  const found = tableTwin(model).rows.filter((row) => used.some((record) => isOf(row, record)))
  return { by, ids: new Set(found.map(({ id }) => id)) }
}

interface Rule {
  readonly by: UsedInTable['by']
  readonly isOf: (row: TableRow, record: RecordRow) => boolean
}

const OF_YEAR: Rule = {
  by: 'year',
  isOf: ({ head }, { year, until = year }) => Number(head) >= year && Number(head) <= until,
}

const begins = (text: string, start: string) => text === start || text.startsWith(`${start} `)

const OF_RECORD: Rule = { by: 'thing', isOf: ({ id }, record) => begins(id, record.id) }

const OF_NAME: Rule = {
  by: 'thing',
  isOf: ({ id, head }, record) =>
    begins(record.id, id) || Object.values(record.cells).some((cell) => cell !== null && `${cell}` === head),
}

const RULES: Record<Shape, Rule> = {
  time: OF_YEAR,
  multiples: OF_YEAR,
  spans: OF_RECORD,
  events: OF_RECORD,
  ranking: OF_NAME,
  matrix: OF_NAME,
}
