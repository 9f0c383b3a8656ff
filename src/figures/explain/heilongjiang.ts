import type { ChinaTradeRow } from '../../data/tables/china-trade.ts'
import type { HeilongjiangRow } from '../../data/tables/heilongjiang.ts'
import { formatShare } from '../../model/format.ts'
import { atYear, groupByYear, oneByYear, yearsOf } from '../../model/year-series.ts'
import { isSolid } from '../heilongjiang.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type TakeawayValue } from '../kit/explain.ts'
import { releaseExplanation } from '../kit/release-explained.ts'
import { nationalShare, type Share, shareOf } from '../kit/releases.ts'
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
      takeaway: (query) =>
        takeaway(
          (year) => atYear(evidence, year) ?? [],
          (year) => atYear(national, year),
          query,
        ),
    }
  },
})

function takeaway(
  rowsOf: (year: number) => readonly HeilongjiangRow[],
  nationalOf: (year: number) => ChinaTradeRow | undefined,
  { from, to }: FigureQuery,
): TakeawayValue[] {
  const year = yearsOf(from, to).findLast((one) => rowsOf(one).some(isSolid))
  const row = year === undefined ? undefined : rowsOf(year).find(isSolid)
  if (year === undefined || !row) return []
  const parts =
    row.share_exports_pct === null || row.share_imports_pct === null ? [] : (['exports', 'imports'] as const)
  const china = nationalShare(nationalOf(year))
  return [
    ...(['trade', ...parts] as const).map((share) => ({
      text: formatShare(shareOf(row, share) ?? 0),
      ref: { row: `${year}`, column: share },
    })),
    ...(china === null ? [] : [{ text: formatShare(china), ref: { row: `${year}`, column: 'china' } }]),
  ]
}
