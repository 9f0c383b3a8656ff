import { MIT } from '../licences.ts'
import * as t from '../schema.ts'

/** Why something is missing. */
const REASONS = [
  'not-found',
  'not-yet-published',
  'not-collected',
  'not-begun',
  'ended',
  'not-attributed',
] as const

const columns = t.columns({
  table: t.pattern('Table', 'Table that lacks it.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  series: t.optional(
    t.pattern(
      'Series',
      'Series of the table’s definition; blank for what no series of years tells.',
      'a series',
      /^[a-z]+(-[a-z]+)*$/,
    ),
  ),
  from: t.optional(t.year('From', 'First year; blank where it has no beginning.')),
  to: t.optional(t.year('To', 'Last year; blank where it has no end.')),
  reason: t.oneOf(
    'Reason',
    'not-found: looked for and not found; not-yet-published: the publisher is known to be due; not-collected: not looked for; not-begun: it was not there yet; ended: the publisher stopped; not-attributed: published without its origin.',
    REASONS,
  ),
  note: t.optional(t.text('What is missing', 'A sentence for the reader.')),
})

export type GapRow = t.Row<typeof columns>

/** What the tables are known to lack, and why. */
export default t.defineTable({
  name: 'gaps',
  title: 'Known gaps',
  description:
    'What is missing in the tables although it belongs there, with the reason. A hole in a yearly series has an entry here.',
  columns,
  key: ['table', 'series', 'from', 'to', 'note'],
  unit: 'One gap a row.',
  time: null,
  licence: MIT,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly gaps: GapRow
  }
}
