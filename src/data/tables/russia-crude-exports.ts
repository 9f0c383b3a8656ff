import { notSum } from '../arithmetic.ts'
import { REVIEW } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  destination: t.text(
    'Destination',
    'Country or region of destination; regions leave out the countries named.',
  ),
  destination_code: t.optional(
    t.pattern(
      'Destination code',
      'ISO 3166-1 alpha-3 code; WLD is the world, blank a region.',
      'a code of three capital letters',
      /^[A-Z]{3}$/,
    ),
  ),
  destination_kind: t.oneOf('Kind of destination', 'Country, region, or total of all destinations.', [
    'country',
    'region',
    'total',
  ]),
  volume_mt: t.number('Volume', 'million tonnes', 'Crude exported.'),
  share_pct: t.share('Share of Russia’s exports', '100 × volume / total of the year.'),
  sources: t.sourceList('Sources', 'Edition of the Statistical Review.'),
})

export type RussiaCrudeExportRow = t.Row<typeof columns>

/** Russia’s crude oil exports by destination, million tonnes; first editions of the Statistical Review. */
export default t.defineTable({
  name: 'russia-crude-exports',
  title: 'Russia’s crude oil exports by destination',
  description:
    'Crude exports in million tonnes by destination, each year as first printed in the edition of the year after it.',
  columns,
  key: ['year', 'destination'],
  unit: 'Million tonnes.',
  series: { tonnes: () => true },
  licence: REVIEW,
  rules: {
    volume_mt: ({ destination_kind, year, volume_mt }, _, rows) =>
      destination_kind === 'total' &&
      notSum(
        volume_mt,
        rows.flatMap((row) => (row.year === year && row.destination_kind !== 'total' ? row.volume_mt : [])),
        TOLERANCE,
      ),
  },
})

/** Rounding of up to twelve destinations. */
const TOLERANCE = 0.06

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-crude-exports': RussiaCrudeExportRow
  }
}
