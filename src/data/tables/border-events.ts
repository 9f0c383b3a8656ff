import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { bySources, yearOf } from '../row-time.ts'
import { date, defineTable, number, oneOf, optional, pattern, sourceList, text, yesNo } from '../schema.ts'

const columns = z.object({
  id: pattern('Id', 'Id of the event.', 'words joined by -', /^[a-z0-9-]+$/),
  date: date('Date', 'Date of the event, as exact as it is known.'),
  date_of: oneOf(
    'Date is of',
    'What the date is of: the event, a report of it, or the end of the period it sums up.',
    ['event', 'report', 'period end'],
  ),
  place: text('Place', 'Where.'),
  province_codes: pattern(
    'Province codes',
    'ISO 3166-2 codes of the Chinese provinces, separated by ;.',
    'codes such as CN-HL, separated by ;',
    /^CN-[A-Z]{2}(;CN-[A-Z]{2})*$/,
  ),
  category: oneOf('Kind', 'Kind of crossing or decision.', [
    'rail',
    'rail bridge',
    'road bridge',
    'oil pipeline',
    'gas pipeline',
    'port of entry',
    'zone',
  ]),
  label: text('Short', 'The event in a few words.', 32),
  opening: yesNo('Opening', 'Whether a crossing, line, port or zone begins to work.'),
  what: text('What happened', 'What happened.'),
  value: optional(number('Size', '', 'A size that belongs to the event.')),
  value_unit: optional(text('Unit of the size', 'Unit of the value, and what it is of.')),
  confidence: oneOf('Confidence', 'How well the event and its date are established.', ['high', 'medium']),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Precision, disagreement, what followed.')),
})

export type BorderEventRow = z.infer<typeof columns>

/** Crossings, pipelines and zones on the border of China and Russia. */
export default defineTable({
  name: 'border-events',
  title: 'Border crossings and infrastructure',
  description:
    'Bridges, railways, pipelines, ports of entry and zones in Heilongjiang, Jilin and Inner Mongolia, 1989–2025: a selection, not a complete list.',
  columns,
  key: ['id'],
  unit: 'One event a row; a figure, where there is one, in the unit it names.',
  time: { years: ({ date }) => [yearOf(date)], until: ({ date }) => date, state: bySources },
  licence: FACTS,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'border-events': BorderEventRow
  }
}
