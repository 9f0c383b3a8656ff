import type { MilestoneRow } from '../../data/tables/milestones.ts'
import { formatDate, formatYears } from '../../model/format.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../../model/value-ref.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { LANES } from '../milestones.ts'

export default defineExplainer({
  tables: ['milestones'],
  prepare: ({ milestones: rows }) => ({
    explain: (query, { row, column }) => {
      if (row === WHOLE_RANGE) return overRange(rows, query, column)
      const event = rows.find(({ event_id }) => `${event_id}` === row)
      if (event) return { rows: [rowOf(event)] }
      if (column !== WHOLE_ROW || !/^\d{4}$/.test(row)) return null
      const own = rows.filter(({ year }) => `${year}` === row)
      return { ...counted(own, ({ short }) => short), ...(own.length === 0 ? { formula: null } : {}) }
    },
  }),
})

const rowOf = (row: MilestoneRow) => sourceRow('milestones', row)

function counted(own: readonly MilestoneRow[], groupOf: (row: MilestoneRow) => string): Explained {
  return {
    quantity: 'The number of milestones on our list',
    formula: countOf('Events', own, groupOf),
    rows: own.map(rowOf),
    rowsNote:
      own.length === 0
        ? 'The list has no event of these years. It is a choice, not a complete chronicle.'
        : 'A choice of events, not a complete chronicle: the count is of our list.',
  }
}

const within = (rows: readonly MilestoneRow[], { from, to }: FigureQuery) =>
  rows.filter(({ year }) => year >= from && year <= to)

/** Which milestones a number of the sentence counts. */
const KINDS: Readonly<Record<string, { name: string; test: (row: MilestoneRow) => boolean }>> = {
  all: { name: 'Milestones', test: () => true },
  key: { name: 'Key milestones', test: ({ key }) => key },
  ...Object.fromEntries(
    LANES.map(({ id, name }) => [
      id,
      { name: `Milestones, ${name}`, test: ({ domain }: MilestoneRow) => domain === id },
    ]),
  ),
}

function overRange(rows: readonly MilestoneRow[], query: FigureQuery, column: string): Explained | null {
  const kind = KINDS[column]
  if (!kind) return null
  const own = within(rows, query).filter(kind.test)
  const last = rows.at(-1)
  return {
    ...counted(own, ({ year }) => `${year}`),
    name: kind.name,
    quantity: `The number on our list of ${kind.name.charAt(0).toLowerCase()}${kind.name.slice(1)}`,
    period: formatYears(query.from, query.to),
    ...(last && query.to >= last.year ? { note: `the list ends on ${formatDate(last.date)}` } : {}),
    computed: { value: own.length, unit: 'items', quality: 'reported' },
  }
}
