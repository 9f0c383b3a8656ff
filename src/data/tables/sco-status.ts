import { FACTS } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import * as t from '../schema.ts'

const SCO_STATUSES = {
  shanghai_five: 'Shanghai Five',
  member: 'member',
  observer: 'observer',
  dialogue_partner: 'dialogue partner',
  sco_partner: 'SCO partner',
} as const

const columns = t.columns({
  state: t.text('State', 'State.'),
  state_code: t.pattern(
    'State code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  status: t.oneOf('Status', 'Standing in the organisation, or in the Shanghai Five before it.', SCO_STATUSES),
  decision_date: t.optional(t.date('Decided', 'Decision of a summit, as exact as it is known.')),
  effective_date: t.optional(
    t.date('In effect', 'Memorandum signed or accession completed, as exact as it is known.'),
  ),
  date_precision: t.oneOf('Beginning known by', 'What is known of the beginning.', {
    day: 'day',
    month: 'month',
    year: 'year',
    decision_day: 'day of the decision; when it took effect is not known',
  }),
  end_date: t.optional(t.date('Ended', 'End of this status; blank where it lasts.')),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Dating and occasion.')),
})

export type ScoStatusRow = t.Row<typeof columns>

/** Who held which status in the Shanghai Cooperation Organisation, and when. */
export default t.defineTable({
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
  rules: {
    decision_date: (row) => startOf(row) === null && 'a decision or an effective date',
    end_date: (row) => {
      const start = startOf(row)
      return start !== null && row.end_date !== null && row.end_date < start && `a date from ${start} on`
    },
    date_precision: ({ effective_date, date_precision }) =>
      (date_precision === 'decision_day') !== (effective_date === null) &&
      (effective_date === null ? 'decision_day' : 'day, month or year'),
  },
})

function startOf({ effective_date, decision_date }: ScoStatusRow): string | null {
  return effective_date ?? decision_date
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'sco-status': ScoStatusRow
  }
}
