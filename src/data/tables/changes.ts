import * as z from 'zod/mini'
import { MIT } from '../licences.ts'
import { day, defineTable, integer, oneOf, pattern, text } from '../schema.ts'

const columns = z.object({
  date: day('Day of the change.'),
  table: pattern('Table changed.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  kind: oneOf('What was done.', ['added', 'revised', 'withdrawn']),
  rows: integer('Rows concerned.', 1),
  summary: text('What changed and why.'),
})

export type ChangeRow = z.infer<typeof columns>

/** Log of every change of the data, with its size. */
export const changes = defineTable({
  name: 'changes',
  title: 'Changes of the data',
  description: 'Every addition, revision and withdrawal of rows, by table.',
  columns,
  key: ['date', 'table', 'kind'],
  vintage: 'November 2026',
  licence: MIT,
})
