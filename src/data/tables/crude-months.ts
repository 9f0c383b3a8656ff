import * as z from 'zod/mini'
import { CUSTOMS } from '../licences.ts'
import { date, datePrecision, defineTable, number, oneOf, optional, sourceList, text } from '../schema.ts'

const columns = z.object({
  month: date('Month, YYYY-MM.'),
  volume_mt: number('Crude from Russia, million tonnes.'),
  value_usd_bn: optional(number('Its value, billion current US dollars.')),
  flag: oneOf('How the volume was obtained; derived: from customs barrels a day at 7.3 barrels a tonne.', [
    'reported',
    'derived',
  ]),
  sources: sourceList('Sources of the row.'),
  note: optional(text('Correction.')),
})

export type CrudeMonthRow = z.infer<typeof columns>

/** China’s crude oil imports from Russia by month, million tonnes and billion US dollars; source China Customs. */
export const crudeMonths = defineTable({
  name: 'crude-months',
  title: 'China’s crude oil imports from Russia by month',
  description:
    'Every month from January 2000 on: million tonnes, and billion current US dollars to February 2023. From March 2023 on the tonnes are derived from customs barrels a day and rounded to 1,000 tonnes.',
  columns,
  key: ['month'],
  vintage: 'China Customs, January 2000 – May 2026; value to February 2023',
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
