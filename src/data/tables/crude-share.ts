import * as z from 'zod/mini'
import { CUSTOMS } from '../licences.ts'
import { defineTable, integer, number, oneOf, optional, share, sourceList, text, year } from '../schema.ts'
import { shareProblem } from './arithmetic.ts'

/** Flags of customs crude figures: how a volume was obtained. */
export const CRUDE_FLAGS = [
  'reported',
  'preliminary',
  'rounded',
  'derived',
  'corrected',
  'relabelled',
  'partial',
] as const

const columns = z.object({
  year: year('Calendar year.'),
  russia_mt: number('Crude from Russia, million tonnes.'),
  total_mt: number('Crude from all origins, million tonnes.'),
  russia_share_pct: share('100 × Russia / total by volume, percent.'),
  saudi_mt: optional(number('Crude from Saudi Arabia, million tonnes.')),
  saudi_share_pct: optional(share('100 × Saudi Arabia / total by volume, percent.')),
  russia_value_usd_bn: optional(number('Value of crude from Russia, billion current US dollars.')),
  total_value_usd_bn: optional(number('Value of crude from all origins, billion current US dollars.')),
  russia_value_cny_bn: optional(number('Value of crude from Russia, billion yuan.')),
  total_value_cny_bn: optional(number('Value of crude from all origins, billion yuan.')),
  value_basis: optional(oneOf('Currency of the values behind the share by value.', ['USD', 'CNY'])),
  russia_value_share_pct: optional(share('100 × Russia / total by value, percent.')),
  russia_rank: optional(
    integer('Rank of Russia among the recorded origins, in the compiled customs barrels.', 1, 50),
  ),
  russia_flag: oneOf('How Russia’s volume was obtained.', CRUDE_FLAGS),
  total_flag: oneOf('How the total volume was obtained.', CRUDE_FLAGS),
  sources: sourceList('Sources of the row.'),
  note: optional(text('Derivation, correction, disagreement.')),
})

export type CrudeShareRow = z.infer<typeof columns>

/** Russia’s share of China’s recorded crude oil imports by volume (Mt) and value; source China Customs. */
export const crudeShare = defineTable({
  name: 'crude-share',
  title: 'Russia’s share of China’s crude oil imports',
  description:
    'Recorded crude imports of China: Russia, Saudi Arabia and total, by volume (million tonnes) and, where published, by value. China Customs records almost no Iranian or Venezuelan crude since 2019–2021.',
  columns,
  key: ['year'],
  vintage: 'China Customs, 2000–2025; 2025 preliminary',
  licence: CUSTOMS,
  checks: (rows) =>
    rows.flatMap((row, index) => [
      ...shareProblem(index, 'russia_share_pct', row.russia_share_pct, row.russia_mt, row.total_mt, 0.06),
      ...shareProblem(index, 'saudi_share_pct', row.saudi_share_pct, row.saudi_mt, row.total_mt, 0.06),
      ...valueProblems(row, index),
    ]),
})

function valueProblems(row: CrudeShareRow, index: number) {
  if ((row.value_basis === null) !== (row.russia_value_share_pct === null))
    return [
      {
        row: index,
        column: 'value_basis',
        value: row.value_basis ?? '',
        expected: 'a currency if and only if russia_value_share_pct is given',
      },
    ]
  const [part, whole] =
    row.value_basis === 'CNY'
      ? [row.russia_value_cny_bn, row.total_value_cny_bn]
      : [row.russia_value_usd_bn, row.total_value_usd_bn]
  return shareProblem(index, 'russia_value_share_pct', row.russia_value_share_pct, part, whole, 0.06)
}
