import { releaseName, releasesOf, releaseValue } from '../../data/arms-releases.ts'
import type { ArmsReleaseRow } from '../../data/tables/arms-releases.ts'
import type { ArmsRelianceRow } from '../../data/tables/arms-reliance.ts'
import { formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { releaseOf, windowOf } from '../arms-reliance.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'

const TIV = 'million TIV'

export default defineExplainer({
  tables: ['arms-reliance', 'arms-releases'],
  prepare: ({ 'arms-reliance': rows, 'arms-releases': releases }) => ({
    explain: ({ measure }, { row: code }) => {
      const window = windowOf(measure)
      const release = releaseOf(rows, window)
      const row = rows.find(
        (one) => one.importer_code === code && one.window_start === window.from && one.release === release,
      )
      return row ? explained(row, rows, releases) : null
    },
  }),
})

function explained(
  row: ArmsRelianceRow,
  all: readonly ArmsRelianceRow[],
  releases: readonly ArmsReleaseRow[],
): Explained {
  const years = formatYears(row.window_start, row.window_end)
  const part = (value: number) => [{ label: years, value }]
  const own = all.filter((one) => one !== row && one.importer_code === row.importer_code)
  const same = own.filter((one) => one.window_start === row.window_start && one.window_end === row.window_end)
  const known = new Set([row, ...same].map(({ release }) => release))
  return {
    quantity: `Russia’s share of the volume of arms imports of ${row.importer}`,
    period: years,
    formula: {
      kind: 'share',
      part: { name: 'From Russia', unit: TIV, parts: part(row.russia_tiv_million) },
      whole: { name: 'From all suppliers', unit: TIV, parts: part(row.total_tiv_million) },
    },
    rows: [sourceRow('arms-reliance', row)],
    others: [
      ...(row.importer_code === 'CHN' ? chinaIn(row, releases, known) : []),
      ...same.map((one) => otherWindow(one, 'The same years')),
      ...own
        .filter((one) => !same.includes(one))
        .map((one) => ({
          ...otherWindow(one, formatYears(one.window_start, one.window_end)),
          note: 'Other years: not to be mixed.',
        })),
    ],
  }
}

function otherWindow(row: ArmsRelianceRow, years: string): OtherValue {
  return {
    label: `${years}, SIPRI, ${releaseName(row.release)}`,
    value: row.russia_share_pct,
    sources: row.sources,
  }
}

/** The years of the window in further releases, of which only China’s totals are kept. */
function chinaIn(
  row: ArmsRelianceRow,
  rows: readonly ArmsReleaseRow[],
  known: ReadonlySet<string>,
): OtherValue[] {
  return releasesOf(rows).flatMap((release) => {
    const found = known.has(release) ? null : releaseValue(rows, release, row.window_start, row.window_end)
    return found?.share == null
      ? []
      : [
          {
            label: `The same years, SIPRI, ${releaseName(release)}`,
            value: found.share,
            sources: found.sources,
          },
        ]
  })
}
