import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import { defineTable, integer, sourceList, year } from '../schema.ts'

const columns = z.object({
  year: year('Calendar year.'),
  adopted: integer('Resolutions of the Security Council adopted.', 0, 200),
  without_dissent: integer('Those of them without a negative vote or an abstention.', 0, 200),
  sources: sourceList('Sources of the row.'),
})

export type ResolutionsAdoptedRow = z.infer<typeof columns>

/** Resolutions the Security Council adopted in the years for which the votes of China and Russia are collected. */
export const resolutionsAdopted = defineTable({
  name: 'resolutions-adopted',
  title: 'Resolutions adopted by the UN Security Council',
  description:
    'Resolutions adopted a year, and those without dissent, for the full years of the table adopted-votes; the remainder are the rows of that table.',
  columns,
  key: ['year'],
  vintage: '2023 to 2025',
  licence: UN_VOTES,
})
