import type { SettlementRow } from '../../data/tables/settlement.ts'
import type { Formula } from '../../model/formula.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven } from '../kit/formulas.ts'
import { type Column, momentOf, SERIES } from '../settlement.ts'

const OF: Readonly<Record<SettlementRow['scope'], string>> = {
  pair: 'payments between Russia and China',
  'russia-imports': 'payments for all of Russia’s imports',
  'russia-exports': 'payments for all of Russia’s exports',
}
const MONEY: Readonly<Record<Column, string>> = {
  together_pct: 'yuan and rubles',
  yuan_pct: 'the yuan',
}

export default defineExplainer({
  tables: ['settlement'],
  prepare: ({ settlement: rows }) => ({
    explain: (_, { row: when, column: id }) => {
      const series = SERIES.find((one) => one.id === id)
      if (!series) return null
      const { scope, column } = series
      const row = rows.find(
        (one) => one.scope === scope && one[column] !== null && momentOf(one).dateText === when,
      )
      const quantity = `The share of ${MONEY[column]} in ${OF[scope]}`
      return row ? stated(row, column, quantity) : missing(rows, when, scope, quantity)
    },
  }),
})

function stated(row: SettlementRow, column: Column, quantity: string): Explained {
  return {
    quantity,
    formula: formulaOf(row, column),
    rows: [sourceRow('settlement', row)],
    rowsNote: 'One statement. The speaker does not say how the payments are counted.',
  }
}

function formulaOf(row: SettlementRow, column: Column): Formula | null {
  const { yuan_pct: yuan, ruble_pct: rubles } = row
  if (column === 'together_pct' && yuan !== null && rubles !== null)
    return {
      kind: 'sum',
      of: {
        name: 'Yuan and rubles',
        unit: 'percent',
        parts: [
          { label: 'yuan', value: yuan },
          { label: 'rubles', value: rubles },
        ],
      },
    }
  const value = row[column]
  return value === null ? null : asGiven('As stated', 'percent', momentOf(row).dateText, value)
}

/** A year has no value of its own, a moment none of a money its statement leaves out. */
function missing(
  rows: readonly SettlementRow[],
  when: string,
  scope: SettlementRow['scope'],
  quantity: string,
): Explained {
  const near = rows.filter((row) => row.scope === scope && momentOf(row).dateText.endsWith(when))
  return {
    quantity,
    rows: near.map((row) => sourceRow('settlement', row)),
    rowsNote:
      near.length > 0
        ? 'Statements of this time; none of them gives it, and they are not averaged.'
        : 'No statement of this time was found.',
  }
}
