import * as z from 'zod/mini'
import { UN_VOTES } from '../licences.ts'
import { defineTable, optional, pattern, text } from '../schema.ts'

const columns = z.object({
  code: pattern(
    'ISO 3166-1 alpha-3; CSK, DDR, SCG, YMD and YUG for seats that ended.',
    'a code such as IND',
    /^[A-Z]{3}$/,
  ),
  name: text('Usual name of the state, with its years where the seat ended.'),
  note: optional(text('Who held the seat before.')),
})

export type UnMemberRow = z.infer<typeof columns>

/** Members of the United Nations that voted in the General Assembly since 1971. */
export const unMembers = defineTable({
  name: 'un-members',
  title: 'Members of the United Nations',
  description: 'Names of the 198 seats that voted in the General Assembly since 1971.',
  columns,
  key: ['code'],
  vintage: 'December 2025',
  licence: UN_VOTES,
})
