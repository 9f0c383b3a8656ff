import { ENERGY } from '../licences.ts'
import { crudeQuality } from '../row-quality.ts'
import * as t from '../schema.ts'
import { CRUDE_FLAGS } from './crude-share.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  origin_code: t.optional(
    t.pattern(
      'Origin code',
      'ISO 3166-1 alpha-3 code; WLD is the world, blank a region.',
      'a code of three capital letters',
      /^[A-Z]{3}$/,
    ),
  ),
  origin: t.text('Origin', 'Country or region of origin.'),
  origin_kind: t.oneOf('Kind of origin', 'Country, region (or remainder), or total of all origins.', {
    country: 'country',
    region: 'region or remainder',
    total: 'all origins',
  }),
  basis: t.oneOf('Basis', 'Series the row belongs to; shares and sums hold within one basis and year.', {
    gacc: 'China Customs',
    'gacc-compiled': 'China Customs, compiled',
    'energy-institute': 'Energy Institute',
  }),
  volume_mt: t.optional(t.number('Volume', 'million tonnes', 'Volume.')),
  value_usd_bn: t.optional(t.number('Value', 'billion USD', 'Value.')),
  value_cny_bn: t.optional(t.number('Value', 'billion CNY', 'Value.')),
  share_volume_pct: t.optional(
    t.share('Share by volume', '100 × origin / total by volume of the same year and basis.'),
  ),
  share_value_pct: t.optional(t.share('Share by value', '100 × origin / total by value, USD or else CNY.')),
  flag: t.oneOf(
    'Volume is',
    'How the volume was obtained; partial: only some months of the year.',
    CRUDE_FLAGS,
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Derivation, correction, disagreement.')),
})

export type CrudeOriginRow = t.Row<typeof columns>

/** China’s crude oil imports by origin, million tonnes and values, on three bases that must not be mixed. */
export default t.defineTable({
  name: 'crude-origins',
  title: 'China’s crude oil imports by origin',
  description:
    'Crude imports by origin on three bases kept apart: gacc (China Customs releases), gacc-compiled (customs barrels a day as compiled, converted at 7.3 barrels a tonne; 13 origins and a remainder), energy-institute (Statistical Review of World Energy).',
  columns,
  key: ['year', 'basis', 'origin'],
  unit: 'Million tonnes; billion dollars or yuan where published.',
  time: { state: crudeQuality },
  series: { compiled: ({ basis }) => basis === 'gacc-compiled' },
  licence: ENERGY,
  rules: {
    // The compiled bases add up to their total; customs’ own releases name some origins only, so never more than it.
    volume_mt: (total, _, rows) => {
      if (total.origin_kind !== 'total' || total.volume_mt === null) return null
      const parts = rows.filter(
        ({ year, basis, origin_kind }) =>
          year === total.year && basis === total.basis && origin_kind !== 'total',
      )
      const sum = parts.reduce((running, { volume_mt }) => running + (volume_mt ?? 0), 0)
      const some = total.basis === 'gacc'
      const over = sum - total.volume_mt
      return (
        (some ? over : Math.abs(over)) > 0.1 &&
        `${some ? 'at least the sum of its origins' : 'the sum of its parts'}, ${Math.round(sum * 1000) / 1000}`
      )
    },
    origin_code: ({ origin_code, origin_kind }) =>
      (origin_code === null) !== (origin_kind === 'region') &&
      'a code for a country or the total, blank for a region',
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'crude-origins': CrudeOriginRow
  }
}
