import { UN_VOTES } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  code: t.pattern(
    'Code',
    'ISO 3166-1 alpha-3; CSK, DDR, SCG, YMD and YUG for seats that ended.',
    'a code such as IND',
    /^[A-Z]{3}$/,
  ),
  name: t.text('Name', 'Usual name of the state, with its years where the seat ended.'),
  note: t.optional(t.text('Note', 'Who held the seat before.')),
})

export type UnMemberRow = t.Row<typeof columns>

/** Members of the United Nations that voted in the General Assembly since 1971. */
export default t.defineTable({
  name: 'un-members',
  title: 'Members of the United Nations',
  description: 'Names of the 198 seats that voted in the General Assembly since 1971.',
  columns,
  key: ['code'],
  unit: 'One seat a row.',
  time: null,
  licence: UN_VOTES,
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'un-members': UnMemberRow
  }
}
