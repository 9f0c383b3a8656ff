import { notSum } from '../arithmetic.ts'
import { FACTS } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  statement_date: t.date('Said on', 'When it was said or printed.'),
  period: t.optional(
    t.pattern(
      'Of',
      'Year, quarter or month it is of; blank where the statement names none.',
      'a period such as 2017, 2020-Q1 or 2022-01',
      /^\d{4}(-Q[1-4]|-\d\d)?$/,
    ),
  ),
  scope: t.oneOf('Which payments', 'Between the two countries, or for all of Russia’s imports or exports.', {
    pair: 'between Russia and China',
    'russia-imports': 'all Russian imports',
    'russia-exports': 'all Russian exports',
  }),
  yuan_pct: t.optional(t.share('Yuan', 'Share settled in yuan.')),
  ruble_pct: t.optional(t.share('Rubles', 'Share settled in rubles.')),
  together_pct: t.optional(t.share('Yuan and rubles', 'Share settled in yuan and rubles.')),
  usd_pct: t.optional(t.share('US dollars', 'Share settled in US dollars.')),
  eur_pct: t.optional(t.share('Euros', 'Share settled in euros.')),
  flag: t.oneOf('Share is', 'How exact the statement is; at-least: “more than”.', [
    'reported',
    'rounded',
    'at-least',
  ]),
  said_by: t.text('Said by', 'Who said it, or who printed it.'),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Wording, what it does not cover.')),
})

export type SettlementRow = t.Row<typeof columns>

/** Statements on the currencies of settlement, percent; not a series. */
export default t.defineTable({
  name: 'settlement',
  title: 'Statements on the currencies of settlement',
  description:
    'What officials and statistics said of the share of payments in yuan and rubles: between Russia and China, and for all of Russia’s imports and exports. The speakers do not say how they count; the statements are not a series.',
  columns,
  key: ['statement_date', 'period', 'scope'],
  unit: 'Percent of settlements, as stated.',
  time: {
    years: ({ period, statement_date }) => [yearOf(period ?? statement_date)],
    until: ({ statement_date }) => statement_date,
    state: ({ flag }) => flag,
  },
  licence: FACTS,
  rules: {
    together_pct: ({ scope, together_pct, yuan_pct, ruble_pct }) =>
      (scope === 'pair') !== (together_pct !== null)
        ? 'a share if and only if the scope is pair'
        : notSum(together_pct, [yuan_pct, ruble_pct], 0.05),
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly settlement: SettlementRow
  }
}
