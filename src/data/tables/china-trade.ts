import * as z from 'zod/mini'
import { TRADE } from '../licences.ts'
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
import { shareProblem, sumProblem } from './arithmetic.ts'

const columns = z.object({
  year: year('Calendar year.'),
  exports_to_russia_usd_bn: optional(number('China’s exports to Russia, billion US dollars.')),
  imports_from_russia_usd_bn: optional(number('China’s imports from Russia, billion US dollars.')),
  total_usd_bn: optional(number('Exports and imports, billion US dollars.')),
  flag: oneOf('How the total was obtained; gap: no total on this basis.', [
    'reported',
    'preliminary',
    'rounded',
    'derived',
    'gap',
  ]),
  split_flag: optional(oneOf('How exports and imports were obtained.', ['reported', 'rounded', 'derived'])),
  world_exports_usd_bn: optional(number('China’s exports to the world, billion US dollars.')),
  world_imports_usd_bn: optional(number('China’s imports from the world, billion US dollars.')),
  world_total_usd_bn: optional(number('China’s trade with the world, billion US dollars.')),
  russia_share_pct: optional(share('100 × total / world total, percent.')),
  sources: optionalSourceList('Sources of the trade with Russia; none in a gap.'),
  world_sources: sourceList('Sources of the world trade.'),
  note: optional(text('Derivation, rounding, disagreement.')),
})

export type ChinaTradeRow = z.infer<typeof columns>

/** China’s goods trade with Russia and with the world, billion current US dollars, as China Customs counts it. */
export const chinaTrade = defineTable({
  name: 'china-trade',
  title: 'China’s goods trade with Russia and the world',
  description:
    'Exports, imports and total in billion current US dollars on the basis of China Customs. A year flagged gap has no total; it is not zero.',
  columns,
  key: ['year'],
  vintage: 'China Customs, 1992–2025; 2025 preliminary; world trade of 2014–2024 as in UN Comtrade',
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
    ...shareProblem(
      index,
      'russia_share_pct',
      row.russia_share_pct,
      row.total_usd_bn,
      row.world_total_usd_bn,
      0.01,
    ),
  ]
}
