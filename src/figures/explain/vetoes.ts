import type { TableAbout } from '../../data/about.ts'
import type { VetoRow } from '../../data/tables/vetoes.ts'
import { formatYears } from '../../model/format.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { partYear } from '../kit/table-facts.ts'
import { MEMBERS, PAIR } from '../vetoes.ts'

export default defineExplainer({
  tables: ['vetoes'],
  prepare: ({ vetoes }, { vetoes: about }) => ({
    explain: (query, { row, column }) => {
      const part = partsOf(query).find(({ id }) => id === column)
      if (row === WHOLE_RANGE && column === 'items') return items(vetoes, about, query)
      if (!part) return null
      const [from, to] = row === WHOLE_RANGE ? [query.from, query.to] : [Number(row), Number(row)]
      const rows = within(vetoes, from, to).filter(part.test)
      const p5 = query.measure === 'p5'
      return {
        ...counted(rows, from, to, p5 ? 'Vetoes cast' : 'Items vetoed'),
        quantity: p5
          ? `The number of vetoes cast by ${part.name}`
          : `The number of items vetoed in the Security Council by ${part.name}`,
        ...(row === WHOLE_RANGE
          ? { name: part.name, computed: computed(about, rows.length, p5 ? 'votes' : 'items', to) }
          : {}),
      }
    },
  }),
})

const partsOf = ({ measure }: FigureQuery) => (measure === 'p5' ? MEMBERS : PAIR)
const within = (rows: readonly VetoRow[], from: number, to: number) =>
  rows.filter(({ year }) => year >= from && year <= to)

const computed = (about: TableAbout, value: number, unit: 'items' | 'votes', to: number) => ({
  value,
  unit,
  quality: to >= (partYear(about) ?? Infinity) ? ('part-year' as const) : ('reported' as const),
})

function items(rows: readonly VetoRow[], about: TableAbout, { from, to }: FigureQuery): Explained {
  const own = within(rows, from, to)
  return {
    ...counted(own, from, to, 'Items vetoed'),
    name: 'Items vetoed by any member',
    quantity: 'The number of items vetoed in the Security Council',
    computed: computed(about, own.length, 'items', to),
  }
}

/** A count, by year where it is of several, and the rows counted. */
function counted(rows: readonly VetoRow[], from: number, to: number, name: string): Explained {
  return {
    period: formatYears(from, to),
    formula: countOf(name, rows, ({ year }) => year),
    rows: rows.map((row) =>
      sourceRow('vetoes', row, ['date', 'draft_symbol', 'topic', 'veto_chn', 'veto_rus']),
    ),
    rowsNote:
      rows.length === 0
        ? 'No row of the list of vetoes is of this kind and time: counted, not missing.'
        : null,
  }
}
