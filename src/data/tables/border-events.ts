import { FACTS } from '../licences.ts'
import { bySources, yearOf } from '../row-time.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  id: t.pattern('Id', 'Id of the event.', 'words joined by -', /^[a-z0-9-]+$/),
  date: t.date('Date', 'Date of the event, as exact as it is known.'),
  date_of: t.oneOf(
    'Date is of',
    'What the date is of: the event, a report of it, or the end of the period it sums up.',
    { event: 'the event', report: 'a report', 'period end': 'a period’s end' },
  ),
  place: t.text('Place', 'Where.'),
  province_codes: t.pattern(
    'Province codes',
    'ISO 3166-2 codes of the Chinese provinces, separated by ;.',
    'codes such as CN-HL, separated by ;',
    /^CN-[A-Z]{2}(;CN-[A-Z]{2})*$/,
  ),
  category: t.oneOf('Kind', 'Kind of crossing or decision.', [
    'rail',
    'rail bridge',
    'road bridge',
    'oil pipeline',
    'gas pipeline',
    'port of entry',
    'zone',
  ]),
  label: t.text('Short', 'The event in a few words.', 32),
  opening: t.yesNo('Opening', 'Whether a crossing, line, port or zone begins to work.'),
  what: t.text('What happened', 'What happened.'),
  value: t.optional(t.number('Size', '', 'A size that belongs to the event.')),
  value_unit: t.optional(t.text('Unit of the size', 'Unit of the value, and what it is of.')),
  confidence: t.oneOf('Confidence', 'How well the event and its date are established.', ['high', 'medium']),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Precision, disagreement, what followed.')),
})

export type BorderEventRow = t.Row<typeof columns>

/** Crossings, pipelines and zones on the border of China and Russia. */
export default t.defineTable({
  name: 'border-events',
  title: 'Border crossings and infrastructure',
  description:
    'Bridges, railways, pipelines, ports of entry and zones in Heilongjiang, Jilin and Inner Mongolia, in our words: a selection, not a complete list.',
  columns,
  key: ['id'],
  card: ['date', 'date_of', 'label', 'what', 'value', 'value_unit', 'confidence', 'note'],
  unit: 'One event a row; a figure, where there is one, in the unit it names.',
  time: { years: ({ date }) => [yearOf(date)], until: ({ date }) => date, state: bySources },
  licence: FACTS,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'border-events': BorderEventRow
  }
}
