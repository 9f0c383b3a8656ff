import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { date, defineTable, oneOf, optional, pattern, share, sourceList, text } from '../schema.ts'
import { sumProblem } from './arithmetic.ts'

const columns = z.object({
  statement_date: date('When it was said or printed.'),
  period: optional(
    pattern(
      'Year, quarter or month it is of; blank where the statement names none.',
      'a period such as 2017, 2020-Q1 or 2022-01',
      /^\d{4}(-Q[1-4]|-\d\d)?$/,
    ),
  ),
  scope: oneOf('Which payments: between the two countries, or for all of Russia’s imports or exports.', [
    'pair',
    'russia-imports',
    'russia-exports',
  ]),
  yuan_pct: optional(share('Share settled in yuan, percent.')),
  ruble_pct: optional(share('Share settled in rubles, percent.')),
  together_pct: optional(share('Share settled in yuan and rubles, percent.')),
  usd_pct: optional(share('Share settled in US dollars, percent.')),
  eur_pct: optional(share('Share settled in euros, percent.')),
  flag: oneOf('How exact the statement is; at-least: “more than”.', ['reported', 'rounded', 'at-least']),
  said_by: text('Who said it, or who printed it.'),
  sources: sourceList('Sources of the row.'),
  note: optional(text('Wording, what it does not cover.')),
})

export type SettlementRow = z.infer<typeof columns>

/** Statements on the currencies of settlement, percent; not a series. */
export const settlement = defineTable({
  name: 'settlement',
  title: 'Statements on the currencies of settlement',
  description:
    'What officials and statistics said of the share of payments in yuan and rubles: between Russia and China, and for all of Russia’s imports and exports. The speakers do not say how they count; the statements are not a series.',
  columns,
  key: ['statement_date', 'period', 'scope'],
  vintage: 'statements from July 2019 to November 2025',
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
