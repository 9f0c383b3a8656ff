import { atYear, groupByYear, oneByYear } from '../../model/year-series.ts'
import { defineExplainer } from '../kit/explain.ts'
import { releaseExplanation } from '../kit/release-explained.ts'
import type { Share } from '../kit/releases.ts'
import { nationalExplanation } from '../kit/trade-explained.ts'

const SHARES: readonly Share[] = ['trade', 'exports', 'imports']

export default defineExplainer({
  tables: ['heilongjiang', 'china-trade'],
  prepare: (tables) => {
    const evidence = groupByYear(tables.heilongjiang)
    const national = oneByYear(tables['china-trade'])
    return {
      explain: (_, { row, column }) => {
        const year = Number(row)
        if (column === 'china') return nationalExplanation(atYear(national, year))
        const share = SHARES.find((one) => one === column)
        return share ? releaseExplanation('Heilongjiang', atYear(evidence, year) ?? [], year, share) : null
      },
    }
  },
})
