import * as z from 'zod/mini'
import { sumProblem } from '../arithmetic.ts'
import { TRADE } from '../licences.ts'
import { chinaTradeQuality } from '../row-quality.ts'
import {
  defineTable,
  number,
  oneOf,
  optional,
  optionalSourceList,
  type RowProblem,
  share,
  sourceList,
  text,
  year,
} from '../schema.ts'

const columns = z.object({
  year: year('Year', 'Calendar year.'),
  exports_to_russia_usd_bn: optional(
    number('Exports to Russia', 'billion USD', 'China’s exports to Russia.'),
  ),
  imports_from_russia_usd_bn: optional(
    number('Imports from Russia', 'billion USD', 'China’s imports from Russia.'),
  ),
  total_usd_bn: optional(number('Trade with Russia', 'billion USD', 'Exports and imports.')),
  flag: oneOf('Total is', 'How the total was obtained; gap: no total on this basis.', [
    'reported',
    'preliminary',
    'rounded',
    'derived',
    'gap',
  ]),
  split_flag: optional(
    oneOf('Directions are', 'How exports and imports were obtained.', ['reported', 'rounded', 'derived']),
  ),
  world_exports_usd_bn: optional(
    number('Exports to the world', 'billion USD', 'China’s exports to the world.'),
  ),
  world_imports_usd_bn: optional(
    number('Imports from the world', 'billion USD', 'China’s imports from the world.'),
  ),
  world_total_usd_bn: optional(
    number('Trade with the world', 'billion USD', 'China’s trade with the world.'),
  ),
  russia_share_pct: optional(
    share('Russia’s share', '100 × total / world total.', {
      of: [['total_usd_bn', 'world_total_usd_bn']],
      within: 0.01,
    }),
  ),
  sources: optionalSourceList('Sources', 'Sources of the trade with Russia; none in a gap.'),
  world_sources: sourceList('Sources of world trade', 'Sources of the world trade.'),
  note: optional(text('Note', 'Derivation, rounding, disagreement.')),
})

export type ChinaTradeRow = z.infer<typeof columns>

/** China’s goods trade with Russia and with the world, billion current US dollars, as China Customs counts it. */
export default defineTable({
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
  checks: (rows) => rows.flatMap((row, index) => [...gapProblems(row, index), ...sumProblems(row, index)]),
})

function gapProblems(row: ChinaTradeRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  if ((row.flag === 'gap') !== (row.total_usd_bn === null))
    problems.push({
      row: index,
      column: 'total_usd_bn',
      value: row.total_usd_bn ?? '',
      expected: 'blank if and only if flag is gap',
    })
  if ((row.split_flag === null) !== (row.exports_to_russia_usd_bn === null))
    problems.push({
      row: index,
      column: 'split_flag',
      value: row.split_flag ?? '',
      expected: 'a flag if and only if exports and imports are given',
    })
  if (row.flag !== 'gap' && row.sources.length === 0)
    problems.push({ row: index, column: 'sources', value: '', expected: 'a source, unless flag is gap' })
  return problems
}

function sumProblems(row: ChinaTradeRow, index: number): RowProblem[] {
  return [
    ...sumProblem(
      index,
      'total_usd_bn',
      row.total_usd_bn,
      [row.exports_to_russia_usd_bn, row.imports_from_russia_usd_bn],
      0.05,
    ),
    ...sumProblem(
      index,
      'world_total_usd_bn',
      row.world_total_usd_bn,
      [row.world_exports_usd_bn, row.world_imports_usd_bn],
      0.05,
    ),
  ]
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'china-trade': ChinaTradeRow
  }
}
