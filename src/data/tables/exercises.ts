import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import {
  date,
  defineTable,
  integer,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  sourceList,
  text,
  year,
  yesNo,
} from '../schema.ts'

const many = (label: string, what = `${label}.`) => optional(integer(label, what, 0, 1_000_000))

const columns = z.object({
  exercise_id: pattern(
    'Number of the row',
    'Year and number of the row.',
    'an id such as ex2003-01',
    /^ex\d{4}-\d{2}$/,
  ),
  start_date: date('First day', 'First day, as exact as it is known.'),
  end_date: optional(date('Last day', 'Last day, as exact as it is known.')),
  year: year('Year', 'Year of the first day.'),
  date_basis: oneOf('Day is of', 'How the dates are known.', [
    'stated',
    'derived',
    'end_reported',
    'planned',
    'sources_differ',
  ]),
  name: text('Name', 'Name of the exercise, patrol or contest.'),
  type: oneOf('Kind', 'Kind of event.', [
    'ground',
    'naval',
    'multi_service',
    'air_patrol',
    'naval_patrol',
    'missile_defence',
    'paramilitary',
    'counter_terror',
    'competition',
    'police',
  ]),
  scope: oneOf(
    'Scope',
    'Group it is counted in; core_military: armed forces, with patrols and computer exercises.',
    ['core_military', 'paramilitary', 'sco_counterterror', 'competition'],
  ),
  parties: oneOf(
    'Parties',
    'bilateral: only Chinese and Russian forces took part; observers do not matter.',
    ['bilateral', 'multilateral'],
  ),
  location: text('Place', 'Place.'),
  host: optional(text('Host', 'Host countries; blank on the high seas.')),
  others: optional(text('Other participants', 'Other participants, where named.')),
  participants_note: optional(text('Participants', 'Participants where only a number is given.')),
  total_personnel: many('Personnel', 'Personnel of all sides; read with figures_note.'),
  pla_personnel: many('Chinese personnel'),
  rus_personnel: many('Russian personnel'),
  total_ships: many('Ships', 'Ships of all sides, with submarines and support ships where named.'),
  pla_ships: many('Chinese ships'),
  rus_ships: many('Russian ships'),
  total_aircraft: many('Aircraft', 'Aircraft of all sides.'),
  pla_aircraft: many('Chinese aircraft'),
  rus_aircraft: many('Russian aircraft'),
  figures_note: optional(
    text('The figures cover', 'What the figures cover; figures of different rows must not be added up.'),
  ),
  counted: yesNo('Counted', 'Whether our counts include it.'),
  reason_not_counted: optional(text('Why it is not counted', 'Why not, where it is not counted.')),
  confidence: oneOf('Confidence', 'high: an official statement or two sources; low: never counted.', [
    'high',
    'medium',
    'low',
  ]),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Dating, size, disagreement.')),
})

export type ExerciseRow = z.infer<typeof columns>

/** Exercises, patrols and contests with Chinese and Russian forces since 2003. */
export default defineTable({
  name: 'exercises',
  title: 'China–Russia exercises and patrols',
  description:
    'One row per exercise, patrol or contest with Chinese and Russian forces; those documented too thinly to count are listed with the reason. A blank figure is not zero.',
  columns,
  key: ['exercise_id'],
  unit: 'One exercise, patrol or contest a row; personnel, ships and aircraft as stated.',
  time: { until: ({ start_date, end_date }) => end_date ?? start_date, state: bySources },
  licence: FACTS,
  checks: (rows) => rows.flatMap((row, index) => [...rowProblems(row, index), ...partProblems(row, index)]),
})

function rowProblems(row: ExerciseRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  if (!row.start_date.startsWith(String(row.year)))
    problems.push({ row: index, column: 'year', value: row.year, expected: `the year of ${row.start_date}` })
  if (row.end_date !== null && row.end_date < row.start_date)
    problems.push({
      row: index,
      column: 'end_date',
      value: row.end_date,
      expected: `${row.start_date} or a later day`,
    })
  if (row.counted !== (row.reason_not_counted === null))
    problems.push({
      row: index,
      column: 'reason_not_counted',
      value: row.reason_not_counted ?? '',
      expected: 'a reason if and only if it is not counted',
    })
  if (row.counted && row.confidence === 'low')
    problems.push({ row: index, column: 'counted', value: 'yes', expected: 'no, because confidence is low' })
  if (row.parties === 'bilateral' && row.others !== null)
    problems.push({ row: index, column: 'others', value: row.others, expected: 'blank, because bilateral' })
  return problems
}

/** The Chinese and the Russian part together are at most the total. */
function partProblems(row: ExerciseRow, index: number): RowProblem[] {
  const figures = [
    ['total_personnel', row.total_personnel, row.pla_personnel, row.rus_personnel],
    ['total_ships', row.total_ships, row.pla_ships, row.rus_ships],
    ['total_aircraft', row.total_aircraft, row.pla_aircraft, row.rus_aircraft],
  ] as const
  return figures.flatMap(([column, value, chinese, russian]) => {
    const parts = (chinese ?? 0) + (russian ?? 0)
    return value === null || parts <= value
      ? []
      : [{ row: index, column, value, expected: `at least ${parts}, the Chinese and the Russian part` }]
  })
}

declare module '../tables.ts' {
  interface TableRows {
    readonly exercises: ExerciseRow
  }
}
