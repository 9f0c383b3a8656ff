import { CUSTOMS } from '../licences.ts'
import { crudeQuality } from '../row-quality.ts'
import { yearOf } from '../row-time.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  month: t.date('Month', 'Month, YYYY-MM.'),
  volume_mt: t.number('Volume', 'million tonnes', 'Crude from Russia.'),
  value_usd_bn: t.optional(t.number('Value', 'billion USD', 'Its value.')),
  flag: t.oneOf(
    'Volume is',
    'How the volume was obtained; derived: from customs barrels a day at 7.3 barrels a tonne.',
    ['reported', 'derived'],
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'Correction.')),
})

export type CrudeMonthRow = t.Row<typeof columns>

/** China’s crude oil imports from Russia by month, million tonnes and billion US dollars; source China Customs. */
export default t.defineTable({
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
  rules: {
    month: ({ month }, index, rows) => {
      const before = rows[index - 1]?.month
      if (t.datePrecision(month) !== 'month') return 'a month such as 2011-07'
      return before && monthNumber(month) !== monthNumber(before) + 1 && `the month after ${before}`
    },
  },
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
