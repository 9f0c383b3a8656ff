import { TRADE } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  measure: t.oneOf('Measure', 'Who is ranked, among whose partners, by what.', [
    'china-in-russia-exports',
    'russia-in-china-exports',
    'russia-in-china-imports',
    'russia-in-china-total',
  ]),
  counting: t.oneOf('Counting', 'What counts as one partner.', [
    'single-countries',
    'eu-as-one',
    'eu-and-asean-as-one',
  ]),
  rank: t.integer('Rank', '1 + the number of partners with a larger value.', 1, 100),
  flag: t.oneOf('Rank is', 'computed: from the partners’ values; stated: printed as a finished rank.', [
    'computed',
    'stated',
  ]),
  basis: t.oneOf(
    'Basis',
    'partners: the partners’ own reports; partners-and-customs: the same with Russia from Chinese customs; customs: Chinese customs; stated: said by the source.',
    ['partners', 'partners-and-customs', 'customs', 'stated'],
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.text('Note', 'How the rank was obtained.'),
})

export type PartnerRankRow = t.Row<typeof columns>

/** Ranks of China among Russia’s partners and of Russia among China’s, by value of goods trade. */
export default t.defineTable({
  name: 'partner-ranks',
  title: 'Ranks of China and Russia among each other’s partners',
  description:
    'Rank by value of goods trade. Ranks depend on what counts as one partner and on who reports, by up to two places; only ranks of the same counting and basis can be compared.',
  columns,
  key: ['year', 'measure', 'counting', 'basis'],
  unit: 'Rank, 1 for the largest.',
  time: { state: ({ flag }) => (flag === 'stated' ? 'stated' : 'reported') },
  licence: TRADE,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'partner-ranks': PartnerRankRow
  }
}
