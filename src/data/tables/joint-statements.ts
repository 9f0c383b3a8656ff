import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { day, defineTable, integer, optional, sourceList, text, year } from '../schema.ts'

const columns = z.object({
  date: day('Date', 'Day on which the statements were issued.'),
  year: year('Year', 'Year of that day.'),
  subject: text('Subject', 'What they are about.'),
  statements: integer('Statements', 'Joint statements named.', 1, 9),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'What the number covers.')),
})

export type JointStatementRow = z.infer<typeof columns>

/** Joint statements of the two presidents since 2013. */
export default defineTable({
  name: 'joint-statements',
  title: 'Joint statements of the two presidents',
  description:
    'One row per day on which Xi and Putin issued joint statements, with the number named in China’s evening bulletin; statements on single topics may be missing.',
  columns,
  key: ['date'],
  unit: 'Statements a day.',
  time: { until: ({ date }) => date },
  licence: FACTS,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      row.date.startsWith(String(row.year))
        ? []
        : [{ row: index, column: 'year', value: row.year, expected: `the year of ${row.date}` }],
    ),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'joint-statements': JointStatementRow
  }
}
