import * as z from 'zod/mini'
import { MIT } from '../licences.ts'
import { defineTable, pattern, text } from '../schema.ts'

const columns = z.object({
  tables: pattern(
    'Tables',
    'Tables it holds for, separated by ;.',
    'names of tables separated by ;',
    /^[a-z]+(-[a-z]+)*(;[a-z]+(-[a-z]+)*)*$/,
  ),
  caveat: text('Caveat', 'How the figures may mislead, as a sentence.'),
})

export type CaveatRow = z.infer<typeof columns>

/** How the figures of tables may mislead. */
export default defineTable({
  name: 'caveats',
  title: 'Caveats',
  description: 'How the figures of a table may mislead, each once with the tables it holds for.',
  columns,
  key: ['caveat'],
  unit: 'One caveat a row.',
  time: null,
  licence: MIT,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly caveats: CaveatRow
  }
}
