import { yearsOf } from '../../model/year-series.ts'
import { SIPRI } from '../licences.ts'
import * as t from '../schema.ts'

/** Imports below this many million TIV in a window are too small to rank. */
const LOW_VOLUME = 100

const columns = t.columns({
  importer: t.text('Importer', 'State that imports.'),
  importer_code: t.pattern(
    'Importer code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  window_start: t.year('First year', 'First year of delivery counted.'),
  window_end: t.year('Last year', 'Last year of delivery counted.'),
  release: t.releaseMonth('Release', 'SIPRI release.'),
  total_tiv_million: t.number('Imports', 'million TIV', 'Imports from all suppliers in the window.'),
  russia_tiv_million: t.number('From Russia', 'million TIV', 'Imports from Russia in the window.'),
  russia_share_pct: t.share('Russia’s share', 'Russia’s share of the imports.', {
    of: [['russia_tiv_million', 'total_tiv_million']],
    within: 0.06,
  }),
  low_volume: t.yesNo(
    'Small total',
    'Whether all imports are under 100 million TIV: one aircraft can make the share 0 or 100.',
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type ArmsRelianceRow = t.Row<typeof columns>

/** Russia’s share of the arms imports of states over fixed windows. */
export default t.defineTable({
  name: 'arms-reliance',
  title: 'Russia’s share of the arms imports of states',
  description:
    'Importers with at least one Russian delivery since 2010, by window and SIPRI release; for the newest release only those of 26 named importers that imported anything; for that of March 2025 only Vietnam, whose imports in all are not in the newest one. TIV measures volume, not money. Releases must not be mixed.',
  columns,
  key: ['importer_code', 'window_start', 'release'],
  unit: 'Percent of an importer’s TIV over a window of years.',
  time: {
    years: ({ window_start, window_end }) => yearsOf(window_start, window_end),
    state: ({ low_volume }) => (low_volume ? 'tiny-base' : 'reported'),
  },
  licence: SIPRI,
  rules: {
    low_volume: ({ low_volume, total_tiv_million }) =>
      low_volume !== total_tiv_million < LOW_VOLUME && `yes below ${LOW_VOLUME} million TIV, else no`,
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-reliance': ArmsRelianceRow
  }
}
