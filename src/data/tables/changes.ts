import { MIT } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  date: t.day('Date', 'Day of the change.'),
  table: t.pattern('Table', 'Table changed.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  kind: t.oneOf('Kind', 'What was done.', ['added', 'revised', 'withdrawn']),
  rows: t.integer('Rows', 'Rows concerned.', 1),
  summary: t.text('Summary', 'What changed and why.'),
})

export type ChangeRow = t.Row<typeof columns>

/** Log of every change of the data, with its size. */
export default t.defineTable({
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
