import type { ExerciseCountRow } from '../../data/tables/exercise-counts.ts'
import type { ExerciseRow } from '../../data/tables/exercises.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import { formatDate } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, recordTable } from '../kit/record-table.ts'
import { datesCovered } from '../kit/table-facts.ts'

type Names = 'exercises' | 'exercise-counts'

/** Every event, and the published counts beside ours. */
export function exerciseRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  return [
    events(tables.exercises, about.exercises),
    recordTable(about['exercise-counts'], tables['exercise-counts'], {
      id: 'counts',
      title: 'Published counts beside ours',
      explanation:
        'What others counted over a period, our two counts for the same days, and why they differ. CSIS’s own totals for nearly the same years are 53, over 60 and at least 78, depending on what is counted.',
      coverage: 'A row stands in the last year of its period; without a stated end, in its first.',
      yearOf: ({ period_start, period_end }) => Number((period_end ?? period_start).slice(0, 4)),
      columns: [
        'body',
        { key: 'period', label: 'Period', kind: 'text', of: periodOf },
        'published',
        'qualifier',
        'published_bilateral',
        'own_core',
        'own_core_bilateral',
        'own_all',
        'reason',
        'counts',
      ],
    }),
  ]
}

const periodOf = ({ period_start, period_end }: ExerciseCountRow) =>
  `${formatDate(period_start)} to ${period_end === null ? 'an end not stated' : formatDate(period_end)}`

function events(rows: readonly ExerciseRow[], about: Abouts<'exercises'>['exercises']): RecordTable {
  const counted = rows.filter((row) => row.counted).length
  const dates = datesCovered(
    about,
    rows.map(({ start_date }) => start_date),
  )
  return recordTable(about, rows, {
    id: 'events',
    title: 'Every event',
    explanation: `One row for each exercise, patrol or contest: ${counted} counted and ${rows.length - counted} listed only, with the reason. Figures of personnel, ships and aircraft are as the sources give them, often Chinese or Russian claims made before the event; read them with “the figures cover” and never add them up.`,
    coverage: `Covers ${dates}. Nothing later is documented, which does not mean that nothing happened.`,
    columns: [
      'start_date',
      'name',
      'scope',
      'type',
      'parties',
      'counted',
      'location',
      'host',
      {
        ...columnOf<ExerciseRow>(about, 'others'),
        of: (row) => [row.others, row.participants_note].filter(Boolean).join('; ') || null,
      },
      {
        ...columnOf<ExerciseRow>(about, 'end_date'),
        kind: 'text',
        of: ({ end_date }) => (end_date === null ? null : formatDate(end_date)),
      },
      'date_basis',
      'total_personnel',
      'pla_personnel',
      'rus_personnel',
      'total_ships',
      'pla_ships',
      'rus_ships',
      'total_aircraft',
      'pla_aircraft',
      'rus_aircraft',
      'figures_note',
      'reason_not_counted',
      'confidence',
      'note',
    ],
  })
}
