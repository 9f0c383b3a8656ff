import type { TableAbout } from '../../data/about.ts'
import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { groupRows } from '../kit/ranking-figure.ts'
import { type OwnColumn, recordTable } from '../kit/record-table.ts'
import { datesCovered, spanOfYears } from '../kit/table-facts.ts'
import { comparedNumbers, hasOfficial, type Meetings } from '../xi-putin-meetings/encounters.ts'

type Names = 'xi-putin-meetings' | 'joint-statements'

/** Every encounter, the two counts by year, and the joint statements. */
export function meetingRecords(tables: Pick<Tables, Names>, about: Abouts<Names>): RecordTable[] {
  const rows = tables['xi-putin-meetings']
  return [
    encounters(rows, about['xi-putin-meetings']),
    counts(rows),
    statements(tables['joint-statements'], about['joint-statements']),
  ]
}

const datesOf = (rows: readonly { readonly date: string }[]) => rows.map(({ date }) => date)

const OUR_NUMBER: OwnColumn<XiPutinMeetingRow> = {
  key: 'number',
  label: 'Our number',
  kind: 'number',
  of: ({ counted, cum_total }) => (counted ? cum_total : null),
}

function encounters(rows: Meetings, about: TableAbout): RecordTable {
  const uncounted = rows.filter((row) => !row.counted).length
  return recordTable(about, rows, {
    id: 'encounters',
    title: 'Every encounter',
    explanation: `One row for each encounter since Xi became president: ${rows.length - uncounted} counted and ${uncounted} listed only. China’s own number follows another rule; “implied” is the only number that fits between two stated ones.`,
    coverage: `Covers ${datesCovered(about, datesOf(rows))}. Phone calls are left out.`,
    columns: [
      'date',
      'place',
      'country',
      'occasion',
      'meeting_type',
      'counted',
      OUR_NUMBER,
      'official_ordinal',
      'official_basis',
      'end_date',
      'confidence',
      'note',
    ],
  })
}

function counts(rows: Meetings): RecordTable {
  const known = rows.filter(hasOfficial)
  const [first, last] = known.length > 0 ? spanOfYears(known) : []
  return {
    id: 'counts',
    title: 'Two counts side by side',
    explanation: `Our strict count so far at the end of each year, and the last number China gave, or that follows from its numbers, in that year, with ours at that meeting. ${comparedNumbers(rows) ?? ''}`,
    coverage: `A year without a row had no encounter. No number of China’s is known${first ? ` before ${first} or after ${last}` : ''}.`,
    columns: [
      { key: 'year', label: 'Year', kind: 'year' },
      { key: 'inPerson', label: 'In person, since 2013', kind: 'number' },
      { key: 'video', label: 'By video, since 2013', kind: 'number' },
      { key: 'total', label: 'Both, since 2013', kind: 'number' },
      { key: 'official', label: 'China’s last number of the year', kind: 'number' },
      { key: 'ours', label: 'Our number at that meeting', kind: 'number' },
      { key: 'difference', label: 'Difference', kind: 'number' },
    ],
    rows: groupRows(rows, ({ year }) => `${year}`).map(([id, own]) => {
      const last = own.at(-1)
      const official = own.findLast(hasOfficial)
      return {
        id,
        year: Number(id),
        cells: {
          year: Number(id),
          inPerson: last?.cum_in_person ?? null,
          video: last?.cum_video ?? null,
          total: last?.cum_total ?? null,
          official: official?.official_ordinal ?? null,
          ours: official?.cum_total ?? null,
          difference: official ? official.official_ordinal - official.cum_total : null,
        },
        sources: [...new Set(own.flatMap((row) => row.sources))],
      }
    }),
  }
}

function statements(rows: Tables['joint-statements'], about: TableAbout): RecordTable {
  return recordTable(about, rows, {
    id: 'statements',
    title: 'Joint statements',
    explanation: `Joint statements of the two presidents, as named in China’s evening bulletin: ${rows.reduce((sum, row) => sum + row.statements, 0)} on ${rows.length} days. ${about.caveats.join(' ')}`,
    coverage: `Covers ${datesCovered(about, datesOf(rows))}; statements before ${spanOfYears(rows)[0]} are not collected.`,
    columns: ['date', 'subject', 'statements', 'note'],
  })
}
