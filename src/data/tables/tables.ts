import * as z from 'zod/mini'
import { MIT } from '../licences.ts'
import { date, day, defineTable, optional, pattern, type RowProblem, text } from '../schema.ts'

const columns = z.object({
  table: pattern('Table', 'Name of the table.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  vintage: text('Vintage', 'Which edition the figures are of.'),
  credit: text('Publisher’s line', 'Publisher, for the source line of a figure; without the release.'),
  release: optional(
    pattern(
      'Release',
      'Month of the release, where the publisher has releases.',
      'a month such as 2022-03',
      /^\d{4}-\d{2}$/,
    ),
  ),
  data_to: optional(date('Data to', 'Last date a row reaches; blank for a list without years.')),
  checked: day('Checked on', 'Day on which the publisher was last looked at.'),
  due: optional(day('Due', 'Day by which the publisher is known to publish the next year.')),
})

export type TableFactRow = z.infer<typeof columns>

/** What the tables hold today: release, last date, publisher’s line. */
export default defineTable({
  name: 'tables',
  title: 'The tables',
  description:
    'Release, last date, publisher’s line and day of the last check of every table, in the order they are listed in.',
  columns,
  key: ['table'],
  unit: 'One table a row.',
  time: null,
  licence: MIT,
  checks: (rows) =>
    rows.flatMap(({ due, checked }, row): RowProblem[] =>
      due !== null && due <= checked
        ? [
            {
              row,
              column: 'due',
              value: due,
              expected: `a day after ${checked}, on which the table was checked`,
            },
          ]
        : [],
    ),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly tables: TableFactRow
  }
}
