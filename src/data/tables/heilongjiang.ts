import * as z from 'zod/mini'
import { sumProblem } from '../arithmetic.ts'
import { CUSTOMS } from '../licences.ts'
import { releaseState } from '../row-quality.ts'
import {
  day,
  defineTable,
  number,
  oneOf,
  optional,
  optionalSourceList,
  type RowProblem,
  share,
  sourceList,
  text,
  year,
} from '../schema.ts'

const BASES = [
  'computed_same_source',
  'computed_two_publications',
  'computed_same_source_residual',
  'computed_fx',
  'stated',
  'estimate',
] as const

const basis = (share: string) =>
  optional(
    oneOf(
      `${share[0]?.toUpperCase()}${share.slice(1)} is`,
      `How ${share} was obtained: computed from one publication, from two publications, with a remainder as numerator (residual), with a total converted from USD (fx); stated by the source; or estimate.`,
      BASES,
    ),
  )

const level = (what: string) =>
  optional(number(what, 'billion', `${what}, billions of the row’s currency, as first released.`))

/** Columns of a release on a province’s trade with Russia. */
export const releaseColumns = z.object({
  period_start: day('First day', 'First day covered.'),
  period_end: day('Last day', 'Last day covered.'),
  year: year('Year', 'Calendar year the period lies in.'),
  period: oneOf(
    'Period',
    'A full year; the first months of a year; or our estimate for a full year, whose formula is in the note.',
    ['full-year', 'part-year', 'estimate'],
  ),
  currency: oneOf('Currency', 'Currency of all levels in the row.', ['USD', 'CNY']),
  total_exports_bn: level('Exports of the province'),
  total_imports_bn: level('Imports of the province'),
  total_trade_bn: level('Exports and imports of the province'),
  exports_to_russia_bn: level('Exports to Russia'),
  imports_from_russia_bn: level('Imports from Russia'),
  trade_with_russia_bn: level('Exports to and imports from Russia'),
  share_exports_pct: optional(
    share('Russian share of exports', 'Russia’s share of the province’s exports.', {
      of: [['exports_to_russia_bn', 'total_exports_bn']],
      within: 0.1,
    }),
  ),
  share_imports_pct: optional(
    share('Russian share of imports', 'Russia’s share of the province’s imports.', {
      of: [['imports_from_russia_bn', 'total_imports_bn']],
      within: 0.1,
    }),
  ),
  share_trade_pct: optional(
    share('Russian share of trade', 'Russia’s share of the province’s trade.', {
      of: [['trade_with_russia_bn', 'total_trade_bn']],
      within: 0.1,
    }),
  ),
  share_exports_basis: basis('the share of exports'),
  share_imports_basis: basis('the share of imports'),
  share_trade_basis: basis('the share of trade'),
  stated_share_exports_pct: optional(
    share('Share of exports as printed', 'Share of exports printed by the source.'),
  ),
  stated_share_imports_pct: optional(
    share('Share of imports as printed', 'Share of imports printed by the source.'),
  ),
  stated_share_trade_pct: optional(
    share('Share of trade as printed', 'Share of trade printed by the source.'),
  ),
  stated_growth_pct: optional(
    number(
      'Growth of trade with Russia as printed',
      '',
      'Growth of trade with Russia printed by the source, percent, in the row’s currency.',
      -100,
    ),
  ),
  quality: oneOf(
    'Quality of the row',
    'solid: consistent official release; partial: a level or total is missing, converted or estimated; weak: one second-hand source.',
    ['solid', 'partial', 'weak'],
  ),
  totals_sources: optionalSourceList('Sources of the totals', 'Sources of the province’s totals.'),
  russia_sources: optionalSourceList(
    'Sources of the part with Russia',
    'Sources of the figures with Russia.',
  ),
  sources: sourceList('Sources', 'All sources of the row.'),
  note: optional(text('Note', 'Formula, rounding, disagreement between sources.')),
})

export type HeilongjiangRow = z.infer<typeof releaseColumns>

/** Goods trade of Heilongjiang and its part with Russia; levels in billions of the row’s currency. */
export default defineTable({
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
  checks: (rows) => rows.flatMap(releaseProblems),
})

/** Faults of a release: its period, and its sums and shares against their parts. */
export function releaseProblems(row: HeilongjiangRow, index: number): RowProblem[] {
  return [...periodProblems(row, index), ...sumProblems(row, index)]
}

function periodProblems(row: HeilongjiangRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  const fullYear = row.period_start === `${row.year}-01-01` && row.period_end === `${row.year}-12-31`
  if (fullYear === (row.period === 'part-year')) {
    const expected = fullYear ? 'full-year or estimate for 1 January to 31 December' : 'part-year'
    problems.push({ row: index, column: 'period', value: row.period, expected })
  }
  if (!row.period_end.startsWith(String(row.year)) || row.period_start > row.period_end) {
    const expected = `a last day in ${row.year}, not before ${row.period_start}`
    problems.push({ row: index, column: 'period_end', value: row.period_end, expected })
  }
  for (const which of ['exports', 'imports', 'trade'] as const) {
    const value = row[`share_${which}_basis`]
    if ((row[`share_${which}_pct`] === null) !== (value === null))
      problems.push({
        row: index,
        column: `share_${which}_basis`,
        value: value ?? '',
        expected: `a basis if and only if share_${which}_pct is given`,
      })
  }
  return problems
}

/** Tolerance of sums of rounded releases: 0.2 %, at least 0.05 bn. */
const slack = (whole: number | null) => Math.max(0.05, 0.002 * (whole ?? 0))

function sumProblems(row: HeilongjiangRow, index: number): RowProblem[] {
  return [
    ...sumProblem(
      index,
      'total_trade_bn',
      row.total_trade_bn,
      [row.total_exports_bn, row.total_imports_bn],
      slack(row.total_trade_bn),
    ),
    ...sumProblem(
      index,
      'trade_with_russia_bn',
      row.trade_with_russia_bn,
      [row.exports_to_russia_bn, row.imports_from_russia_bn],
      slack(row.trade_with_russia_bn),
    ),
  ]
}

declare module '../tables.ts' {
  interface TableRows {
    readonly heilongjiang: HeilongjiangRow
  }
}
