import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

/** Every meeting counted. */
export function leaderRecords(tables: Pick<Tables, 'xi-leader-meetings'>): RecordTable[] {
  return [
    {
      id: 'meetings',
      of: 'xi-leader-meetings',
      title: 'Meetings by leader',
      explanation:
        'One row for each one-on-one meeting. For leaders other than Putin the day is that of the broadcast, the day of the meeting or the next, and the list is a lower bound.',
      coverage: 'Covers March 2013 to December 2022, 21 leaders.',
      columns: [
        { key: 'date', label: 'Date', kind: 'date' },
        { key: 'leader', label: 'Leader', kind: 'text' },
        { key: 'country', label: 'Country', kind: 'text' },
        { key: 'mode', label: 'How', kind: 'text' },
        { key: 'basis', label: 'Day of', kind: 'text' },
      ],
      rows: tables['xi-leader-meetings'].map((row) => ({
        id: `${row.leader} ${row.date} ${row.mode}`,
        year: row.year,
        cells: {
          date: row.date,
          leader: row.leader,
          country: row.country,
          mode: row.mode === 'video' ? 'video' : 'in person',
          basis: row.date_basis === 'event' ? 'the meeting' : 'the broadcast',
        },
        sources: row.sources,
      })),
    },
  ]
}
