import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import * as t from '../schema.ts'

const many = (label: string, what = `${label}.`) => t.optional(t.integer(label, what, 0, 1_000_000))

const columns = t.columns({
  exercise_id: t.pattern(
    'Number of the row',
    'Year and number of the row.',
    'an id such as ex2003-01',
    /^ex\d{4}-\d{2}$/,
  ),
  start_date: t.date('First day', 'First day, as exact as it is known.'),
  end_date: t.optional(t.date('Last day', 'Last day, as exact as it is known.')),
  year: t.year('Year', 'Year of the first day.'),
  date_basis: t.oneOf('Dates are', 'How the dates are known.', {
    stated: 'stated',
    derived: 'derived from a weekday',
    end_reported: 'end: day it was reported',
    planned: 'as planned',
    sources_differ: 'sources differ',
  }),
  name: t.text('Name', 'Name of the exercise, patrol or contest.'),
  type: t.oneOf('Kind', 'Kind of event.', {
    ground: 'ground',
    naval: 'naval',
    multi_service: 'several services',
    air_patrol: 'air patrol',
    naval_patrol: 'naval patrol',
    missile_defence: 'missile defence, by computer',
    paramilitary: 'paramilitary',
    counter_terror: 'counter-terror',
    competition: 'contest',
    police: 'police',
  }),
  scope: t.oneOf(
    'Group',
    'Group it is counted in; core_military: armed forces, with patrols and computer exercises.',
    {
      core_military: 'core military',
      paramilitary: 'paramilitary',
      sco_counterterror: 'SCO security services',
      competition: 'contest',
    },
  ),
  parties: t.oneOf(
    'Parties',
    'bilateral: only Chinese and Russian forces took part; observers do not matter.',
    ['bilateral', 'multilateral'],
  ),
  location: t.text('Place', 'Place.'),
  host: t.optional(t.text('Host', 'Host countries; blank on the high seas.')),
  others: t.optional(t.text('Other participants', 'Other participants, where named.')),
  participants_note: t.optional(t.text('Participants', 'Participants where only a number is given.')),
  total_personnel: many('Personnel', 'Personnel of all sides; read with figures_note.'),
  pla_personnel: many('Chinese personnel'),
  rus_personnel: many('Russian personnel'),
  total_ships: many('Ships', 'Ships of all sides, with submarines and support ships where named.'),
  pla_ships: many('Chinese ships'),
  rus_ships: many('Russian ships'),
  total_aircraft: many('Aircraft', 'Aircraft of all sides.'),
  pla_aircraft: many('Chinese aircraft'),
  rus_aircraft: many('Russian aircraft'),
  figures_note: t.optional(
    t.text('The figures cover', 'What the figures cover; figures of different rows must not be added up.'),
  ),
  counted: t.yesNo('Counted', 'Whether our counts include it.'),
  reason_not_counted: t.optional(t.text('Why it is not counted', 'Why not, where it is not counted.')),
  confidence: t.oneOf('Confidence', 'high: an official statement or two sources; low: never counted.', [
    'high',
    'medium',
    'low',
  ]),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Dating, size, disagreement.')),
})

export type ExerciseRow = t.Row<typeof columns>

/** Exercises, patrols and contests with Chinese and Russian forces since 2003. */
export default t.defineTable({
  name: 'exercises',
  title: 'China–Russia exercises and patrols',
  description:
    'One row per exercise, patrol or contest with Chinese and Russian forces; those documented too thinly to count are listed with the reason. A blank figure is not zero.',
  columns,
  key: ['exercise_id'],
  unit: 'One exercise, patrol or contest a row; personnel, ships and aircraft as stated.',
  time: { until: ({ start_date, end_date }) => end_date ?? start_date, state: bySources },
  licence: FACTS,
  rules: {
    year: ({ year, start_date }) => t.notYearOf(year, start_date),
    end_date: ({ end_date, start_date }) =>
      end_date !== null && end_date < start_date && `${start_date} or a later day`,
    reason_not_counted: ({ counted, reason_not_counted }) =>
      counted !== (reason_not_counted === null) && 'a reason if and only if it is not counted',
    counted: ({ counted, confidence }) => counted && confidence === 'low' && 'no, because confidence is low',
    others: ({ parties, others }) => parties === 'bilateral' && others !== null && 'blank, because bilateral',
    total_personnel: (row) => lessThanParts(row.total_personnel, row.pla_personnel, row.rus_personnel),
    total_ships: (row) => lessThanParts(row.total_ships, row.pla_ships, row.rus_ships),
    total_aircraft: (row) => lessThanParts(row.total_aircraft, row.pla_aircraft, row.rus_aircraft),
  },
})

/** The Chinese and the Russian part together are at most the total. */
function lessThanParts(total: number | null, chinese: number | null, russian: number | null): t.Expected {
  const parts = (chinese ?? 0) + (russian ?? 0)
  return total !== null && parts > total && `at least ${parts}, the Chinese and the Russian part`
}

declare module '../tables.ts' {
  interface TableRows {
    readonly exercises: ExerciseRow
  }
}
