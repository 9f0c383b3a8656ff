import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import { defineTable, optional, pattern, text } from '../schema.ts'

const columns = z.object({
  code: pattern(
    'Code',
    'ISO 3166-1 alpha-3; CSK, DDR, SCG, YMD and YUG for seats that ended.',
    'a code such as IND',
    /^[A-Z]{3}$/,
  ),
  name: text('Name', 'Usual name of the state, with its years where the seat ended.'),
  note: optional(text('Note', 'Who held the seat before.')),
})

export type UnMemberRow = z.infer<typeof columns>

/** Members of the United Nations that voted in the General Assembly since 1971. */
export default defineTable({
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
