import { refuseLayout } from './refusal.ts'
import { allLines, type Line, type SourceFile } from './source-file.ts'
import { has, tableIn } from './source-row.ts'
import type { Flows, TradeYear } from './trade-years.ts'

const COLUMNS = ['freqCode', 'refYear', 'reporterCode', 'flowCode', 'partnerCode', 'cmdCode', 'primaryValue']
const PARTNERS: Readonly<Record<string, string>> = { 643: 'Russia', 0: 'the world' }
const FLOWS: Readonly<Record<string, string>> = { X: 'exports', M: 'imports' }
/** Columns that split a value, and what stands in them for the whole. */
const WHOLE = { partner2Code: /^0?$/, motCode: /^0?$/, customsCode: /^(C00)?$/ }

/** China’s trade by year, and how many records were of other partners, flows or modes. */
export interface ComtradeYears {
  readonly years: readonly TradeYear[]
  readonly others: number
}

/**
 * Reads what UN Comtrade’s API answers, JSON or CSV: China’s yearly exports (X) and imports (M) of all goods with Russia (643)
 * and the world (0), US dollars. Throws a `Refusal` on another layout, another reporter, other goods, months, a bad
 * value, one value twice, or one flow without the other.
 */
export async function readComtrade(file: SourceFile): Promise<ComtradeYears> {
  const lines = file.name.endsWith('.json') ? recordLines(file.name, await file.text()) : await allLines(file)
  const { rows } = tableIn(file.name, lines, has(COLUMNS), `records with ${COLUMNS.join(', ')}`)
  const values = new Map<string, number>()
  for (const row of rows) {
    row.match('reporterCode', /^156$/, '156, China')
    row.match('freqCode', /^A$/, 'A: data/china-trade.csv holds full years')
    row.match('cmdCode', /^TOTAL$/, 'TOTAL, all goods')
    const [partner, flow] = [PARTNERS[row.get('partnerCode')], FLOWS[row.get('flowCode')]]
    const whole = Object.entries(WHOLE).every(([column, form]) => form.test(row.get(column)))
    if (!partner || !flow || !whole) continue
    const key = `${row.year('refYear')} ${flow} with ${partner}`
    if (values.has(key)) row.refuse('primaryValue', `one value of ${key}`)
    values.set(key, row.number('primaryValue', 'a value in US dollars'))
  }
  const flows = (year: number, partner: string): Flows | undefined => {
    const [exports, imports] = ['exports', 'imports'].map((flow) =>
      values.get(`${year} ${flow} with ${partner}`),
    )
    if (exports === undefined && imports === undefined) return undefined
    if (exports === undefined || imports === undefined)
      return refuseLayout(file.name, `exports (X) and imports (M) with ${partner} in ${year}`, 'one of them')
    return { exports, imports, total: exports + imports }
  }
  const years = [...new Set([...values.keys()].map((key) => Number(key.slice(0, 4))))].sort()
  if (years.length === 0) return refuseLayout(file.name, 'partner 643 or 0, flows X and M', 'none')
  return {
    years: years.map((year) => ({ year, russia: flows(year, 'Russia'), world: flows(year, 'the world') })),
    others: rows.length - values.size,
  }
}

/** Records as lines below the names of their fields: line 1 is the first record. */
function recordLines(file: string, text: string): Line[] {
  let records: Record<string, unknown>[]
  try {
    records = JSON.parse(text).data ?? []
  } catch (error) {
    return refuseLayout(file, 'JSON', (error as Error).message)
  }
  const fields = Object.keys(records[0] ?? {})
  const cells = (record: Record<string, unknown>) => fields.map((field) => String(record[field] ?? ''))
  return [{ line: 0, cells: fields }, ...records.map((record, i) => ({ line: i + 1, cells: cells(record) }))]
}
