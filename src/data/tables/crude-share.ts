import { CUSTOMS } from '../licences.ts'
import { crudeShareQuality } from '../row-quality.ts'
import * as t from '../schema.ts'

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

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  russia_mt: t.number('From Russia', 'million tonnes', 'Crude from Russia.'),
  total_mt: t.number('All origins', 'million tonnes', 'Crude from all origins.'),
  russia_share_pct: t.share('Russian share by volume', '100 × Russia / total by volume.', {
    of: [['russia_mt', 'total_mt']],
    within: 0.06,
  }),
  saudi_mt: t.optional(t.number('From Saudi Arabia', 'million tonnes', 'Crude from Saudi Arabia.')),
  saudi_share_pct: t.optional(
    t.share('Saudi Arabian share by volume', '100 × Saudi Arabia / total by volume.', {
      of: [['saudi_mt', 'total_mt']],
      within: 0.06,
    }),
  ),
  russia_value_usd_bn: t.optional(
    t.number('Value from Russia', 'billion USD', 'Value of crude from Russia.'),
  ),
  total_value_usd_bn: t.optional(
    t.number('Value from all origins', 'billion USD', 'Value of crude from all origins.'),
  ),
  russia_value_cny_bn: t.optional(
    t.number('Value from Russia', 'billion CNY', 'Value of crude from Russia.'),
  ),
  total_value_cny_bn: t.optional(
    t.number('Value from all origins', 'billion CNY', 'Value of crude from all origins.'),
  ),
  value_basis: t.optional(
    t.oneOf('Share by value is in', 'Currency of the values behind the share by value.', ['USD', 'CNY']),
  ),
  russia_value_share_pct: t.optional(
    t.share('Russian share by value', '100 × Russia / total by value.', {
      of: [
        ['russia_value_usd_bn', 'total_value_usd_bn'],
        ['russia_value_cny_bn', 'total_value_cny_bn'],
      ],
      within: 0.06,
    }),
  ),
  russia_rank: t.optional(
    t.integer(
      'Russia’s rank',
      'Rank of Russia among the recorded origins, in the compiled customs barrels.',
      1,
      50,
    ),
  ),
  russia_flag: t.oneOf('Volume from Russia is', 'How Russia’s volume was obtained.', CRUDE_FLAGS),
  total_flag: t.oneOf('Volume of all origins is', 'How the total volume was obtained.', CRUDE_FLAGS),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Derivation, correction, disagreement.')),
})

export type CrudeShareRow = t.Row<typeof columns>

/** Russia’s share of China’s recorded crude oil imports by volume (Mt) and value; source China Customs. */
export default t.defineTable({
  name: 'crude-share',
  title: 'Russia’s share of China’s crude oil imports',
  description:
    'Recorded crude imports of China: Russia, Saudi Arabia and total, by volume (million tonnes) and, where published, by value. China Customs records almost no Iranian or Venezuelan crude since 2019–2021.',
  columns,
  key: ['year'],
  unit: 'Million tonnes, percent, billion dollars or yuan.',
  time: { state: crudeShareQuality },
  series: {
    russia: () => true,
    saudi: ({ saudi_mt }) => saudi_mt !== null,
    value: ({ russia_value_share_pct }) => russia_value_share_pct !== null,
  },
  licence: CUSTOMS,
  rules: {
    value_basis: ({ value_basis, russia_value_share_pct }) =>
      (value_basis === null) !== (russia_value_share_pct === null) &&
      'a currency if and only if russia_value_share_pct is given',
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'crude-share': CrudeShareRow
  }
}
