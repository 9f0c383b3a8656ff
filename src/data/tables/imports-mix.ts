import * as z from 'zod/mini'
import { TRADE } from '../licences.ts'
import { importsMixQuality } from '../row-quality.ts'
import { defineTable, number, oneOf, optional, type RowProblem, sourceList, text, year } from '../schema.ts'

const columns = z.object({
  year: year('Year', 'Calendar year.'),
  category: oneOf(
    'Group of goods',
    'What was bought. What is left of the total is other where crude, coal and pipeline gas are known; other-without-farm where farm products are known as well; other-with-coal-and-gas where only crude is known.',
    [
      'crude',
      'coal',
      'pipeline-gas',
      'farm-products',
      'other',
      'other-without-farm',
      'other-with-coal-and-gas',
    ],
  ),
  value_usd_bn: number('Value', 'billion USD', 'China’s imports from Russia.'),
  total_usd_bn: number(
    'All imports from Russia',
    'billion USD',
    'All of China’s imports from Russia in the year.',
  ),
  flag: oneOf('Value is', 'reported; derived: a remainder; part-year: not all months are known.', [
    'reported',
    'derived',
    'part-year',
  ]),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'What the value rests on.')),
})

export type ImportsMixRow = z.infer<typeof columns>

/** What China’s imports from Russia consist of, billion current US dollars. */
export default defineTable({
  name: 'imports-mix',
  title: 'Composition of China’s imports from Russia',
  description:
    'Documented years only: 2007, 2010 and 2016–2023. The remainder changes its meaning in 2020 and 2023: never join those years. LNG, refined products, metals, wood and ores have no value of their own and are in the remainder.',
  columns,
  key: ['year', 'category'],
  unit: 'Billion current US dollars.',
  time: { state: (row) => importsMixQuality(row, null) },
  series: { groups: () => true },
  licence: TRADE,
  checks: sumProblems,
})

/** The categories of a year make up its total. */
function sumProblems(rows: readonly ImportsMixRow[]): RowProblem[] {
  return rows.flatMap((row, index) => {
    if (rows.findIndex((one) => one.year === row.year) !== index) return []
    const own = rows.filter((one) => one.year === row.year)
    const sum = own.reduce((total, one) => total + one.value_usd_bn, 0)
    const same = own.every((one) => one.total_usd_bn === row.total_usd_bn)
    return same && Math.abs(sum - row.total_usd_bn) <= 0.0015
      ? []
      : [
          {
            row: index,
            column: 'total_usd_bn',
            value: row.total_usd_bn,
            expected: `the sum of the categories of ${row.year}, ${sum.toFixed(3)}, in each of its rows`,
          },
        ]
  })
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'imports-mix': ImportsMixRow
  }
}
