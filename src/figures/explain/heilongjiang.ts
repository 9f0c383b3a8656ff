import type { ChinaTradeRow } from '../../data/tables/china-trade.ts'
import type { HeilongjiangRow } from '../../data/tables/heilongjiang.ts'
import { formatShare } from '../../model/format.ts'
import type { Formula } from '../../model/formula.ts'
import type { Explanation, OtherValue } from '../../model/number-card.ts'
import { atYear, groupByYear, oneByYear, yearsOf } from '../../model/year-series.ts'
import { isSolid } from '../heilongjiang.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, sourceRow, type TakeawayValue } from '../kit/explain.ts'
import { bestRow, coverage, nationalShare, type Share, shareOf } from '../kit/releases.ts'
import { nationalExplanation } from '../kit/trade-explained.ts'

const SHARES: readonly Share[] = ['trade', 'exports', 'imports']

const COLUMNS = {
  trade: { whole: 'total_trade_bn', part: 'trade_with_russia_bn' },
  exports: { whole: 'total_exports_bn', part: 'exports_to_russia_bn' },
  imports: { whole: 'total_imports_bn', part: 'imports_from_russia_bn' },
} as const

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
        return share ? explained(atYear(evidence, year) ?? [], year, share) : null
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

const ofWhat = (share: Share) => (share === 'trade' ? 'goods trade' : `goods ${share}`)

function explained(rows: readonly HeilongjiangRow[], year: number, share: Share): Explanation {
  const quantity = `Russia’s share of Heilongjiang’s ${ofWhat(share)}`
  const row = bestRow(rows, share)
  if (!row)
    return {
      quantity,
      rows: rows.map((one) => rowOf(one, share)),
      rowsNote:
        rows.length > 0
          ? 'What is known of the year: a level or a growth, but no total to divide by.'
          : 'No release on the year’s trade with Russia was found.',
    }
  const { note } = coverage(row)
  const others = rows.flatMap((one): OtherValue[] => {
    const value = shareOf(one, share)
    if (one === row || value === null) return []
    return [{ label: periodOf(one), value, sources: one.sources, ...(one.note ? { note: one.note } : {}) }]
  })
  const stated = row[`stated_share_${share}_pct`]
  const printed: OtherValue[] =
    stated === null ? [] : [{ label: 'As printed by the source', value: stated, sources: row.sources }]
  return {
    quantity,
    period: note ? `${note} ${year}` : `${year}`,
    formula: formulaOf(row, share),
    rows: [rowOf(row, share)],
    others: [...printed, ...others],
    ...(row.note ? { note: row.note } : {}),
  }
}

/** Only where the row itself holds both levels, and they are what its share was computed from. */
function formulaOf(row: HeilongjiangRow, share: Share): Formula | null {
  const { part, whole } = COLUMNS[share]
  const [russia, all] = [row[part], row[whole]]
  if (russia === null || all === null || row[`share_${share}_basis`] === 'stated') return null
  const unit = `billion ${row.currency}`
  return {
    kind: 'share',
    part: { name: 'With Russia', unit, parts: [{ label: `${row.year}`, value: russia }] },
    whole: { name: 'With all partners', unit, parts: [{ label: `${row.year}`, value: all }] },
  }
}

function periodOf(row: HeilongjiangRow): string {
  if (row.period === 'estimate') return 'Our estimate of the full year'
  return coverage(row).note ?? 'Full year'
}

function rowOf(row: HeilongjiangRow, share: Share) {
  const { part, whole } = COLUMNS[share]
  return sourceRow(
    'heilongjiang',
    row,
    ['period_start', 'period_end', 'currency', 'period'],
    [part, whole, `share_${share}_pct`, `share_${share}_basis`, 'stated_growth_pct', 'quality', 'note'],
  )
}

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
