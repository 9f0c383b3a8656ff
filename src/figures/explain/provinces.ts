import { WHOLE_ROW } from '../../model/value-ref.ts'
import { atYear } from '../../model/year-series.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { releaseExplanation } from '../kit/release-explained.ts'
import { nationalExplanation } from '../kit/trade-explained.ts'
import { type Index, indexed, PROVINCES, releasesOf } from '../provinces.ts'

const CHINA = 'CN'

export default defineExplainer({
  tables: ['heilongjiang', 'provinces', 'china-trade', 'border-events'],
  prepare: (tables) => {
    const index = indexed(tables)
    return {
      explain: (_, { row, column }) => {
        const year = Number(row)
        if (column === CHINA) return nationalExplanation(atYear(index.national, year))
        if (column === WHOLE_ROW) return ofYear(index, year)
        const province = PROVINCES.find(({ id }) => id === column)
        return province
          ? releaseExplanation(province.name, releasesOf(index, province.id, year), year, 'trade')
          : null
      },
    }
  },
})

/** A year as a whole: the rows its cells rest on, and its events at the border. */
function ofYear(index: Index, year: number): Explained {
  const cells = [
    nationalExplanation(atYear(index.national, year)),
    ...PROVINCES.map(({ id, name }) => releaseExplanation(name, releasesOf(index, id, year), year, 'trade')),
  ]
  return {
    rows: [
      ...cells.flatMap(({ rows = [] }) => rows),
      ...(atYear(index.events, year) ?? []).map((row) => sourceRow('border-events', row)),
    ],
    rowsNote: 'The rows of the cells of this year; each cell has a card of its own.',
  }
}
