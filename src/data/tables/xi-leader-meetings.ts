import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { day, defineTable, oneOf, pattern, sourceList, text, year } from '../schema.ts'

const columns = z.object({
  leader: text('Leader', 'Leader met.'),
  country: text('Country', 'Country of the leader.'),
  country_code: pattern(
    'Country code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  date: day('Date', 'Day of the meeting, or of its broadcast.'),
  year: year('Year', 'Year of that day.'),
  mode: oneOf('How', 'In person, or an announced video meeting.', {
    in_person: 'in person',
    video: 'video',
  }),
  date_basis: oneOf(
    'Day of',
    'event: day of the meeting; broadcast: day of the bulletin, the same or the next.',
    { event: 'the meeting', broadcast: 'the broadcast' },
  ),
  sources: sourceList('Sources', 'Sources of the row.'),
})

export type XiLeaderMeetingRow = z.infer<typeof columns>

/** Xi Jinping’s one-on-one meetings with select leaders. */
export default defineTable({
  name: 'xi-leader-meetings',
  title: 'Xi Jinping’s one-on-one meetings with select leaders',
  description:
    'One row per meeting with one of the leaders listed. Several talks in one stay are one meeting; phone calls and sessions of several states are left out. For leaders other than Putin the list rests on the titles of one bulletin and is a lower bound.',
  columns,
  key: ['leader', 'date', 'mode'],
  unit: 'One meeting a row.',
  time: { until: ({ date }) => date },
  card: ['country', 'date_basis'],
  licence: FACTS,
  checks: (rows) =>
    rows.flatMap((row, index) =>
      row.date.startsWith(`${row.year}`)
        ? []
        : [{ row: index, column: 'year', value: row.year, expected: `the year of ${row.date}` }],
    ),
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'xi-leader-meetings': XiLeaderMeetingRow
  }
}
