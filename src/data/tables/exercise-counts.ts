import * as z from 'zod/mini'
import { yearsOf } from '../../model/year-series.ts'
import { FACTS } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import { day, defineTable, integer, optional, pattern, sourceList, text } from '../schema.ts'

const columns = z.object({
  claim_id: pattern('Number of the row', 'Number of the row.', 'an id such as pc01', /^pc\d{2}$/),
  body: text('Who counted', 'Who counted.'),
  counts: text('What is counted', 'What is counted, in the words of the count.'),
  period_start: day('From', 'First day of the period.'),
  period_end: optional(day('To', 'Last day of the period; blank where it is not stated.')),
  published: integer('Published', 'Number published.', 1, 999),
  qualifier: text('Qualifier', 'How exact the number is.'),
  published_bilateral: optional(
    integer('Published, bilateral', 'Bilateral ones among them, where given.', 0, 999),
  ),
  own_core: optional(
    integer('Ours, core', 'Core military events in the table exercises for the same period.', 0, 999),
  ),
  own_core_bilateral: optional(
    integer('Ours, core, bilateral', 'Bilateral ones among our core military events.', 0, 999),
  ),
  own_all: optional(
    integer('Ours, all kinds', 'Events of all kinds in the table exercises for the same period.', 0, 999),
  ),
  reason: text('Why they differ', 'How the two counts compare, and why they differ.'),
  sources: sourceList('Sources', 'Sources of the published number.'),
})

export type ExerciseCountRow = z.infer<typeof columns>

/** Counts of joint exercises that others published, beside ours. */
export default defineTable({
  name: 'exercise-counts',
  title: 'Published counts of China–Russia exercises',
  description:
    'One row per published count of joint exercises over a period, with our count for the same period and the reason for the difference.',
  columns,
  key: ['claim_id'],
  unit: 'Number of exercises in a period, as each body counts.',
  time: {
    years: ({ period_start, period_end }) =>
      yearsOf(yearOf(period_start), yearOf(period_end ?? period_start)),
  },
  licence: FACTS,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      (row.period_end === null) === (row.own_core === null)
        ? []
        : [
            {
              row: index,
              column: 'own_core',
              value: row.own_core ?? '',
              expected: 'our count if and only if the period has an end',
            },
          ],
    ),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'exercise-counts': ExerciseCountRow
  }
}
