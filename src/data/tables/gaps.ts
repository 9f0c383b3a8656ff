import * as z from 'zod/mini'
import { MIT } from '../licences.ts'
import { defineTable, oneOf, optional, pattern, text, year } from '../schema.ts'

/** Why something is missing. */
const REASONS = [
  'not-found',
  'not-yet-published',
  'not-collected',
  'not-begun',
  'ended',
  'not-attributed',
] as const

const columns = z.object({
  table: pattern('Table', 'Table that lacks it.', 'the name of a table', /^[a-z]+(-[a-z]+)*$/),
  series: optional(
    pattern(
      'Series',
      'Series of the table’s definition; blank for what no series of years tells.',
      'a series',
      /^[a-z]+(-[a-z]+)*$/,
    ),
  ),
  from: optional(year('From', 'First year; blank where it has no beginning.')),
  to: optional(year('To', 'Last year; blank where it has no end.')),
  reason: oneOf(
    'Reason',
    'not-found: looked for and not found; not-yet-published: the publisher is known to be due; not-collected: not looked for; not-begun: it was not there yet; ended: the publisher stopped; not-attributed: published without its origin.',
    REASONS,
  ),
  note: optional(text('What is missing', 'A sentence for the reader.')),
})

export type GapRow = z.infer<typeof columns>

/** What the tables are known to lack, and why. */
export default defineTable({
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
