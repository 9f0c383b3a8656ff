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
  year: year('Year', 'Calendar year.'),
  destination: text(
    'Destination',
    'Country or region of destination; regions leave out the countries named.',
  ),
  destination_code: optional(
    pattern(
      'Destination code',
      'ISO 3166-1 alpha-3 code; WLD is the world, blank a region.',
      'a code of three capital letters',
      /^[A-Z]{3}$/,
    ),
  ),
  destination_kind: oneOf('Kind of destination', 'Country, region, or total of all destinations.', [
    'country',
    'region',
    'total',
  ]),
  volume_mt: number('Volume', 'million tonnes', 'Crude exported.'),
  share_pct: share('Share of Russia’s exports', '100 × volume / total of the year.'),
  sources: sourceList('Sources', 'Edition of the Statistical Review.'),
})

export type RussiaCrudeExportRow = z.infer<typeof columns>

/** Russia’s crude oil exports by destination, million tonnes; first editions of the Statistical Review. */
export default defineTable({
  name: 'russia-crude-exports',
  title: 'Russia’s crude oil exports by destination',
  description:
    'Crude exports in million tonnes by destination, each year as first printed in the edition of the year after it.',
  columns,
  key: ['year', 'destination'],
  unit: 'Million tonnes.',
  series: { tonnes: () => true },
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

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-crude-exports': RussiaCrudeExportRow
  }
}
