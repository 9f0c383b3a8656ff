import * as z from 'zod/mini'
import { REVIEW } from '../licences.ts'
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

const columns = z.object({
  year: year('Calendar year.'),
  destination: text('Country or region of destination; regions leave out the countries named.'),
  destination_code: optional(
    pattern(
      'ISO 3166-1 alpha-3 code; WLD is the world, blank a region.',
      'a code of three capital letters',
      /^[A-Z]{3}$/,
    ),
  ),
  destination_kind: oneOf('Country, region, or total of all destinations.', ['country', 'region', 'total']),
  volume_mt: number('Crude exported, million tonnes.'),
  share_pct: share('100 × volume / total of the year, percent.'),
  sources: sourceList('Edition of the Statistical Review.'),
})

export type RussiaCrudeExportRow = z.infer<typeof columns>

/** Russia’s crude oil exports by destination, million tonnes; first editions of the Statistical Review. */
export const russiaCrudeExports = defineTable({
  name: 'russia-crude-exports',
  title: 'Russia’s crude oil exports by destination',
  description:
    'Crude exports in million tonnes by destination, each year as first printed in the edition of the year after it.',
  columns,
  key: ['year', 'destination'],
  vintage: 'Statistical Review of World Energy, editions 2019 to 2024',
  licence: REVIEW,
  checks: totalProblems,
})

/** Rounding of up to twelve destinations. */
const TOLERANCE = 0.06

function totalProblems(rows: readonly RussiaCrudeExportRow[]): RowProblem[] {
  return rows.flatMap((row, index) => {
    if (row.destination_kind !== 'total') return []
    const parts = rows.filter((one) => one.year === row.year && one.destination_kind !== 'total')
    const sum = parts.reduce((total, { volume_mt }) => total + volume_mt, 0)
    return Math.abs(sum - row.volume_mt) <= TOLERANCE
      ? []
      : [
          {
            row: index,
            column: 'volume_mt',
            value: row.volume_mt,
            expected: `the sum of the destinations, ${Math.round(sum * 100) / 100}`,
          },
        ]
  })
}
