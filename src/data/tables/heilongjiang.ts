import { notSum } from '../arithmetic.ts'
import { CUSTOMS } from '../licences.ts'
import { releaseState } from '../row-quality.ts'
import * as t from '../schema.ts'

const BASES = [
  'computed_same_source',
  'computed_two_publications',
  'computed_same_source_residual',
  'computed_fx',
  'stated',
  'estimate',
] as const

const basis = (share: string) =>
  t.optional(
    t.oneOf(
      `${share[0]?.toUpperCase()}${share.slice(1)} is`,
      `How ${share} was obtained: computed from one publication, from two publications, with a remainder as numerator (residual), with a total converted from USD (fx); stated by the source; or estimate.`,
      BASES,
    ),
  )

const level = (label: string, what = label) =>
  t.optional(t.number(label, 'billion', `${what}, billions of the row’s currency, as first released.`))

/** Columns of a release on a province’s trade with Russia. */
export const releaseColumns = t.columns({
  period_start: t.day('First day', 'First day covered.'),
  period_end: t.day('Last day', 'Last day covered.'),
  year: t.year('Year', 'Calendar year the period lies in.'),
  period: t.oneOf(
    'Period',
    'A full year; the first months of a year; or our estimate for a full year, whose formula is in the note.',
    ['full-year', 'part-year', 'estimate'],
  ),
  currency: t.oneOf('Currency', 'Currency of all levels in the row.', ['USD', 'CNY']),
  total_exports_bn: level('All exports', 'Exports of the province'),
  total_imports_bn: level('All imports', 'Imports of the province'),
  total_trade_bn: level('All trade', 'Exports and imports of the province'),
  exports_to_russia_bn: level('Exports to Russia'),
  imports_from_russia_bn: level('Imports from Russia'),
  trade_with_russia_bn: level('Trade with Russia', 'Exports to and imports from Russia'),
  share_exports_pct: t.optional(
    t.share('Russian share of exports', 'Russia’s share of the province’s exports.', {
      of: [['exports_to_russia_bn', 'total_exports_bn']],
      within: 0.1,
    }),
  ),
  share_imports_pct: t.optional(
    t.share('Russian share of imports', 'Russia’s share of the province’s imports.', {
      of: [['imports_from_russia_bn', 'total_imports_bn']],
      within: 0.1,
    }),
  ),
  share_trade_pct: t.optional(
    t.share('Russian share of trade', 'Russia’s share of the province’s trade.', {
      of: [['trade_with_russia_bn', 'total_trade_bn']],
      within: 0.1,
    }),
  ),
  share_exports_basis: basis('the share of exports'),
  share_imports_basis: basis('the share of imports'),
  share_trade_basis: basis('the share of trade'),
  stated_share_exports_pct: t.optional(
    t.share('Share of exports as printed', 'Share of exports printed by the source.'),
  ),
  stated_share_imports_pct: t.optional(
    t.share('Share of imports as printed', 'Share of imports printed by the source.'),
  ),
  stated_share_trade_pct: t.optional(
    t.share('Share of trade as printed', 'Share of trade printed by the source.'),
  ),
  stated_growth_pct: t.optional(
    t.number(
      'Growth of trade with Russia as printed',
      '',
      'Growth of trade with Russia printed by the source, percent, in the row’s currency.',
      -100,
    ),
  ),
  quality: t.oneOf(
    'Quality of the row',
    'solid: consistent official release; partial: a level or total is missing, converted or estimated; weak: one second-hand source.',
    ['solid', 'partial', 'weak'],
  ),
  totals_sources: t.optionalSourceList('Sources of the totals', 'Sources of the province’s totals.'),
  russia_sources: t.optionalSourceList(
    'Sources of the part with Russia',
    'Sources of the figures with Russia.',
  ),
  sources: t.sourceList('Sources', 'All sources of the row.'),
  note: t.optional(t.text('Note', 'Formula, rounding, disagreement between sources.')),
})

export type HeilongjiangRow = t.Row<typeof releaseColumns>

/** Tolerance of sums of rounded releases: 0.2 %, at least 0.05 bn. */
const slack = (whole: number | null) => Math.max(0.05, 0.002 * (whole ?? 0))

const notBasis = (which: string, share: number | null, basis: string | null): t.Expected =>
  (share === null) !== (basis === null) && `a basis if and only if share_${which}_pct is given`

/** What holds of a release: its period, and its sums against their parts. */
export const releaseRules: t.Rules<HeilongjiangRow> = {
  period: ({ year, period, period_start, period_end }) => {
    const fullYear = period_start === `${year}-01-01` && period_end === `${year}-12-31`
    if (fullYear !== (period === 'part-year')) return null
    return fullYear ? 'full-year or estimate for 1 January to 31 December' : 'part-year'
  },
  period_end: ({ year, period_start, period_end }) =>
    (!period_end.startsWith(`${year}`) || period_start > period_end) &&
    `a last day in ${year}, not before ${period_start}`,
  share_exports_basis: (row) => notBasis('exports', row.share_exports_pct, row.share_exports_basis),
  share_imports_basis: (row) => notBasis('imports', row.share_imports_pct, row.share_imports_basis),
  share_trade_basis: (row) => notBasis('trade', row.share_trade_pct, row.share_trade_basis),
  total_trade_bn: ({ total_trade_bn: total, total_exports_bn, total_imports_bn }) =>
    notSum(total, [total_exports_bn, total_imports_bn], slack(total)),
  trade_with_russia_bn: ({ trade_with_russia_bn: total, exports_to_russia_bn, imports_from_russia_bn }) =>
    notSum(total, [exports_to_russia_bn, imports_from_russia_bn], slack(total)),
}

/** Goods trade of Heilongjiang and its part with Russia; levels in billions of the row’s currency. */
export default t.defineTable({
  name: 'heilongjiang',
  title: 'Heilongjiang’s trade and its part with Russia',
  description:
    'Published releases of Harbin Customs and the province, full years and parts of years, and back-calculated estimates. Currency changes from row to row: compare shares, not levels. Never join part-year rows or estimates to full years.',
  columns: releaseColumns,
  key: ['period_start', 'period_end', 'currency', 'period'],
  unit: 'Billions of the row’s currency; shares in percent.',
  time: { until: ({ period_end }) => period_end, state: releaseState },
  series: {
    share: ({ share_trade_pct }) => share_trade_pct !== null,
    exports: ({ share_exports_pct }) => share_exports_pct !== null,
    imports: ({ share_imports_pct }) => share_imports_pct !== null,
    'full-year': ({ period, trade_with_russia_bn }) =>
      period === 'full-year' && trade_with_russia_bn !== null,
  },
  licence: CUSTOMS,
  rules: releaseRules,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly heilongjiang: HeilongjiangRow
  }
}
