import { CUSTOMS } from '../licences.ts'
import { releaseState } from '../row-quality.ts'
import * as t from '../schema.ts'
import { releaseColumns, releaseRules } from './heilongjiang.ts'

const columns = t.columns({
  province: t.text('Province', 'Province, autonomous region or municipality.'),
  province_code: t.pattern('Province code', 'ISO 3166-2 code.', 'a code such as CN-JL', /^CN-[A-Z]{2}$/),
  ...releaseColumns.shape,
})

export type ProvinceRow = t.Row<typeof columns>

/** Goods trade of provinces other than Heilongjiang and its part with Russia; levels in billions of the row’s currency. */
export default t.defineTable({
  name: 'provinces',
  title: 'Trade of other provinces and its part with Russia',
  description:
    'Published releases of customs and provinces, full years and parts of years, and back-calculated estimates, in the columns of heilongjiang. Most provinces publish no figure on Russia. Never join part-year rows or estimates to full years.',
  columns,
  key: ['province_code', 'period_start', 'period_end', 'currency', 'period'],
  unit: 'Billions of the row’s currency; shares in percent.',
  time: { until: ({ period_end }) => period_end, state: releaseState },
  licence: CUSTOMS,
  rules: releaseRules,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly provinces: ProvinceRow
  }
}
