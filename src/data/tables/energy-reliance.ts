import * as z from 'zod/mini'
import { shareProblem } from '../arithmetic.ts'
import { EUROSTAT } from '../licences.ts'
import { energyRelianceQuality } from '../row-quality.ts'
import {
  defineTable,
  number,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  share,
  sourceList,
  text,
  year,
  yesNo,
} from '../schema.ts'

/** Imports below this many thousand tonnes in the year are a tiny base. */
const TINY_IMPORTS = 100

const columns = z.object({
  country: text('Country', 'State that imports.'),
  country_code: pattern(
    'Country code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  eu_member: yesNo(
    'Member of the EU',
    'Whether it was a member of the European Union after 31 January 2020.',
  ),
  year: year('Year', 'Calendar year.'),
  fuel: oneOf(
    'Fuel',
    'Crude oil (HS 2709), coal (HS 2701), natural gas with LNG, or refined oil products (HS 2710).',
    ['crude', 'coal', 'gas', 'products'],
  ),
  basis: oneOf(
    'Basis',
    'What the share is of: extra-eu, imports from outside the EU (Comext), which leaves out purchases within the EU; energy-statistics, all imports (Eurostat energy statistics); national, all imports (national statistics).',
    ['extra-eu', 'energy-statistics', 'national'],
  ),
  russia_quantity: optional(number('From Russia', '', 'Imports from Russia, in the row’s unit.')),
  total_quantity: number(
    'From all origins',
    '',
    'Imports from all origins on the row’s basis, in the row’s unit.',
  ),
  unit: oneOf('Unit', 'Unit of both quantities; TJ by gross calorific value.', [
    'thousand tonnes',
    'TJ',
    'million USD',
  ]),
  russia_share_pct: optional(
    share(
      'Russia’s share',
      '100 × from Russia / from all origins; as printed, because the parts are rounded.',
    ),
  ),
  flag: oneOf(
    'Share is',
    'reported; tiny-base: under 100 thousand tonnes imported in the year; part-year; not-attributed: the table shows zero for Russia because gas bought through a neighbour is booked to that neighbour.',
    ['reported', 'tiny-base', 'part-year', 'not-attributed'],
  ),
  sources: sourceList('Sources', 'Sources of the row.'),
  note: optional(text('Note', 'What the share rests on.')),
})

export type EnergyRelianceRow = z.infer<typeof columns>

/** Russia’s share of the fuel imports of states in 2020; bases stand in rows of their own. */
export default defineTable({
  name: 'energy-reliance',
  title: 'Russia’s share of the fuel imports of European states',
  description:
    'The 27 members of the EU and nine neighbours in 2020, by fuel and basis. A blank share is not attributed; it is not zero. Bases must not be mixed in one comparison.',
  columns,
  key: ['country_code', 'fuel', 'basis', 'unit'],
  unit: 'Percent of the quantity imported; thousand tonnes, terajoules or million dollars as the row says.',
  time: { state: (row) => (row.flag === 'not-attributed' ? 'gap' : energyRelianceQuality(row)) },
  licence: EUROSTAT,
  checks: (rows) => rows.flatMap((row, index) => [...flagProblems(row, index), ...shareProblems(row, index)]),
})

/** Quantities are rounded to a tenth: a share of less than this cannot be recomputed from them. */
const LEAST_TO_RECOMPUTE = 1

function shareProblems(row: EnergyRelianceRow, index: number): RowProblem[] {
  if (row.total_quantity < LEAST_TO_RECOMPUTE) return []
  const tolerance = 0.06 + 10 / row.total_quantity
  return shareProblem(
    index,
    'russia_share_pct',
    row.russia_share_pct,
    row.russia_quantity,
    row.total_quantity,
    tolerance,
  )
}

function flagProblems(row: EnergyRelianceRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  const blank = row.russia_share_pct === null
  if (blank !== (row.flag === 'not-attributed') || blank !== (row.russia_quantity === null))
    problems.push({
      row: index,
      column: 'russia_share_pct',
      value: row.russia_share_pct ?? '',
      expected: 'blank, with the quantity, if and only if flag is not-attributed',
    })
  const tiny = row.unit === 'thousand tonnes' && row.total_quantity < TINY_IMPORTS
  if (tiny !== (row.flag === 'tiny-base'))
    problems.push({
      row: index,
      column: 'flag',
      value: row.flag,
      expected: `tiny-base if and only if under ${TINY_IMPORTS} thousand tonnes were imported`,
    })
  return problems
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'energy-reliance': EnergyRelianceRow
  }
}
