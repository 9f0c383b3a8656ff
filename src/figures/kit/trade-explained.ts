import type { ChinaTradeRow } from '../../data/tables/china-trade.ts'
import { type Explained, sourceRow } from './explain.ts'

const UNIT = 'billion USD'

/** Russia’s share of China’s goods trade in a year, from its two levels. */
export function nationalExplanation(row: ChinaTradeRow | undefined): Explained {
  const quantity = 'Russia’s share of China’s goods trade'
  const { total_usd_bn: russia, world_total_usd_bn: world } = row ?? {}
  if (!row || russia == null || world == null)
    return {
      quantity,
      rows: row ? [tradeRow(row)] : [],
      rowsNote: row
        ? 'The row of the year; the level of trade with Russia is not known.'
        : 'The table of trade has no row of the year.',
    }
  return {
    quantity,
    formula: {
      kind: 'share',
      part: {
        name: 'Trade with Russia, both ways',
        unit: UNIT,
        parts: [{ label: `${row.year}`, value: russia }],
      },
      whole: { name: 'Trade with the world', unit: UNIT, parts: [{ label: `${row.year}`, value: world }] },
    },
    rows: [tradeRow(row)],
    ...(row.note ? { note: row.note } : {}),
  }
}

export function tradeRow(row: ChinaTradeRow) {
  return sourceRow(
    'china-trade',
    row,
    [
      'total_usd_bn',
      'exports_to_russia_usd_bn',
      'imports_from_russia_usd_bn',
      'world_total_usd_bn',
      'flag',
      'split_flag',
      'note',
    ],
    [...new Set([...row.sources, ...row.world_sources])],
  )
}
