import { refuseLayout } from './refusal.ts'
import type { Line } from './source-file.ts'
import { tableIn } from './source-row.ts'
import { sumOf, type TivFlows } from './tiv-flows.ts'

const HEADS = 'heads Supplier or Recipient and years, as in the CSV of SIPRI’s import and export values'
const FIRST = ['Supplier', 'Recipient', 'Exports by', '']
const YEAR = /^\d{4}$/
/** Files of 2023 and later name their subject in the row of totals, those before in the title. */
const SUBJECTS = [/^Total (?:exports?|imports?) (to|from) (.+)$/, /^TIV of arms \w+ (to|from) (.+?), \d{4}/]

/**
 * Reads the CSV of SIPRI’s import and export values: whole million TIV by supplier or recipient and year. A blank cell is
 * no delivery, a year without a total is not published. Throws a `Refusal` on another layout, another subject, a bad
 * cell, or rows that do not make the totals.
 */
export function readTiv(file: string, lines: readonly Line[]): TivFlows {
  const isHead = ([first = '', ...more]: readonly string[]) =>
    FIRST.includes(first) && more.some((column) => YEAR.test(column))
  const { title, columns, rows } = tableIn(file, lines, isHead, HEADS)
  const [first = ''] = columns
  const last = rows.findLast((row) => row.get(first).startsWith('Total'))
  if (!last) return refuseLayout(file, 'a row of totals', 'none')
  const label = last.get(first)
  const [, side, country] = SUBJECTS[0]?.exec(label) ?? SUBJECTS[1]?.exec(title) ?? []
  const of = `${side} ${country}`
  if (of !== 'to China' && of !== 'from Russia')
    return refuseLayout(file, 'deliveries to China or from Russia', country ? of : `“${label}”`, last.line)

  const years = columns.filter((column) => YEAR.test(column) && last.get(column) !== '')
  const totals = new Map(years.map((year) => [Number(year), last.number(year, 'million TIV, or blank')]))
  const deliveries = rows.flatMap((row) =>
    row === last
      ? []
      : years.flatMap((year) => {
          if (row.get(year) === '') return []
          const tiv = row.number(year, 'million TIV, or blank')
          return [{ partner: row.get(first), year: Number(year), tiv, row }]
        }),
  )
  for (const [year, total] of totals) {
    const values = deliveries.filter((delivery) => delivery.year === year)
    if (Math.abs(sumOf(values) - total) > 0.5 * (values.length + 1))
      last.refuse(`${year}`, `about ${sumOf(values)}, the sum of the rows above`)
  }
  return { of, deliveries, totals, rounding: 0.5 }
}
