import type { ChinaTradeRow } from '../../data/tables/china-trade.ts'
import type { RussiaTradeShareRow } from '../../data/tables/russia-trade-share.ts'
import type { Formula } from '../../model/formula.ts'
import { atYear, oneByYear } from '../../model/year-series.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven } from '../kit/formulas.ts'
import { nationalExplanation, tradeRow } from '../kit/trade-explained.ts'

export default defineExplainer({
  tables: ['china-trade', 'russia-trade-share'],
  prepare: (tables) => {
    const trade = oneByYear(tables['china-trade'])
    const shares = oneByYear(tables['russia-trade-share'])
    return {
      explain: (_, { row, column }) => {
        const year = Number(row)
        switch (column) {
          case 'russia-in-china':
            return nationalExplanation(atYear(trade, year))
          case 'china-in-russia':
            return mirrorShare(atYear(shares, year))
          case 'total':
          case 'imports':
          case 'exports':
            return amount(atYear(trade, year), column)
          default:
            return null
        }
      },
    }
  },
})

const QUANTITIES = {
  total: 'Goods trade between China and Russia, by China Customs,',
  imports: 'The value of China’s goods imports from Russia, by China Customs,',
  exports: 'The value of China’s goods exports to Russia, by China Customs,',
}

function amount(row: ChinaTradeRow | undefined, column: keyof typeof QUANTITIES): Explained {
  const quantity = QUANTITIES[column]
  if (!row) return { quantity }
  const { exports_to_russia_usd_bn: exports, imports_from_russia_usd_bn: imports, total_usd_bn: total } = row
  return {
    quantity,
    formula:
      column === 'total' &&
      total !== null &&
      exports !== null &&
      imports !== null &&
      adds(total, exports, imports)
        ? {
            kind: 'sum',
            of: {
              name: 'Both directions',
              unit: 'billion USD',
              parts: [
                { label: 'exports to Russia', value: exports },
                { label: 'imports from Russia', value: imports },
              ],
            },
          }
        : given(row, column),
    rows: [tradeRow(row)],
    ...(row[COLUMNS[column]] === null ? { rowsNote: 'The row of the year has no such amount.' } : {}),
    ...(row.note ? { note: row.note } : {}),
  }
}

const COLUMNS = {
  total: 'total_usd_bn',
  imports: 'imports_from_russia_usd_bn',
  exports: 'exports_to_russia_usd_bn',
} as const

function given(row: ChinaTradeRow, column: keyof typeof COLUMNS): Formula | null {
  const value = row[COLUMNS[column]]
  return value === null ? null : asGiven('As published by China Customs', 'billion USD', row.year, value)
}

/** The total is published by itself; it is shown as a sum only where the two directions give it to the last digit shown. */
const adds = (total: number, exports: number, imports: number) => Math.abs(exports + imports - total) < 0.05

/** Its parts were published apart from each other and are not kept: the share is stored as computed. */
function mirrorShare(row: RussiaTradeShareRow | undefined): Explained {
  const quantity = 'China’s share of Russia’s goods trade'
  if (!row) return { quantity }
  const others = [
    ['Of Russia’s exports alone', row.share_exports_pct],
    ['Of Russia’s imports alone', row.share_imports_pct],
  ] as const
  return {
    quantity,
    rows: [sourceRow('russia-trade-share', row)],
    formula:
      row.share_total_pct === null
        ? null
        : asGiven('Share as stored', 'percent', row.year, row.share_total_pct),
    own: true,
    rowsNote:
      'The share is stored as computed: trade as China Customs counts it over Russia’s total of the World Bank, by the sources named.',
    others: others.flatMap(([label, value]) =>
      value === null ? [] : [{ label, value, sources: row.sources }],
    ),
    ...(row.note ? { note: row.note } : {}),
  }
}
