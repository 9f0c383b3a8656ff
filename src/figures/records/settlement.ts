import type { SettlementRow } from '../../data/tables/settlement.ts'
import type { Tables } from '../../data/tables.ts'
import { QUALITY_TEXT } from '../../model/quality.ts'
import type { RecordTable } from '../../model/records.ts'

const SCOPE: Record<SettlementRow['scope'], string> = {
  pair: 'between Russia and China',
  'russia-imports': 'all Russian imports',
  'russia-exports': 'all Russian exports',
}

/** Every statement, with the currencies that are not drawn. */
export function settlementRecords(tables: Pick<Tables, 'settlement'>): RecordTable[] {
  return [
    {
      id: 'statements',
      title: 'Statements',
      explanation:
        'Shares of payments in percent as stated. The speakers do not say how they count; statements are not a series.',
      coverage:
        'Payments of 2017, 2018 and early 2020; statements of officials from March 2023 to November 2025.',
      columns: [
        { key: 'said', label: 'Said on', kind: 'date' },
        { key: 'by', label: 'Said by', kind: 'text' },
        { key: 'scope', label: 'Which payments', kind: 'text' },
        { key: 'period', label: 'Of', kind: 'text' },
        { key: 'together', label: 'Yuan and rubles, %', kind: 'number' },
        { key: 'yuan', label: 'Yuan, %', kind: 'number' },
        { key: 'ruble', label: 'Rubles, %', kind: 'number' },
        { key: 'usd', label: 'US dollars, %', kind: 'number' },
        { key: 'eur', label: 'Euros, %', kind: 'number' },
        { key: 'flag', label: 'Figure is', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables.settlement.map((row) => ({
        id: `${row.statement_date} ${row.scope} ${row.period ?? ''}`,
        year: Number((row.period ?? row.statement_date).slice(0, 4)),
        cells: {
          said: row.statement_date,
          by: row.said_by,
          scope: SCOPE[row.scope],
          period: row.period,
          together: row.together_pct,
          yuan: row.yuan_pct,
          ruble: row.ruble_pct,
          usd: row.usd_pct,
          eur: row.eur_pct,
          flag: QUALITY_TEXT[row.flag].label,
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
