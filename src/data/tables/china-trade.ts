import { notSum } from '../arithmetic.ts'
import { TRADE } from '../licences.ts'
import { chinaTradeQuality } from '../row-quality.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  exports_to_russia_usd_bn: t.optional(
    t.number('Exports to Russia', 'billion USD', 'China’s exports to Russia.'),
  ),
  imports_from_russia_usd_bn: t.optional(
    t.number('Imports from Russia', 'billion USD', 'China’s imports from Russia.'),
  ),
  total_usd_bn: t.optional(t.number('Trade with Russia', 'billion USD', 'Exports and imports.')),
  flag: t.oneOf('Total is', 'How the total was obtained; gap: no total on this basis.', [
    'reported',
    'preliminary',
    'rounded',
    'derived',
    'gap',
  ]),
  split_flag: t.optional(
    t.oneOf('Directions are', 'How exports and imports were obtained.', ['reported', 'rounded', 'derived']),
  ),
  world_exports_usd_bn: t.optional(
    t.number('Exports to the world', 'billion USD', 'China’s exports to the world.'),
  ),
  world_imports_usd_bn: t.optional(
    t.number('Imports from the world', 'billion USD', 'China’s imports from the world.'),
  ),
  world_total_usd_bn: t.optional(
    t.number('Trade with the world', 'billion USD', 'China’s trade with the world.'),
  ),
  russia_share_pct: t.optional(
    t.share('Russia’s share', '100 × total / world total.', {
      of: [['total_usd_bn', 'world_total_usd_bn']],
      within: 0.01,
    }),
  ),
  sources: t.optionalSourceList('Sources', 'Sources of the trade with Russia; none in a gap.'),
  world_sources: t.sourceList('Sources of world trade', 'Sources of the world trade.'),
  note: t.optional(t.text('Note', 'Derivation, rounding, disagreement.')),
})

export type ChinaTradeRow = t.Row<typeof columns>

/** China’s goods trade with Russia and with the world, billion current US dollars, as China Customs counts it. */
export default t.defineTable({
  name: 'china-trade',
  title: 'China’s goods trade with Russia and the world',
  description:
    'Exports, imports and total in billion current US dollars on the basis of China Customs. A year flagged gap has no total; it is not zero.',
  columns,
  key: ['year'],
  unit: 'Billion current US dollars.',
  time: { state: (row) => chinaTradeQuality(row) ?? 'gap' },
  series: {
    total: ({ total_usd_bn }) => total_usd_bn !== null,
    directions: ({ exports_to_russia_usd_bn }) => exports_to_russia_usd_bn !== null,
  },
  licence: TRADE,
  rules: {
    total_usd_bn: ({
      flag,
      total_usd_bn: total,
      exports_to_russia_usd_bn: to,
      imports_from_russia_usd_bn: from,
    }) =>
      (flag === 'gap') !== (total === null)
        ? 'blank if and only if flag is gap'
        : notSum(total, [to, from], 0.05),
    split_flag: ({ split_flag, exports_to_russia_usd_bn }) =>
      (split_flag === null) !== (exports_to_russia_usd_bn === null) &&
      'a flag if and only if exports and imports are given',
    world_total_usd_bn: ({ world_total_usd_bn, world_exports_usd_bn, world_imports_usd_bn }) =>
      notSum(world_total_usd_bn, [world_exports_usd_bn, world_imports_usd_bn], 0.05),
    sources: ({ flag, sources }) => flag !== 'gap' && sources.length === 0 && 'a source, unless flag is gap',
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'china-trade': ChinaTradeRow
  }
}
