import * as z from 'zod/mini'
import { ENERGY } from '../licences.ts'
import { crudeQuality } from '../row-quality.ts'
import {
  defineTable,
  number,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  share,
  sourceList,
  text,
  year,
} from '../schema.ts'
import { CRUDE_FLAGS } from './crude-share.ts'

const columns = z.object({
  year: year('Year', 'Calendar year.'),
  origin_code: optional(
    pattern(
      'Origin code',
      'ISO 3166-1 alpha-3 code; WLD is the world, blank a region.',
      'a code of three capital letters',
      /^[A-Z]{3}$/,
    ),
  ),
  origin: text('Origin', 'Country or region of origin.'),
  origin_kind: oneOf('Kind of origin', 'Country, region (or remainder), or total of all origins.', [
    'country',
    'region',
    'total',
  ]),
  basis: oneOf('Basis', 'Series the row belongs to; shares and sums hold within one basis and year.', [
    'gacc',
    'gacc-compiled',
    'energy-institute',
  ]),
  volume_mt: optional(number('Volume', 'million tonnes', 'Volume.')),
  value_usd_bn: optional(number('Value', 'billion USD', 'Value.')),
  value_cny_bn: optional(number('Value', 'billion CNY', 'Value.')),
  share_volume_pct: optional(
    share('Share by volume', '100 × origin / total by volume of the same year and basis.'),
  ),
  share_value_pct: optional(share('Share by value', '100 × origin / total by value, USD or else CNY.')),
  flag: oneOf(
    'Volume is',
    'How the volume was obtained; partial: only some months of the year.',
    CRUDE_FLAGS,
  ),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Derivation, correction, disagreement.')),
})

export type CrudeOriginRow = z.infer<typeof columns>

/** China’s crude oil imports by origin, million tonnes and values, on three bases that must not be mixed. */
export default defineTable({
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
  checks: (rows) => [...totalProblems(rows), ...codeProblems(rows)],
})

/** Parts of gacc-compiled and energy-institute make their total; gacc lists some origins only, so never more than it. */
function totalProblems(rows: readonly CrudeOriginRow[]): RowProblem[] {
  return rows.flatMap((total, index) => {
    if (total.origin_kind !== 'total' || total.volume_mt === null) return []
    const parts = rows.filter(
      (row) => row.year === total.year && row.basis === total.basis && row.origin_kind !== 'total',
    )
    const sum = parts.reduce((running, row) => running + (row.volume_mt ?? 0), 0)
    const over = sum - total.volume_mt
    const wrong = total.basis === 'gacc' ? over > 0.1 : Math.abs(over) > 0.1
    const shown = Math.round(sum * 1000) / 1000
    const expected =
      total.basis === 'gacc' ? `at least the sum of its origins, ${shown}` : `the sum of its parts, ${shown}`
    return wrong ? [{ row: index, column: 'volume_mt', value: total.volume_mt, expected }] : []
  })
}

function codeProblems(rows: readonly CrudeOriginRow[]): RowProblem[] {
  return rows.flatMap((row, index) =>
    (row.origin_code === null) === (row.origin_kind === 'region')
      ? []
      : [
          {
            row: index,
            column: 'origin_code',
            value: row.origin_code ?? '',
            expected: 'a code for a country or the total, blank for a region',
          },
        ],
  )
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'crude-origins': CrudeOriginRow
  }
}
