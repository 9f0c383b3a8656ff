import { MIT } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  table: t.pattern('Table', 'Name of the table.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  vintage: t.text('Vintage', 'Which edition the figures are of.'),
  credit: t.text('Publisher’s line', 'Publisher, for the source line of a figure; without the release.'),
  release: t.optional(
    t.pattern(
      'Release',
      'Month of the release, where the publisher has releases.',
      'a month such as 2022-03',
      /^\d{4}-\d{2}$/,
    ),
  ),
  data_to: t.optional(t.date('Data to', 'Last date a row reaches; blank for a list without years.')),
  checked: t.day('Checked on', 'Day on which the publisher was last looked at.'),
  due: t.optional(t.day('Due', 'Day by which the publisher is known to publish the next year.')),
})

export type TableFactRow = t.Row<typeof columns>

/** What the tables hold today: release, last date, publisher’s line. */
export default t.defineTable({
  name: 'tables',
  title: 'The tables',
  description:
    'Release, last date, publisher’s line and day of the last check of every table, in the order they are listed in.',
  columns,
  key: ['table'],
  unit: 'One table a row.',
  time: null,
  licence: MIT,
  rules: {
    due: ({ due, checked }) =>
      due !== null && due <= checked && `a day after ${checked}, on which the table was checked`,
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly tables: TableFactRow
  }
}
