import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import { date, defineTable, oneOf, optional, pattern, type RowProblem, sourceList, text } from '../schema.ts'

const SCO_STATUSES = {
  shanghai_five: 'Shanghai Five',
  member: 'member',
  observer: 'observer',
  dialogue_partner: 'dialogue partner',
  sco_partner: 'SCO partner',
} as const

const columns = z.object({
  state: text('State', 'State.'),
  state_code: pattern(
    'State code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  status: oneOf('Status', 'Standing in the organisation, or in the Shanghai Five before it.', SCO_STATUSES),
  decision_date: optional(date('Decided', 'Decision of a summit, as exact as it is known.')),
  effective_date: optional(
    date('In effect', 'Memorandum signed or accession completed, as exact as it is known.'),
  ),
  date_precision: oneOf('Beginning known by', 'What is known of the beginning.', {
    day: 'day',
    month: 'month',
    year: 'year',
    decision_day: 'day of the decision; when it took effect is not known',
  }),
  end_date: optional(date('Ended', 'End of this status; blank where it lasts.')),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Dating and occasion.')),
})

export type ScoStatusRow = z.infer<typeof columns>

/** Who held which status in the Shanghai Cooperation Organisation, and when. */
export default defineTable({
  name: 'sco-status',
  title: 'States of the SCO by status',
  description:
    'One row per state and status since the Shanghai Five of 1996. The status counts from its effective date, else from the decision.',
  columns,
  key: ['state_code', 'status'],
  unit: 'One state and status a row.',
  time: {
    years: ({ effective_date, decision_date }) => {
      const date = effective_date ?? decision_date
      return date === null ? [] : [yearOf(date)]
    },
    until: ({ effective_date, decision_date, end_date }) => {
      const start = effective_date ?? decision_date ?? ''
      return end_date !== null && end_date > start ? end_date : start
    },
    state: ({ effective_date, date_precision }) =>
      effective_date === null ? 'other-basis' : date_precision === 'day' ? 'reported' : 'rounded',
  },
  card: ['state', 'decision_date', 'effective_date', 'date_precision', 'end_date', 'note'],
  licence: FACTS,
  checks: (rows) => rows.flatMap(problems),
})

function problems(row: ScoStatusRow, index: number): RowProblem[] {
  const start = row.effective_date ?? row.decision_date
  if (start === null)
    return [{ row: index, column: 'decision_date', expected: 'a decision or an effective date' }]
  if (row.end_date !== null && row.end_date < start)
    return [{ row: index, column: 'end_date', value: row.end_date, expected: `a date from ${start} on` }]
  const onlyDecided = row.effective_date === null
  return (row.date_precision === 'decision_day') === onlyDecided
    ? []
    : [
        {
          row: index,
          column: 'date_precision',
          value: row.date_precision,
          expected: onlyDecided ? 'decision_day' : 'day, month or year',
        },
      ]
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'sco-status': ScoStatusRow
  }
}
