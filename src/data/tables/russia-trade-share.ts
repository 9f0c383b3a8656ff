import { TRADE } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  share_exports_pct: t.optional(t.share('China’s share of exports', 'China’s share of Russia’s exports.')),
  share_imports_pct: t.optional(t.share('China’s share of imports', 'China’s share of Russia’s imports.')),
  share_total_pct: t.share('China’s share of trade', 'China’s share of Russia’s trade.'),
  flag: t.oneOf('Basis', 'computed from published figures; derived or rounded: one of these is.', [
    'computed',
    'derived',
    'rounded',
  ]),
  sources: t.sourceList('Sources', 'Sources of the trade between the two and of Russia’s totals.'),
  note: t.optional(t.text('Note', 'Other bases.')),
})

export type RussiaTradeShareRow = t.Row<typeof columns>

/** China’s share of Russia’s goods trade: trade as China Customs counts it over Russia’s totals. */
export default t.defineTable({
  name: 'russia-trade-share',
  title: 'China’s share of Russia’s goods trade',
  description:
    '100 × trade as China Customs counts it / Russia’s merchandise trade as the WTO and the World Bank give it. Good to about one point from 2012 and two points before; no official Russian figure.',
  columns,
  key: ['year'],
  unit: 'Percent.',
  time: { state: ({ flag }) => (flag === 'computed' ? 'reported' : flag) },
  series: { share: () => true },
  licence: TRADE,
  rules: {
    share_total_pct: ({ share_total_pct: share, share_exports_pct: exports, share_imports_pct: imports }) => {
      if (exports === null || imports === null) return null
      const [low, high] = [Math.min(exports, imports), Math.max(exports, imports)]
      return (share < low || share > high) && `a share between ${low} and ${high}`
    },
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-trade-share': RussiaTradeShareRow
  }
}
