import type { ExerciseRow } from '../../data/tables/exercises.ts'
import type { Tables } from '../../data/tables.ts'
import { formatDate } from '../../model/format.ts'
import type { RecordTable } from '../../model/records.ts'

const TYPE: Record<ExerciseRow['type'], string> = {
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
}

const SCOPE: Record<ExerciseRow['scope'], string> = {
  core_military: 'core military',
  paramilitary: 'paramilitary',
  sco_counterterror: 'SCO security services',
  competition: 'contest',
}

const BASIS: Record<ExerciseRow['date_basis'], string> = {
  stated: 'stated',
  derived: 'derived from a weekday',
  end_reported: 'end: day it was reported',
  planned: 'as planned',
  sources_differ: 'sources differ',
}

/** Every event, and the published counts beside ours. */
export function exerciseRecords(tables: Pick<Tables, 'exercises' | 'exercise-counts'>): RecordTable[] {
  return [events(tables.exercises), counts(tables['exercise-counts'])]
}

function events(rows: readonly ExerciseRow[]): RecordTable {
  const counted = rows.filter((row) => row.counted).length
  return {
    id: 'events',
    of: 'exercises',
    title: 'Every event',
    explanation: `One row for each exercise, patrol or contest: ${counted} counted and ${rows.length - counted} listed only, with the reason. Figures of personnel, ships and aircraft are as the sources give them, often Chinese or Russian claims made before the event; read them with “the figures cover” and never add them up.`,
    coverage: `Covers August 2003 to 27 June 2026. Nothing later is documented, which does not mean that nothing happened.`,
    columns: [
      { key: 'date', label: 'First day', kind: 'date' },
      { key: 'name', label: 'Name', kind: 'text' },
      { key: 'scope', label: 'Group', kind: 'text' },
      { key: 'type', label: 'Kind', kind: 'text' },
      { key: 'parties', label: 'Parties', kind: 'text' },
      { key: 'counted', label: 'Counted', kind: 'text' },
      { key: 'place', label: 'Place', kind: 'text' },
      { key: 'host', label: 'Host', kind: 'text' },
      { key: 'others', label: 'Other participants', kind: 'text' },
      { key: 'until', label: 'Last day', kind: 'text' },
      { key: 'dateBasis', label: 'Dates are', kind: 'text' },
      { key: 'personnel', label: 'Personnel', kind: 'number' },
      { key: 'personnelChina', label: 'of these Chinese', kind: 'number' },
      { key: 'personnelRussia', label: 'of these Russian', kind: 'number' },
      { key: 'ships', label: 'Ships', kind: 'number' },
      { key: 'shipsChina', label: 'Chinese ships', kind: 'number' },
      { key: 'shipsRussia', label: 'Russian ships', kind: 'number' },
      { key: 'aircraft', label: 'Aircraft', kind: 'number' },
      { key: 'aircraftChina', label: 'Chinese aircraft', kind: 'number' },
      { key: 'aircraftRussia', label: 'Russian aircraft', kind: 'number' },
      { key: 'figures', label: 'The figures cover', kind: 'text' },
      { key: 'reason', label: 'Why it is not counted', kind: 'text' },
      { key: 'confidence', label: 'Confidence', kind: 'text' },
      { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: row.exercise_id,
      year: row.year,
      cells: {
        date: row.start_date,
        until: row.end_date === null ? null : formatDate(row.end_date),
        dateBasis: BASIS[row.date_basis],
        name: row.name,
        scope: SCOPE[row.scope],
        type: TYPE[row.type],
        parties: row.parties,
        counted: row.counted ? 'yes' : 'no',
        place: row.location,
        host: row.host,
        others: [row.others, row.participants_note].filter(Boolean).join('; ') || null,
        personnel: row.total_personnel,
        personnelChina: row.pla_personnel,
        personnelRussia: row.rus_personnel,
        ships: row.total_ships,
        shipsChina: row.pla_ships,
        shipsRussia: row.rus_ships,
        aircraft: row.total_aircraft,
        aircraftChina: row.pla_aircraft,
        aircraftRussia: row.rus_aircraft,
        figures: row.figures_note,
        reason: row.reason_not_counted,
        confidence: row.confidence,
        note: row.note,
      },
      sources: row.sources,
    })),
  }
}

function counts(rows: Tables['exercise-counts']): RecordTable {
  return {
    id: 'counts',
    of: 'exercise-counts',
    title: 'Published counts beside ours',
    explanation:
      'What others counted over a period, our two counts for the same days, and why they differ. CSIS’s own totals for nearly the same years are 53, over 60 and at least 78, depending on what is counted.',
    coverage: 'A row stands in the last year of its period; without a stated end, in its first.',
    columns: [
      { key: 'body', label: 'Who counted', kind: 'text' },
      { key: 'period', label: 'Period', kind: 'text' },
      { key: 'published', label: 'Published', kind: 'number' },
      { key: 'qualifier', label: 'that is', kind: 'text' },
      { key: 'publishedBilateral', label: 'of these bilateral', kind: 'number' },
      { key: 'core', label: 'Ours, core', kind: 'number' },
      { key: 'coreBilateral', label: 'Ours, core, bilateral', kind: 'number' },
      { key: 'all', label: 'Ours, all kinds', kind: 'number' },
      { key: 'reason', label: 'Why they differ', kind: 'text' },
      { key: 'counts', label: 'What is counted', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      id: row.claim_id,
      year: Number((row.period_end ?? row.period_start).slice(0, 4)),
      cells: {
        body: row.body,
        period: `${formatDate(row.period_start)} to ${row.period_end === null ? 'an end not stated' : formatDate(row.period_end)}`,
        published: row.published,
        qualifier: row.qualifier,
        publishedBilateral: row.published_bilateral,
        core: row.own_core,
        coreBilateral: row.own_core_bilateral,
        all: row.own_all,
        reason: row.reason,
        counts: row.counts,
      },
      sources: row.sources,
    })),
  }
}
