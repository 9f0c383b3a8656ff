import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { day, defineTable, integer, optional, pattern, sourceList, text } from '../schema.ts'

const columns = z.object({
  claim_id: pattern('Number of the row.', 'an id such as pc01', /^pc\d{2}$/),
  body: text('Who counted.'),
  counts: text('What is counted, in the words of the count.'),
  period_start: day('First day of the period.'),
  period_end: optional(day('Last day of the period; blank where it is not stated.')),
  published: integer('Number published.', 1, 999),
  qualifier: text('How exact the number is.'),
  published_bilateral: optional(integer('Bilateral ones among them, where given.', 0, 999)),
  own_core: optional(integer('Core military events in the table exercises for the same period.', 0, 999)),
  own_core_bilateral: optional(integer('Bilateral ones among our core military events.', 0, 999)),
  own_all: optional(integer('Events of all kinds in the table exercises for the same period.', 0, 999)),
  reason: text('How the two counts compare, and why they differ.'),
  sources: sourceList('Sources of the published number.'),
})

export type ExerciseCountRow = z.infer<typeof columns>

/** Counts of joint exercises that others published, beside ours. */
export const exerciseCounts = defineTable({
  name: 'exercise-counts',
  title: 'Published counts of China–Russia exercises',
  description:
    'One row per published count of joint exercises over a period, with our count for the same period and the reason for the difference.',
  columns,
  key: ['claim_id'],
  vintage: 'counts published from 2013 to September 2025',
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
