import { readFileSync } from 'node:fs'

export type Row = Record<string, string>

/** A table of `data/`, read without any code of the application. */
export function table(name: string): Row[] {
  const text = readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8')
  const [head = [], ...rows] = cells(text)
  return rows
    .filter((row) => row.length === head.length)
    .map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? ''])))
}

function cells(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows
}

const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

export const percent = (value: number) => `${decimal.format(value)}%`
export const bare = (value: number) => decimal.format(value)
export const round = (value: number) => whole.format(value)

const arms = table('arms-imports')
const crude = table('crude-share')
const vetoes = table('vetoes')
const province = table('heilongjiang')
const national = table('china-trade')

const sum = (rows: Row[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0)
const fromRussia = (row: Row) => row.supplier_code === 'RUS' || row.supplier_code === 'SUN'

/** China's arms imports over the years `first`–`last`, million TIV; null where a year is not in the table. */
export function armsImports(first: number, last: number): { total: number; russia: number } | null {
  let [total, russia] = [0, 0]
  for (let year = first; year <= last; year++) {
    const rows = arms.filter((row) => Number(row.year) === year)
    if (rows.length === 0) return null
    total += sum(rows, 'tiv_million')
    russia += sum(rows.filter(fromRussia), 'tiv_million')
  }
  return { total, russia }
}

/** Russia's share of China's arms imports over some years, %. */
export function armsShare(first: number, last = first): number | null {
  const imports = armsImports(first, last)
  return imports && (100 * imports.russia) / imports.total
}

export function crudeShare(year: number, column: string): number | null {
  const row = crude.find((one) => Number(one.year) === year)
  const part = row?.[column.replace('_share_pct', '_mt')]
  return row && part ? shareOf(part, row.total_mt) : null
}

/** A share from its parts: the printed one is rounded already. */
const shareOf = (part = '', whole = '') => (100 * Number(part)) / Number(whole)

/** Items vetoed in a year by both, by Russia without China and by China without Russia. */
export function vetoCounts(year: number): { together: number; russia: number; china: number } {
  const rows = vetoes.filter((row) => Number(row.year) === year)
  const count = (china: string, russia: string) =>
    rows.filter((row) => row.veto_chn === china && row.veto_rus === russia).length
  return { together: count('1', '1'), russia: count('0', '1'), china: count('1', '0') }
}

/** Heilongjiang's share of `trade`, `exports` or `imports` with Russia: full year, else most of it, else an estimate. */
export function provinceShare(year: number, flow: 'trade' | 'exports' | 'imports'): number | null {
  const rank = ['full-year', 'part-year', 'estimate']
  const cell = `share_${flow}_pct`
  const [best] = province
    .filter((row) => Number(row.year) === year && row[cell])
    .sort(
      (a, b) =>
        rank.indexOf(a.period ?? '') - rank.indexOf(b.period ?? '') ||
        (b.period_end ?? '').localeCompare(a.period_end ?? ''),
    )
  if (!best) return null
  const [part, whole] = [
    best[
      flow === 'trade' ? 'trade_with_russia_bn' : `${flow}_${flow === 'exports' ? 'to' : 'from'}_russia_bn`
    ],
    best[`total_${flow}_bn`],
  ]
  return part && whole ? shareOf(part, whole) : Number(best[cell])
}

/** Russia's share of China's trade, from its parts: the printed share is rounded already. */
export function nationalShare(year: number): number | null {
  const row = national.find((one) => Number(one.year) === year)
  return row?.total_usd_bn && row.world_total_usd_bn
    ? (100 * Number(row.total_usd_bn)) / Number(row.world_total_usd_bn)
    : null
}

/** What each read-out of the start view must say of a year, and nothing else that is a percentage. */
export function expectedPercentages(
  year: number,
): Record<'arms-share' | 'heilongjiang' | 'crude-share', string[]> {
  const shares = (values: (number | null)[]) => values.filter((value) => value !== null).map(percent)
  return {
    'arms-share': shares([armsShare(year - 4, year), armsShare(year)]),
    heilongjiang: shares([
      provinceShare(year, 'trade'),
      provinceShare(year, 'exports'),
      provinceShare(year, 'imports'),
      nationalShare(year),
    ]),
    'crude-share': shares([crudeShare(year, 'russia_share_pct'), crudeShare(year, 'saudi_share_pct')]),
  }
}
