import { notShare, notSum } from '../arithmetic.ts'
import { SIPRI } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Year of delivery.'),
  recipient_code: t.pattern(
    'Recipient code',
    'ISO 3166-1 alpha-3 code; OTHER for the remainder, WLD for the total.',
    'a code of capital letters',
    /^([A-Z]{3}|OTHER)$/,
  ),
  recipient: t.text('Recipient', 'Recipient.'),
  kind: t.oneOf('Kind', 'country; remainder: total less the countries named; total.', [
    'country',
    'remainder',
    'total',
  ]),
  tiv_million: t.number('Deliveries', 'million TIV', 'Deliveries.'),
  share_pct: t.share('Share of Russia’s exports', '100 × deliveries / total of the year.'),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type ArmsExportRow = t.Row<typeof columns>

/** Russia’s exports of major arms by recipient and year of delivery, SIPRI trend-indicator value (TIV) in millions. */
export default t.defineTable({
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
  rules: {
    tiv_million: ({ kind, year, tiv_million }, _, rows) =>
      kind === 'total' &&
      notSum(
        tiv_million,
        rows.flatMap((row) => (row.year === year && row.kind !== 'total' ? row.tiv_million : [])),
        0.02,
      ),
    share_pct: ({ year, share_pct, tiv_million }, _, rows) => {
      const total = rows.find((row) => row.year === year && row.kind === 'total')
      return notShare(share_pct, tiv_million, total?.tiv_million ?? null, 0.051)
    },
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-exports': ArmsExportRow
  }
}
