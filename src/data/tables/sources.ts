import * as z from 'zod/mini'
import { MIT } from '../licences.ts'
import {
  day,
  defineTable,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  SOURCE_ID,
  text,
  url,
} from '../schema.ts'

const columns = z.object({
  id: pattern(
    'Id',
    'Id used in the other tables: a folder, a colon and a name; the two documents stay bare.',
    'a source id such as energy:wind_gacc',
    SOURCE_ID,
  ),
  publisher: text('Publisher', 'Original publisher; with the authority it cites, if any.'),
  title: text('Title', 'Title or content.'),
  url: optional(url('Address', 'Address at the publisher.')),
  read_through: optional(
    text('Read through', 'What it was read through, where the publisher’s own text is not linked.'),
  ),
  published: optional(
    pattern(
      'Published',
      'Date of publication, as exact as it is known; an interval for a series.',
      'a date such as 2014, 2014-05, 2014-05-21 or an interval 2014-05/2015-01',
      /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/,
    ),
  ),
  checked: day('Checked', 'Day on which it was last checked.'),
  licence: text('Licence', 'Terms of the publisher.'),
  access: oneOf(
    'Access',
    'Where the text is: with its publisher, republished by others, in a repository, or not online.',
    ['publisher', 'republished', 'repository copy', 'not online'],
  ),
})

export type SourceRow = z.infer<typeof columns>

/** Every source named by a row of another table. */
export default defineTable({
  name: 'sources',
  title: 'Sources',
  description: 'Publisher, title and access of every source named in the other tables.',
  columns,
  key: ['id'],
  unit: 'One source a row.',
  time: null,
  licence: MIT,
  checks: (rows) => rows.flatMap(accessProblems),
})

function accessProblems(row: SourceRow, index: number): RowProblem[] {
  const atPublisher = row.access === 'publisher'
  const problems: RowProblem[] = []
  if ((row.url !== null) !== atPublisher)
    problems.push({
      row: index,
      column: 'url',
      value: row.url ?? '',
      expected: atPublisher
        ? 'an address, because access is publisher'
        : `blank, because access is ${row.access}`,
    })
  if ((row.read_through === null) !== atPublisher)
    problems.push({
      row: index,
      column: 'read_through',
      value: row.read_through ?? '',
      expected: atPublisher ? 'blank, because access is publisher' : `text, because access is ${row.access}`,
    })
  return problems
}

declare module '../tables.ts' {
  interface TableRows {
    readonly sources: SourceRow
  }
}
