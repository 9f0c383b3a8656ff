import * as z from 'zod/mini'
import { TRADE } from '../licences.ts'
import { defineTable, number, oneOf, sourceList, text, year } from '../schema.ts'

const columns = z.object({
  year: year('Calendar year.'),
  eu_imports_eur_bn: number('Imports of the EU from Russia, billion euros.'),
  china_imports_usd_bn: number('Imports of China from Russia, billion US dollars.'),
  flag: oneOf('derived: the Chinese figure is calculated from a growth rate.', ['reported', 'derived']),
  sources: sourceList('Sources of the row.'),
  note: text('Members of the EU; derivation.'),
})

export type RussiaMarketRow = z.infer<typeof columns>

/** What the EU as one market and China bought from Russia, as each reports it. */
export const russiaMarkets = defineTable({
  name: 'russia-markets',
  title: 'The EU and China as markets for Russia',
  description:
    'Imports from Russia of the EU as one market (billion euros) and of China (billion US dollars), as the buyers report them. Good for which is larger, not for the distance between them; no other market is compared.',
  columns,
  key: ['year'],
  vintage: 'Eurostat and China Customs as quoted in the press, 2021–2023',
  licence: TRADE,
})
