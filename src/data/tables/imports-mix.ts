import { TRADE } from '../licences.ts'
import { importsMixQuality } from '../row-quality.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  category: t.oneOf(
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
  value_usd_bn: t.number('Value', 'billion USD', 'China’s imports from Russia.'),
  total_usd_bn: t.number(
    'All imports from Russia',
    'billion USD',
    'All of China’s imports from Russia in the year.',
  ),
  flag: t.oneOf('Value is', 'reported; derived: a remainder; part-year: not all months are known.', [
    'reported',
    'derived',
    'part-year',
  ]),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'What the value rests on.')),
})

export type ImportsMixRow = t.Row<typeof columns>

/** What China’s imports from Russia consist of, billion current US dollars. */
export default t.defineTable({
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
  rules: {
    total_usd_bn: ({ year, total_usd_bn }, index, rows) => {
      const own = rows.filter((row) => row.year === year)
      const sum = own.reduce((total, { value_usd_bn }) => total + value_usd_bn, 0)
      return (
        own[0] === rows[index] &&
        (own.some((row) => row.total_usd_bn !== total_usd_bn) || Math.abs(sum - total_usd_bn) > 0.0015) &&
        `the sum of the categories of ${year}, ${sum.toFixed(3)}, in each of its rows`
      )
    },
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'imports-mix': ImportsMixRow
  }
}
