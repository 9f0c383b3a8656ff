import { type ClaimResult, TODAY_LABELS, VERDICT_TEXT } from '../claims/claim.ts'
import { measuredWords } from '../claims/measured-words.ts'
import { csvText } from './csv.ts'

const HEADER = [
  'claim',
  'document',
  'section',
  'domain',
  'what is said',
  'from',
  'to',
  'stated',
  'verdict',
  'computed',
  'basis',
  'period',
  'other bases',
  'today',
  'today: value',
  'explanation',
  'missing here',
  'rows used',
  'data version',
] as const

/** Claims as CSV, one row each in the order given, with the rows each rests on and the data version. */
export function claimsCsv(results: readonly ClaimResult[], dataVersion: string): string {
  return csvText([HEADER, ...results.map((result) => rowOf(result, dataVersion))])
}

function rowOf(result: ClaimResult, dataVersion: string) {
  const { record, verdict, claimedText, primary, others, today, explanation, missing, rows } = result
  return [
    record.id,
    record.document,
    record.section,
    record.domain,
    record.claim,
    record.period_start,
    record.period_end,
    claimedText,
    VERDICT_TEXT[verdict].label,
    primary?.text ?? null,
    primary?.basis ?? null,
    primary?.period ?? null,
    others.map(measuredWords).join('; '),
    TODAY_LABELS[today.state],
    today.measured ? measuredWords(today.measured) : null,
    explanation.text,
    missing,
    rows.map(({ table, key }) => `${table}: ${key.join(' ')}`).join('; '),
    dataVersion,
  ]
}
