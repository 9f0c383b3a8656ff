import { refuseLayout } from './refusal.ts'
import type { Line } from './source-file.ts'
import { SourceRow, textOf } from './source-row.ts'
import type { TradeYear } from './trade-years.ts'

/** Heads of the groups of columns, and names of rows, as the Chinese and the English edition write them. */
const GROUPS = {
  total: /^(进出口|Total|Exports? ?& ?Imports?)$/i,
  exports: /^(出口|Exports?)$/i,
  imports: /^(进口|Imports?)$/i,
} as const
const ROWS = { russia: /^(俄罗斯(联邦)?|Russia|Russian Federation)$/i, world: /^(总值|Total)$/i } as const
const OF_WHICH = /^(其中|of which)[:：]\s*/i
const CUMULATIVE = /^(1\s?(至|to|-)\s?\d{1,2}月?|累计)$/i
const HEADS = 'heads 进出口, 出口, 进口 or Total, Exports, Imports, with 1至12月 or 1 to 12 below each'
const UNITS = [
  [/千美元|US[D$] ?1,000\b(?!,)/i, 1e3],
  [/百万美元|US[D$] ?1 ?Million/i, 1e6],
] as const
const PERIODS = [
  /(?<year>\d{4})年(1至)?(?<month>\d{1,2})月/,
  /\b(?<month>\d{1,2})\.(?<year>\d{4})\b/,
  /\b(?<month>[A-Z][a-z]{2})[a-z]*\.? (?<year>\d{4})\b/,
]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Reads Chinese customs’ table of imports and exports by country in US dollars, Chinese or English: the cumulative columns of
 * December, for Russia and the total. Throws a `Refusal` on another layout, another currency or month, and on a bad
 * cell.
 */
export function readGaccCountries(file: string, lines: readonly Line[]): TradeYear {
  const at = lines.findIndex(
    ({ cells }, i) =>
      Object.values(GROUPS).every((form) => cells.some((cell) => form.test(cell))) &&
      lines[i + 1]?.cells.some((cell) => CUMULATIVE.test(cell)),
  )
  const [heads, months] = [lines[at]?.cells, lines[at + 1]]
  const title = textOf(lines.slice(0, at < 0 ? 6 : at)).replaceAll('\n', ' ')
  if (!heads || !months) return refuseLayout(file, HEADS, title || 'nothing', 1)
  const unit = UNITS.find(([form]) => form.test(title))?.[1]
  if (!unit)
    return refuseLayout(file, 'a unit in US dollars (千美元, 百万美元, US$1,000, USD1 Million)', title, 1)
  const { year, month = '' } = PERIODS.map((form) => form.exec(title)?.groups).find(Boolean) ?? {}
  if ((Number(month) || MONTHS.indexOf(month) + 1) !== 12)
    return refuseLayout(file, 'December, since data/china-trade.csv holds full years', title, 1)

  // A head stands over the first of its columns only.
  let group = ''
  const columns = months.cells.map((cell, i) => {
    const head = heads[i]
    if (head) group = Object.entries(GROUPS).find(([, form]) => form.test(head))?.[0] ?? ''
    return CUMULATIVE.test(cell) ? group : ''
  })
  const first = heads.findIndex((head) => GROUPS.total.test(head))
  if (!Object.keys(GROUPS).every((name) => columns.includes(name)))
    refuseLayout(file, HEADS, months.cells.join(', '), months.line)
  const flows = (form: RegExp, name: string) => {
    const isRow = (cell: string) => form.test(cell.replace(OF_WHICH, ''))
    const line = lines.slice(at + 2).find(({ cells }) => cells.slice(0, first).some(isRow))
    if (!line) return refuseLayout(file, `a row ${name}`, 'none')
    const row = new SourceRow(file, line.line, line.cells, columns)
    const value = (column: string) => unit * row.number(column, 'a value from January to December')
    return { exports: value('exports'), imports: value('imports'), total: value('total') }
  }
  return {
    year: Number(year),
    russia: flows(ROWS.russia, '俄罗斯联邦 or Russian Federation'),
    world: flows(ROWS.world, '总值 or Total'),
  }
}
