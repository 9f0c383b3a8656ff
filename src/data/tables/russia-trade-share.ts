import * as z from 'zod/mini'
import { TRADE } from '../licences.ts'
import { defineTable, oneOf, optional, share, sourceList, text, year } from '../schema.ts'

const columns = z.object({
  year: year('Year', 'Calendar year.'),
  share_exports_pct: optional(share('China’s share of exports', 'China’s share of Russia’s exports.')),
  share_imports_pct: optional(share('China’s share of imports', 'China’s share of Russia’s imports.')),
  share_total_pct: share('China’s share of trade', 'China’s share of Russia’s trade.'),
  flag: oneOf('Basis', 'computed from published figures; derived or rounded: one of these is.', [
    'computed',
    'derived',
    'rounded',
  ]),
  sources: sourceList('Sources', 'Sources of the trade between the two and of Russia’s totals.'),
  note: optional(text('Note', 'Other bases.')),
})

export type RussiaTradeShareRow = z.infer<typeof columns>

/** China’s share of Russia’s goods trade: trade as China Customs counts it over Russia’s totals. */
export default defineTable({
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
  checks: (rows) =>
    rows.flatMap((row, index) => {
      const parts = [row.share_exports_pct, row.share_imports_pct]
      if (parts.some((part) => part === null)) return []
      const [low, high] = [Math.min(...(parts as number[])), Math.max(...(parts as number[]))]
      return row.share_total_pct >= low && row.share_total_pct <= high
        ? []
        : [
            {
              row: index,
              column: 'share_total_pct',
              value: row.share_total_pct,
              expected: `a share between ${low} and ${high}`,
            },
          ]
    }),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-trade-share': RussiaTradeShareRow
  }
}
