import { SIPRI } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  release: t.releaseMonth('Release', 'Month of the SIPRI release.'),
  year: t.year('Year', 'Year of delivery.'),
  total_tiv_million: t.number('Imports', 'million TIV', 'Deliveries to China from all suppliers.'),
  russia_tiv_million: t.number(
    'From Russia',
    'million TIV',
    'Deliveries from the Soviet Union (1990–1991) and Russia (from 1992).',
  ),
  russia_share_pct: t.share('Russia’s share', '100 × Russia / total of the same release.', {
    of: [['russia_tiv_million', 'total_tiv_million']],
    within: 0.06,
  }),
  sources: t.sourceList('Sources', 'Source of the release.'),
})

export type ArmsReleaseRow = t.Row<typeof columns>

/** China’s arms imports and Russia’s part of them in four SIPRI releases, TIV in millions; never mix releases. */
export default t.defineTable({
  name: 'arms-releases',
  title: 'China’s arms imports in four SIPRI releases',
  description:
    'Total of China’s arms imports and the part from the Soviet Union (1990–1991) and Russia, by SIPRI release. SIPRI revises old years every spring; ratios within one release only.',
  columns,
  key: ['release', 'year'],
  unit: 'Million TIV (SIPRI trend-indicator value): the volume of deliveries of major arms, by year of delivery. Not money.',
  licence: SIPRI,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-releases': ArmsReleaseRow
  }
}
