import * as z from 'zod/mini'
import { SIPRI } from '../licences.ts'
import { defineTable, number, releaseMonth, share, sourceList, year } from '../schema.ts'

const columns = z.object({
  release: releaseMonth('Release', 'Month of the SIPRI release.'),
  year: year('Year', 'Year of delivery.'),
  total_tiv_million: number('Imports', 'million TIV', 'Deliveries to China from all suppliers.'),
  russia_tiv_million: number(
    'From Russia',
    'million TIV',
    'Deliveries from the Soviet Union (1990–1991) and Russia (from 1992).',
  ),
  russia_share_pct: share('Russia’s share', '100 × Russia / total of the same release.', {
    of: [['russia_tiv_million', 'total_tiv_million']],
    within: 0.06,
  }),
  sources: sourceList('Sources', 'Source of the release.'),
})

export type ArmsReleaseRow = z.infer<typeof columns>

/** China’s arms imports and Russia’s part of them in four SIPRI releases, TIV in millions; never mix releases. */
export default defineTable({
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
