import { DOMAIN_LABELS } from '../../model/domain.ts'
import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import * as t from '../schema.ts'

/** Number of milestones shown by default on every time axis. */
const KEY_MILESTONES = 14

const columns = t.columns({
  event_id: t.integer('Number of the row', 'Number of the row, in order of date.', 1, 9999),
  date: t.date('Date', 'Day, month or year, as exact as it is known.'),
  year: t.year('Year', 'Year of the event.'),
  date_precision: t.oneOf('Date is exact to', 'How exact the date is.', ['day', 'month', 'year']),
  domain: t.oneOf('Domain', 'Subject area; energy includes trade.', DOMAIN_LABELS),
  title: t.text('Event', 'What happened, as a headline.', 55),
  short: t.text('Short', 'Label for a time strip, understandable alone.', 22),
  description: t.text('What happened', 'What happened, in one sentence.'),
  confidence: t.oneOf('Confidence', 'high: several or first-hand sources; low: one second-hand digest.', [
    'high',
    'medium',
    'low',
  ]),
  key: t.yesNo('Key event', 'Whether it is one of the fourteen shown by default.'),
  source_url: t.optional(t.url('Address', 'Address of the first source, where its publisher has it online.')),
  sources: t.sourceList('Sources', 'Sources of the row, the main one first.'),
})

export type MilestoneRow = t.Row<typeof columns>

/** Events of the relationship since 1989. */
export default t.defineTable({
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
  rules: {
    year: ({ year, date }) => t.notYearOf(year, date),
    date_precision: ({ date, date_precision }) => {
      const precision = t.datePrecision(date)
      return precision !== date_precision && precision
    },
    key: (_, index, rows) => {
      const keys = rows.filter((row) => row.key)
      const last = rows[index] === (keys.at(-1) ?? rows[0])
      return last && keys.length !== KEY_MILESTONES && `${KEY_MILESTONES} key rows, not ${keys.length}`
    },
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly milestones: MilestoneRow
  }
}
