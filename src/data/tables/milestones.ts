import * as z from 'zod/mini'
import { DOMAIN_LABELS } from '../../model/domain.ts'
import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import {
  date,
  datePrecision,
  defineTable,
  integer,
  oneOf,
  optional,
  type RowProblem,
  sourceList,
  text,
  url,
  year,
  yesNo,
} from '../schema.ts'

/** Number of milestones shown by default on every time axis. */
const KEY_MILESTONES = 14

const columns = z.object({
  event_id: integer('Number of the row', 'Number of the row, in order of date.', 1, 9999),
  date: date('Date', 'Day, month or year, as exact as it is known.'),
  year: year('Year', 'Year of the event.'),
  date_precision: oneOf('Date is exact to', 'How exact the date is.', ['day', 'month', 'year']),
  domain: oneOf('Domain', 'Subject area; energy includes trade.', DOMAIN_LABELS),
  title: text('Event', 'What happened, as a headline.', 55),
  short: text('Short', 'Label for a time strip, understandable alone.', 22),
  description: text('What happened', 'What happened, in one sentence.'),
  confidence: oneOf('Confidence', 'high: several or first-hand sources; low: one second-hand digest.', [
    'high',
    'medium',
    'low',
  ]),
  key: yesNo('Key event', 'Whether it is one of the fourteen shown by default.'),
  source_url: optional(url('Address', 'Address of the first source, where its publisher has it online.')),
  sources: sourceList('Sources', 'Sources of the row, the main one first.'),
})

export type MilestoneRow = z.infer<typeof columns>

/** Events of the relationship since 1989. */
export default defineTable({
  name: 'milestones',
  title: 'Milestones of China–Russia relations',
  description:
    'Dated events with a domain. The fourteen key events are shown by default, the others on demand.',
  columns,
  key: ['event_id'],
  unit: 'One event a row.',
  time: { until: ({ date }) => date, state: bySources },
  card: ['date', 'date_precision', 'domain', 'title', 'description', 'confidence', 'key'],
  licence: FACTS,
  checks: (rows) => [...rows.flatMap(dateProblems), ...keyProblems(rows)],
})

function dateProblems(row: MilestoneRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  if (!row.date.startsWith(String(row.year)))
    problems.push({ row: index, column: 'year', value: row.year, expected: `the year of ${row.date}` })
  const precision = datePrecision(row.date)
  if (precision && row.date_precision !== precision)
    problems.push({ row: index, column: 'date_precision', value: row.date_precision, expected: precision })
  return problems
}

function keyProblems(rows: readonly MilestoneRow[]): RowProblem[] {
  const count = rows.filter((row) => row.key).length
  const last = rows.findLastIndex((row) => row.key)
  return count === KEY_MILESTONES
    ? []
    : [
        {
          row: Math.max(last, 0),
          column: 'key',
          value: `${count} × yes`,
          expected: `${KEY_MILESTONES} key rows`,
        },
      ]
}

declare module '../tables.ts' {
  interface TableRows {
    readonly milestones: MilestoneRow
  }
}
