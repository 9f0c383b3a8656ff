import { refuseLayout } from './refusal.ts'
import { includes, isAll, type Register } from './sipri-register.ts'
import { type Delivery, sumOf, type TivFlows } from './tiv-flows.ts'

/**
 * Deliveries of the register by year: to China where it holds all suppliers, from Russia where it holds all recipients.
 * Throws a `Refusal` when it holds neither, and on a bad cell.
 */
export function deliveryFlows({ file, rows, from, to, since }: Register): TivFlows[] {
  const years = rows.map((row) => row.year('Delivery year'))
  // The last year asked for may lie behind the last one published.
  const [start, end] = [since || Math.min(...years), Math.max(...years)]
  const flows = (of: TivFlows['of'], side: string, country: string, other: string): TivFlows => {
    const cells = new Map<string, Delivery>()
    for (const row of rows) {
      if (row.get(side) !== country) continue
      const [partner, year, value] = [
        row.get(other),
        row.year('Delivery year'),
        row.number('TIV delivery values', 'million TIV'),
      ]
      const made = row.match('Local production', /^(Yes|No)$/, 'Yes or No') === 'Yes' ? value : 0
      const { tiv = 0, local = 0 } = cells.get(`${partner} ${year}`) ?? {}
      cells.set(`${partner} ${year}`, { partner, year, tiv: tiv + value, local: local + made, row })
    }
    const deliveries = [...cells.values()]
    const span = Array.from({ length: end - start + 1 }, (_, i) => start + i)
    const totals = new Map(span.map((year) => [year, sumOf(deliveries.filter((cell) => cell.year === year))]))
    return { of, deliveries, totals, rounding: 0.005 }
  }
  const found = [
    isAll(from) && includes(to, 'China') ? flows('to China', 'Recipient', 'China', 'Supplier') : [],
    isAll(to) && includes(from, 'Russia') ? flows('from Russia', 'Supplier', 'Russia', 'Recipient') : [],
  ].flat()
  return found.length > 0
    ? found
    : refuseLayout(
        file,
        'from All countries to China, or from Russia to All countries',
        `from ${from} to ${to}`,
        1,
      )
}
