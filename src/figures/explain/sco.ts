import type { ScoStatusRow } from '../../data/tables/sco-status.ts'
import { defineExplainer, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { listOf, STANDINGS, spanId, standingAt } from '../sco.ts'

export default defineExplainer({
  tables: ['sco-status'],
  prepare: ({ 'sco-status': rows }) => {
    const { states, last } = listOf(rows)
    const byId = new Map(rows.map((row) => [spanId(row), row]))
    const holding = (standing: (typeof STANDINGS)[number], year: number) =>
      states.filter((state) => standingAt(state, year) === standing.id)
    return {
      explain: (_, { row: id, column }) => {
        const span = byId.get(id)
        if (span) return { rows: [rowOf(span)] }
        const year = Number(id)
        const standing = STANDINGS.find(({ name }) => name === column)
        if (!standing || !(year <= last)) return null
        const own = holding(standing, year)
        return {
          name: column,
          quantity: `The number of ${standing.many}${standing.id === 'shanghai_five' ? '' : ' of the SCO'}`,
          period: `${year}`,
          note: `as of the end of ${year}`,
          computed: { value: own.length, unit: 'items', quality: 'reported' },
          formula: countOf('States with this status at the end of the year', own, ({ name }) => name),
          rows: own.flatMap(({ code }) => {
            const found = byId.get(`${code} ${standing.id}`)
            return found ? [rowOf(found)] : []
          }),
          rowsNote: own.length === 0 ? 'No state on the list held it: counted, not missing.' : null,
        }
      },
    }
  },
})

const rowOf = (row: ScoStatusRow) => sourceRow('sco-status', row)
