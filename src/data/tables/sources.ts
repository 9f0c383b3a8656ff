import { MIT } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  id: t.pattern(
    'Id',
    'Id used in the other tables: a folder, a colon and a name; the two documents stay bare.',
    'a source id such as energy:wind_gacc',
    t.SOURCE_ID,
  ),
  publisher: t.text('Publisher', 'Original publisher; with the authority it cites, if any.'),
  title: t.text('Title', 'Title or content.'),
  url: t.optional(t.url('Address', 'Address at the publisher.')),
  read_through: t.optional(
    t.text('Read through', 'What it was read through, where the publisher’s own text is not linked.'),
  ),
  published: t.optional(
    t.pattern(
      'Published',
      'Date of publication, as exact as it is known; an interval for a series.',
      'a date such as 2014, 2014-05, 2014-05-21 or an interval 2014-05/2015-01',
      /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/,
    ),
  ),
  checked: t.day('Checked', 'Day on which it was last checked.'),
  licence: t.text('Licence', 'Terms of the publisher.'),
  access: t.oneOf(
    'Access',
    'Where the text is: with its publisher, republished by others, in a repository, or not online.',
    ['publisher', 'republished', 'repository copy', 'not online'],
  ),
})

export type SourceRow = t.Row<typeof columns>

/** Every source named by a row of another table. */
export default t.defineTable({
  name: 'sources',
  title: 'Sources',
  description: 'Publisher, title and access of every source named in the other tables.',
  columns,
  key: ['id'],
  unit: 'One source a row.',
  time: null,
  licence: MIT,
  rules: {
    url: ({ url, access }) =>
      (url !== null) !== (access === 'publisher') &&
      (url === null ? 'an address, because access is publisher' : `blank, because access is ${access}`),
    read_through: ({ read_through, access }) =>
      (read_through === null) !== (access === 'publisher') &&
      (read_through === null ? `text, because access is ${access}` : 'blank, because access is publisher'),
  },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly sources: SourceRow
  }
}
