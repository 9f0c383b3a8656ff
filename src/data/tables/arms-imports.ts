import { SIPRI } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Year of delivery.'),
  supplier_code: t.pattern(
    'Supplier code',
    'ISO 3166-1 alpha-3 code of the supplier; SUN is the Soviet Union (1990–1991).',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  supplier: t.text('Supplier', 'Supplier.'),
  tiv_million: t.number('Deliveries', 'million TIV', 'Deliveries.'),
  tiv_local_production_million: t.number(
    'Of these with local production',
    '',
    'Part of the deliveries that SIPRI flags as having some assembly or production in China, million TIV; an upper bound.',
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type ArmsImportRow = t.Row<typeof columns>

/** China’s imports of major arms by supplier and year of delivery, SIPRI trend-indicator value (TIV) in millions. */
export default t.defineTable({
  name: 'arms-imports',
  title: 'China’s arms imports by supplier',
  description:
    'SIPRI trend-indicator value (TIV, millions) of major arms delivered to China, by supplier and year. TIV measures volume, not money. A missing supplier-year means that SIPRI lists no delivery.',
  columns,
  key: ['year', 'supplier_code'],
  unit: 'Million TIV (SIPRI trend-indicator value): the volume of deliveries of major arms, by year of delivery. Not money.',
  series: { deliveries: () => true },
  licence: SIPRI,
  rules: {
    tiv_local_production_million: ({ tiv_local_production_million, tiv_million }) =>
      tiv_local_production_million > tiv_million + 0.005 && `at most the ${tiv_million} of tiv_million`,
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-imports': ArmsImportRow
  }
}
