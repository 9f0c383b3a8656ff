import * as z from 'zod/mini'
import { SIPRI } from '../licences.ts'
import {
  defineTable,
  number,
  oneOf,
  pattern,
  type RowProblem,
  share,
  sourceList,
  text,
  year,
} from '../schema.ts'

const columns = z.object({
  year: year('Year', 'Year of delivery.'),
  recipient_code: pattern(
    'Recipient code',
    'ISO 3166-1 alpha-3 code; OTHER for the remainder, WLD for the total.',
    'a code of capital letters',
    /^([A-Z]{3}|OTHER)$/,
  ),
  recipient: text('Recipient', 'Recipient.'),
  kind: oneOf('Kind', 'country; remainder: total less the countries named; total.', [
    'country',
    'remainder',
    'total',
  ]),
  tiv_million: number('Deliveries', 'million TIV', 'Deliveries.'),
  share_pct: share('Share of Russia’s exports', '100 × deliveries / total of the year.'),
  sources: sourceList('Sources', 'Sources of the row.'),
})

export type ArmsExportRow = z.infer<typeof columns>

/** Russia’s exports of major arms by recipient and year of delivery, SIPRI trend-indicator value (TIV) in millions. */
export default defineTable({
  name: 'arms-exports',
  title: 'Russia’s arms exports by recipient',
  description:
    'SIPRI trend-indicator value (TIV, millions) of major arms delivered by Russia, for 26 recipients, the remainder and the total. TIV measures volume, not money. A missing recipient-year means that SIPRI lists no delivery.',
  columns,
  key: ['year', 'recipient_code'],
  unit: 'Million TIV (SIPRI trend-indicator value): the volume of deliveries of major arms, by year of delivery. Not money.',
  time: { state: ({ kind }) => (kind === 'remainder' ? 'derived' : 'reported') },
  series: { deliveries: () => true },
  licence: SIPRI,
  checks: (rows) =>
    rows.flatMap((row, index) => (row.kind === 'total' ? totalProblems(rows, row, index) : [])),
})

/** The countries and the remainder of a year make its total, and shares are shares of it. */
function totalProblems(rows: readonly ArmsExportRow[], total: ArmsExportRow, index: number): RowProblem[] {
  const own = rows.flatMap((row, i) => (row.year === total.year && row !== total ? [{ row, i }] : []))
  const sum = own.reduce((added, { row }) => added + row.tiv_million, 0)
  const shares = own.flatMap(({ row, i }) => {
    const computed = (100 * row.tiv_million) / total.tiv_million
    return Math.abs(computed - row.share_pct) <= 0.051
      ? []
      : [
          {
            row: i,
            column: 'share_pct',
            value: row.share_pct,
            expected: `100 × ${row.tiv_million} / ${total.tiv_million}`,
          },
        ]
  })
  if (Math.abs(sum - total.tiv_million) <= 0.02) return shares
  const expected = `the sum of its recipients, ${Math.round(sum * 100) / 100}`
  return [...shares, { row: index, column: 'tiv_million', value: total.tiv_million, expected }]
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-exports': ArmsExportRow
  }
}
