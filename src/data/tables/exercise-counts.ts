import { yearsOf } from '../../model/year-series.ts'
import { FACTS } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  claim_id: t.pattern('Number of the row', 'Number of the row.', 'an id such as pc01', /^pc\d{2}$/),
  body: t.text('Who counted', 'Who counted.'),
  counts: t.text('What is counted', 'What is counted, in the words of the count.'),
  period_start: t.day('From', 'First day of the period.'),
  period_end: t.optional(t.day('To', 'Last day of the period; blank where it is not stated.')),
  published: t.integer('Published', 'Number published.', 1, 999),
  qualifier: t.text('Qualifier', 'How exact the number is.'),
  published_bilateral: t.optional(
    t.integer('Published, bilateral', 'Bilateral ones among them, where given.', 0, 999),
  ),
  own_core: t.optional(
    t.integer('Ours, core', 'Core military events in the table exercises for the same period.', 0, 999),
  ),
  own_core_bilateral: t.optional(
    t.integer('Ours, core, bilateral', 'Bilateral ones among our core military events.', 0, 999),
  ),
  own_all: t.optional(
    t.integer('Ours, all kinds', 'Events of all kinds in the table exercises for the same period.', 0, 999),
  ),
  reason: t.text('Why they differ', 'How the two counts compare, and why they differ.'),
  sources: t.sourceList('Sources', 'Sources of the published number.'),
})

export type ExerciseCountRow = t.Row<typeof columns>

/** Counts of joint exercises that others published, beside ours. */
export default t.defineTable({
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
  rules: {
    own_core: ({ own_core, period_end }) =>
      (period_end === null) !== (own_core === null) && 'our count if and only if the period has an end',
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'exercise-counts': ExerciseCountRow
  }
}
