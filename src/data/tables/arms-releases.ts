import * as z from 'zod/mini'
import { SIPRI } from '../licences.ts'
import { defineTable, number, oneOf, share, sourceList, year } from '../schema.ts'
import { shareProblem } from './arithmetic.ts'

/** The yearly releases of SIPRI’s database held here, oldest first. */
export const RELEASES = ['2022-03', '2024-03', '2025-03', '2026-03'] as const

const columns = z.object({
  release: oneOf('Month of the SIPRI release.', RELEASES),
  year: year('Year of delivery.'),
  total_tiv_million: number('Deliveries to China from all suppliers, million TIV.'),
  russia_tiv_million: number(
    'Deliveries from the Soviet Union (1990–1991) and Russia (from 1992), million TIV.',
  ),
  russia_share_pct: share('100 × Russia / total of the same release, percent.'),
  sources: sourceList('Source of the release.'),
})

export type ArmsReleaseRow = z.infer<typeof columns>

/** China’s arms imports and Russia’s part of them in four SIPRI releases, TIV in millions; never mix releases. */
export const armsReleases = defineTable({
  name: 'arms-releases',
  title: 'China’s arms imports in four SIPRI releases',
  description:
    'Total of China’s arms imports and the part from the Soviet Union (1990–1991) and Russia, by SIPRI release. SIPRI revises old years every spring; ratios within one release only.',
  columns,
  key: ['release', 'year'],
  vintage: 'SIPRI releases of March 2022, 2024, 2025 and 2026',
  licence: SIPRI,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      shareProblem(
        index,
        'russia_share_pct',
        row.russia_share_pct,
        row.russia_tiv_million,
        row.total_tiv_million,
        0.06,
      ),
    ),
})
