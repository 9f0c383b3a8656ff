import { FACTS } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  date: t.day('Date', 'Day on which the statements were issued.'),
  year: t.year('Year', 'Year of that day.'),
  subject: t.text('Subject', 'What they are about.'),
  statements: t.integer('Statements', 'Joint statements named.', 1, 9),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'What the number covers.')),
})

export type JointStatementRow = t.Row<typeof columns>

/** Joint statements of the two presidents since 2013. */
export default t.defineTable({
  name: 'joint-statements',
  title: 'Joint statements of the two presidents',
  description:
    'One row per day on which Xi and Putin issued joint statements, with the number named in China’s evening bulletin; statements on single topics may be missing.',
  columns,
  key: ['date'],
  unit: 'Statements a day.',
  time: { until: ({ date }) => date },
  licence: FACTS,
  rules: { year: ({ year, date }) => t.notYearOf(year, date) },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'joint-statements': JointStatementRow
  }
}
