import * as z from 'zod/mini'
import { sumProblem } from '../arithmetic.ts'
import { FACTS } from '../licences.ts'
import { yearOf } from '../row-time.ts'
import { date, defineTable, oneOf, optional, pattern, share, sourceList, text } from '../schema.ts'

const columns = z.object({
  statement_date: date('Said on', 'When it was said or printed.'),
  period: optional(
    pattern(
      'Of',
      'Year, quarter or month it is of; blank where the statement names none.',
      'a period such as 2017, 2020-Q1 or 2022-01',
      /^\d{4}(-Q[1-4]|-\d\d)?$/,
    ),
  ),
  scope: oneOf(
    'Scope',
    'Which payments: between the two countries, or for all of Russia’s imports or exports.',
    ['pair', 'russia-imports', 'russia-exports'],
  ),
  yuan_pct: optional(share('Yuan', 'Share settled in yuan.')),
  ruble_pct: optional(share('Rubles', 'Share settled in rubles.')),
  together_pct: optional(share('Yuan and rubles', 'Share settled in yuan and rubles.')),
  usd_pct: optional(share('US dollars', 'Share settled in US dollars.')),
  eur_pct: optional(share('Euros', 'Share settled in euros.')),
  flag: oneOf('Share is', 'How exact the statement is; at-least: “more than”.', [
    'reported',
    'rounded',
    'at-least',
  ]),
  said_by: text('Said by', 'Who said it, or who printed it.'),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Wording, what it does not cover.')),
})

export type SettlementRow = z.infer<typeof columns>

/** Statements on the currencies of settlement, percent; not a series. */
export default defineTable({
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
  checks: (rows) =>
    rows.flatMap((row, index) => [
      ...(row.yuan_pct !== null && row.ruble_pct !== null
        ? sumProblem(index, 'together_pct', row.together_pct, [row.yuan_pct, row.ruble_pct], 0.05)
        : []),
      ...((row.scope === 'pair') === (row.together_pct !== null)
        ? []
        : [
            {
              row: index,
              column: 'together_pct',
              value: row.together_pct ?? '',
              expected: 'a share if and only if the scope is pair',
            },
          ]),
    ]),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly settlement: SettlementRow
  }
}
