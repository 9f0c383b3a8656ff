import * as z from 'zod/mini'
import { CUSTOMS } from '../licences.ts'
import { crudeQuality } from '../row-quality.ts'
import { yearOf } from '../row-time.ts'
import { date, datePrecision, defineTable, number, oneOf, optional, sourceList, text } from '../schema.ts'

const columns = z.object({
  month: date('Month', 'Month, YYYY-MM.'),
  volume_mt: number('Volume', 'million tonnes', 'Crude from Russia.'),
  value_usd_bn: optional(number('Value', 'billion USD', 'Its value.')),
  flag: oneOf(
    'Volume is',
    'How the volume was obtained; derived: from customs barrels a day at 7.3 barrels a tonne.',
    ['reported', 'derived'],
  ),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'Correction.')),
})

export type CrudeMonthRow = z.infer<typeof columns>

/** China’s crude oil imports from Russia by month, million tonnes and billion US dollars; source China Customs. */
export default defineTable({
  name: 'crude-months',
  title: 'China’s crude oil imports from Russia by month',
  description:
    'Every month from January 2000 on: million tonnes, and billion current US dollars to February 2023. From March 2023 on the tonnes are derived from customs barrels a day and rounded to 1,000 tonnes.',
  columns,
  key: ['month'],
  unit: 'Million tonnes; billion current US dollars.',
  time: { years: ({ month }) => [yearOf(month)], until: ({ month }) => month, state: crudeQuality },
  series: { volume: () => true, value: ({ value_usd_bn }) => value_usd_bn !== null },
  licence: CUSTOMS,
  checks: (rows) =>
    rows.flatMap((row, index) => {
      const before = rows[index - 1]
      const problem = (expected: string) => [{ row: index, column: 'month', value: row.month, expected }]
      if (datePrecision(row.month) !== 'month') return problem('a month such as 2011-07')
      if (before && monthNumber(row.month) !== monthNumber(before.month) + 1)
        return problem(`the month after ${before.month}`)
      return []
    }),
})

function monthNumber(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return 12 * year + number
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'crude-months': CrudeMonthRow
  }
}
