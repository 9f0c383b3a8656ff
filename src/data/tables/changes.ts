import * as z from 'zod/mini'
import { MIT } from '../licences.ts'
import { day, defineTable, integer, oneOf, pattern, text } from '../schema.ts'

const columns = z.object({
  date: day('Date', 'Day of the change.'),
  table: pattern('Table', 'Table changed.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  kind: oneOf('Kind', 'What was done.', ['added', 'revised', 'withdrawn']),
  rows: integer('Rows', 'Rows concerned.', 1),
  summary: text('Summary', 'What changed and why.'),
})

export type ChangeRow = z.infer<typeof columns>

/** Log of every change of the data, with its size. */
export default defineTable({
  name: 'changes',
  title: 'Changes of the data',
  description: 'Every addition, revision and withdrawal of rows, by table.',
  columns,
  key: ['date', 'table', 'kind'],
  unit: 'One change of a table a row.',
  time: null,
  licence: MIT,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly changes: ChangeRow
  }
}
