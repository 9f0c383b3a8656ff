import type { ScoStatusRow } from '../../data/tables/sco-status.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

/** Changes of later years are not known. */
const LAST = 2025

const STATUS: Record<ScoStatusRow['status'], string> = {
  shanghai_five: 'Shanghai Five',
  member: 'member',
  observer: 'observer',
  dialogue_partner: 'dialogue partner',
  sco_partner: 'SCO partner',
}

const PRECISION: Record<ScoStatusRow['date_precision'], string> = {
  day: 'day',
  month: 'month',
  year: 'year',
  decision_day: 'day of the decision; when it took effect is not known',
}

/** Every status a state held, with decision and effect. */
export function scoRecords(tables: Pick<Tables, 'sco-status'>): RecordTable[] {
  return [
    {
      id: 'status',
      of: 'sco-status',
      title: 'Status by state',
      explanation:
        'One row for each status of each state. A summit decides, and the status takes effect when a memorandum is signed or the accession is completed; the figure counts from the effect where it is known.',
      coverage:
        'Covers 26 April 1996 to 1 September 2025. A status is listed in each year in which it was held. Changes of status in 2026 were not found.',
      columns: [
        { key: 'state', label: 'State', kind: 'text' },
        { key: 'status', label: 'Status', kind: 'text' },
        { key: 'decided', label: 'Decided', kind: 'date' },
        { key: 'effective', label: 'In effect', kind: 'date' },
        { key: 'precision', label: 'Beginning known by', kind: 'text' },
        { key: 'ended', label: 'Ended', kind: 'date' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['sco-status'].map((row) => ({
        id: `${row.state_code} ${row.status}`,
        year: Number((row.effective_date ?? row.decision_date ?? '').slice(0, 4)),
        until: row.end_date === null ? LAST : Number(row.end_date.slice(0, 4)),
        cells: {
          state: row.state,
          status: STATUS[row.status],
          decided: row.decision_date,
          effective: row.effective_date,
          precision: PRECISION[row.date_precision],
          ended: row.end_date,
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
