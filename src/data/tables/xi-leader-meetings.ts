import { FACTS } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  leader: t.text('Leader', 'Leader met.'),
  country: t.text('Country', 'Country of the leader.'),
  country_code: t.pattern(
    'Country code',
    'ISO 3166-1 alpha-3 code.',
    'a code of three capital letters',
    /^[A-Z]{3}$/,
  ),
  date: t.day('Date', 'Day of the meeting, or of its broadcast.'),
  year: t.year('Year', 'Year of that day.'),
  mode: t.oneOf('How', 'In person, or an announced video meeting.', {
    in_person: 'in person',
    video: 'video',
  }),
  date_basis: t.oneOf(
    'Day of',
    'event: day of the meeting; broadcast: day of the bulletin, the same or the next.',
    { event: 'the meeting', broadcast: 'the broadcast' },
  ),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type XiLeaderMeetingRow = t.Row<typeof columns>

/** Xi Jinping’s one-on-one meetings with select leaders. */
export default t.defineTable({
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
  rules: { year: ({ year, date }) => t.notYearOf(year, date) },
})

declare module '../tables.ts' {
  interface TableRows {
    readonly 'xi-leader-meetings': XiLeaderMeetingRow
  }
}
