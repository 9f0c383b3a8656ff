import type { ExerciseCountRow } from '../../data/tables/exercise-counts.ts'
import type { ExerciseRow } from '../../data/tables/exercises.ts'
import { formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { ALL, CORE, isCore, SCO_UNKNOWN } from '../exercises.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { partYear, spanOfYears } from '../kit/table-facts.ts'

export default defineExplainer({
  tables: ['exercises', 'exercise-counts'],
  prepare: ({ exercises, 'exercise-counts': counts }, about) => {
    const rows = exercises.filter((row) => row.counted)
    const [first, last] = [spanOfYears(rows)[0], spanOfYears(exercises)[1]]
    const unfinished = partYear(about.exercises) ?? Number.POSITIVE_INFINITY
    return {
      explain: (query, { row, column }) => {
        const range = row === WHOLE_RANGE
        const [from, to] = range
          ? [Math.max(query.from, first), Math.min(query.to, last)]
          : [Number(row), Number(row)]
        if (to < first || from > last) return null
        const all = query.measure === 'all'
        const part = (all ? ALL : CORE).find(({ id }) => id === column)
        if (column === 'sco' && !range && SCO_UNKNOWN.has(from))
          return { quantity: quantityOf('drills of the SCO’s security services') }
        const test = part?.test ?? (column === 'all' ? (all ? () => true : isCore) : null)
        if (!test) return null
        const own = rows.filter((one) => one.year >= from && one.year <= to && test(one))
        const name = part?.name ?? (all ? 'Events of all kinds' : 'Core military exercises and patrols')
        return {
          ...counted(own, from, to, name),
          others: part?.id === 'core' || column === 'all' ? published(counts, from, to) : [],
          ...(range
            ? {
                name,
                computed: {
                  value: own.length,
                  unit: 'exercises',
                  quality: to >= unfinished ? 'part-year' : 'reported',
                },
              }
            : {}),
        }
      },
    }
  },
})

const quantityOf = (what: string) => `The number of joint exercises of Chinese and Russian forces (${what})`

function counted(rows: readonly ExerciseRow[], from: number, to: number, name: string): Explained {
  return {
    quantity: quantityOf(name.charAt(0).toLowerCase() + name.slice(1)),
    period: formatYears(from, to),
    formula: countOf('Events by year', rows, ({ year }) => year),
    rows: rows.map((row) =>
      sourceRow('exercises', row, ['start_date', 'name', 'scope', 'parties', 'confidence']),
    ),
    rowsNote:
      rows.length === 0
        ? 'No event of this kind is on the list for these years: counted, not missing.'
        : null,
  }
}

/** Counts that others published of exactly these calendar years. */
function published(rows: readonly ExerciseCountRow[], from: number, to: number): OtherValue[] {
  return rows
    .filter((row) => row.period_start === `${from}-01-01` && row.period_end === `${to}-12-31`)
    .map((row) => ({
      label: `${row.body}: ${row.counts}`,
      value: row.published,
      note: row.reason,
      sources: row.sources,
    }))
}

/** The counts of the sentence are of the years as a whole; the peak is of one. */
