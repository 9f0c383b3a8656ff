import { TRADE } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  eu_imports_eur_bn: t.number('Imports of the EU', 'billion EUR', 'Imports of the EU from Russia.'),
  china_imports_usd_bn: t.number('Imports of China', 'billion USD', 'Imports of China from Russia.'),
  flag: t.oneOf('Values are', 'derived: the Chinese figure is calculated from a growth rate.', [
    'reported',
    'derived',
  ]),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.text('Note', 'Members of the EU; derivation.'),
})

export type RussiaMarketRow = t.Row<typeof columns>

/** What the EU as one market and China bought from Russia, as each reports it. */
export default t.defineTable({
  name: 'russia-markets',
  title: 'The EU and China as markets for Russia',
  description:
    'Imports from Russia of the EU as one market (billion euros) and of China (billion US dollars), as the buyers report them. Good for which is larger, not for the distance between them; no other market is compared.',
  columns,
  key: ['year'],
  unit: 'Billion euros for the EU, billion current US dollars for China.',
  time: { state: ({ flag }) => flag },
  licence: TRADE,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'russia-markets': RussiaMarketRow
  }
}
