import { notShare } from '../arithmetic.ts'
import { ENERGY } from '../licences.ts'
import { russiaCrudeShareQuality } from '../row-quality.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  period: t.oneOf('Period', 'Part of the year the share is of.', {
    'full-year': 'full year',
    'first-half': 'January to June',
  }),
  basis: t.oneOf(
    'Basis',
    'first-edition: tonnes as first printed in the Statistical Review; later-total: the same tonnes to China over the total printed a year later; barrels: US Energy Information Administration, crude and condensate; customs: tonnes of China Customs over the total of the Statistical Review; value: Chinese customs value over crude revenue of the Bank of Russia. Bases must not be joined.',
    {
      'first-edition': 'tonnes, as first printed',
      'later-total': 'tonnes, over the total printed a year later',
      barrels: 'barrels, crude and condensate (EIA)',
      customs: 'tonnes of China Customs over the total of the Statistical Review',
      value: 'value: China Customs over the Bank of Russia',
    },
  ),
  china: t.optional(t.number('To China', '', 'Crude to China, in the unit of the row.')),
  total: t.optional(t.number('To all', '', 'Crude to all destinations, in the unit of the row.')),
  unit: t.optional(
    t.oneOf('Unit', 'Unit of both.', ['million tonnes', 'million barrels a day', 'billion USD']),
  ),
  china_share_pct: t.share(
    'China’s share',
    'China’s share of Russia’s crude exports; as printed, because the parts are rounded.',
  ),
  flag: t.oneOf('Share is', 'reported or rounded by the source; computed: ours, from two sources.', [
    'reported',
    'computed',
    'rounded',
  ]),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'What the figures cover.')),
})

export type RussiaCrudeShareRow = t.Row<typeof columns>

/** China’s share of Russia’s crude oil exports, percent, on bases that must not be joined. */
export default t.defineTable({
  name: 'russia-crude-shares',
  title: 'China’s share of Russia’s crude oil exports',
  description:
    'Shares by tonnes, barrels and value on five bases kept apart. Statements of officials on other quantities are left out.',
  columns,
  key: ['year', 'basis'],
  unit: 'Percent; the parts in tonnes, barrels a day or dollars, as the row says.',
  time: {
    until: ({ year, period }) => (period === 'first-half' ? `${year}-06` : `${year}-12`),
    state: russiaCrudeShareQuality,
  },
  licence: ENERGY,
  rules: {
    // The rounded parts of the EIA and the value move the share by more than its last digit.
    china_share_pct: ({ china_share_pct, china, total, basis }) =>
      notShare(china_share_pct, china, total, basis === 'value' ? 0.7 : 0.06),
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-crude-shares': RussiaCrudeShareRow
  }
}
