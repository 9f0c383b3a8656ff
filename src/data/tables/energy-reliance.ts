import { notShare } from '../arithmetic.ts'
import { EUROSTAT } from '../licences.ts'
import { energyRelianceQuality } from '../row-quality.ts'
import * as t from '../schema.ts'

/** Imports below this many thousand tonnes in the year are a tiny base. */
const TINY_IMPORTS = 100

const columns = t.columns({
  country: t.text('Country', 'State that imports.'),
  country_code: t.pattern(
    'Country code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  eu_member: t.yesNo(
    'Member of the EU',
    'Whether it was a member of the European Union after 31 January 2020.',
  ),
  year: t.year('Year', 'Calendar year.'),
  fuel: t.oneOf(
    'Fuel',
    'Crude oil (HS 2709), coal (HS 2701), natural gas with LNG, or refined oil products (HS 2710).',
    { crude: 'crude oil', coal: 'coal', gas: 'natural gas with LNG', products: 'refined oil products' },
  ),
  basis: t.oneOf(
    'Share of',
    'What the share is of: extra-eu, imports from outside the EU (Comext), which leaves out purchases within the EU; energy-statistics, all imports (Eurostat energy statistics); national, all imports (national statistics).',
    {
      'extra-eu': 'imports from outside the EU (Comext)',
      'energy-statistics': 'all imports (energy statistics)',
      national: 'all imports (national statistics)',
    },
  ),
  russia_quantity: t.optional(t.number('From Russia', '', 'Imports from Russia, in the row’s unit.')),
  total_quantity: t.number(
    'From all origins',
    '',
    'Imports from all origins on the row’s basis, in the row’s unit.',
  ),
  unit: t.oneOf('Unit', 'Unit of both quantities; TJ by gross calorific value.', [
    'thousand tonnes',
    'TJ',
    'million USD',
  ]),
  russia_share_pct: t.optional(
    t.share(
      'Russia’s share',
      '100 × from Russia / from all origins; as printed, because the parts are rounded.',
    ),
  ),
  flag: t.oneOf(
    'Share is',
    'reported; tiny-base: under 100 thousand tonnes imported in the year; part-year; not-attributed: the table shows zero for Russia because gas bought through a neighbour is booked to that neighbour.',
    {
      reported: 'reported',
      'tiny-base': 'tiny base',
      'part-year': 'part of the year',
      'not-attributed': 'not attributed',
    },
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
  note: t.optional(t.text('Note', 'What the share rests on.')),
})

export type EnergyRelianceRow = t.Row<typeof columns>

/** Russia’s share of the fuel imports of states in 2020; bases stand in rows of their own. */
export default t.defineTable({
  name: 'energy-reliance',
  title: 'Russia’s share of the fuel imports of European states',
  description:
    'The 27 members of the EU and nine neighbours in 2020, by fuel and basis. A blank share is not attributed; it is not zero. Bases must not be mixed in one comparison.',
  columns,
  key: ['country_code', 'fuel', 'basis', 'unit'],
  unit: 'Percent of the quantity imported; thousand tonnes, terajoules or million dollars as the row says.',
  time: { state: (row) => (row.flag === 'not-attributed' ? 'gap' : energyRelianceQuality(row)) },
  card: ['country', 'russia_quantity', 'total_quantity', 'russia_share_pct', 'flag', 'note'],
  licence: EUROSTAT,
  rules: {
    russia_share_pct: (row) => {
      const { russia_share_pct: share, russia_quantity: quantity, total_quantity: total, flag } = row
      if ((share === null) !== (flag === 'not-attributed') || (share === null) !== (quantity === null))
        return 'blank, with the quantity, if and only if flag is not-attributed'
      return total >= LEAST_TO_RECOMPUTE && notShare(share, quantity, total, 0.06 + 10 / total)
    },
    flag: ({ flag, unit, total_quantity }) =>
      (unit === 'thousand tonnes' && total_quantity < TINY_IMPORTS) !== (flag === 'tiny-base') &&
      `tiny-base if and only if under ${TINY_IMPORTS} thousand tonnes were imported`,
  },
})

/** Quantities are rounded to a tenth: a share of less than this cannot be recomputed from them. */
const LEAST_TO_RECOMPUTE = 1

declare module '../tables.ts' {
  interface TableRows {
    readonly 'energy-reliance': EnergyRelianceRow
  }
}
