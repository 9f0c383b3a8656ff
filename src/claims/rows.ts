import type { TableName, Tables } from '../data/tables.ts'
import type { RowRef } from './claim.ts'

/** Key columns of the tables that claims rest on, as each table’s definition orders them. */
export const KEY_COLUMNS = {
  'arms-deals': ['deal_id'],
  'arms-imports': ['year', 'supplier_code'],
  'arms-releases': ['release', 'year'],
  'arms-reliance': ['importer_code', 'window_start', 'release'],
  'china-trade': ['year'],
  'crude-share': ['year'],
  'energy-reliance': ['country_code', 'fuel', 'basis', 'unit'],
  'exercise-counts': ['claim_id'],
  exercises: ['exercise_id'],
  'gas-coal': ['year', 'product', 'basis'],
  heilongjiang: ['period_start', 'period_end', 'currency', 'period'],
  'imports-mix': ['year', 'category'],
  milestones: ['event_id'],
  'partner-ranks': ['year', 'measure', 'counting', 'basis'],
  provinces: ['province_code', 'period_start', 'period_end', 'currency', 'period'],
  'russia-markets': ['year'],
  'sco-status': ['state_code', 'status'],
  vetoes: ['veto_id'],
  'xi-leader-meetings': ['leader', 'date', 'mode'],
  'xi-putin-meetings': ['meeting_id'],
  'xi-visits': ['visit_id'],
} as const satisfies { readonly [N in TableName]?: readonly (keyof Tables[N][number])[] }

export type ClaimTable = keyof typeof KEY_COLUMNS

/** References to rows of a table. */
export function refs<N extends ClaimTable>(
  table: N,
  rows: readonly (Tables[N][number] | undefined)[],
): RowRef[] {
  const columns: readonly string[] = KEY_COLUMNS[table]
  return rows.flatMap((row) =>
    row === undefined
      ? []
      : [
          {
            table,
            key: columns.map((column) => (row as unknown as Record<string, string | number>)[column] ?? ''),
          },
        ],
  )
}
