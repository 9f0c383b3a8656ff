import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  year: t.year('Year', 'Calendar year.'),
  adopted: t.integer('Adopted', 'Resolutions of the Security Council adopted.', 0, 200),
  without_dissent: t.integer(
    'Without dissent',
    'Those of them without a negative vote or an abstention.',
    0,
    200,
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type ResolutionsAdoptedRow = t.Row<typeof columns>

/** Resolutions the Security Council adopted in the years for which the votes of China and Russia are collected. */
export default t.defineTable({
  name: 'resolutions-adopted',
  title: 'Resolutions adopted by the UN Security Council',
  description:
    'Resolutions adopted a year, and those without dissent, for the full years of the table adopted-votes; the remainder are the rows of that table.',
  columns,
  key: ['year'],
  unit: 'Resolutions a year.',
  series: { adopted: () => true },
  licence: UN_VOTES,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'resolutions-adopted': ResolutionsAdoptedRow
  }
}
