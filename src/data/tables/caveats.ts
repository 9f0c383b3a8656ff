import { MIT } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  tables: t.pattern(
    'Tables',
    'Tables it holds for, separated by ;.',
    'names of tables separated by ;',
    /^[a-z]+(-[a-z]+)*(;[a-z]+(-[a-z]+)*)*$/,
  ),
  caveat: t.text('Caveat', 'How the figures may mislead, as a sentence.'),
})

export type CaveatRow = t.Row<typeof columns>

/** How the figures of tables may mislead. */
export default t.defineTable({
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
