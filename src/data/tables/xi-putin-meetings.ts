import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  meeting_id: t.pattern(
    'Number of the row',
    'Number of the row, in order of date.',
    'an id such as M01',
    /^M\d{2}$/,
  ),
  date: t.day('Date', 'First day.'),
  end_date: t.day('Last day', 'Last day; several talks in one stay are one meeting.'),
  year: t.year('Year', 'Year of the first day.'),
  place: t.text('Place', 'City; video link where they did not meet in person.'),
  country: t.optional(t.text('Country', 'Country; blank for a video link.')),
  iso3: t.optional(
    t.pattern('Country code', 'ISO 3166-1 alpha-3 code.', 'a code of three capital letters', /^[A-Z]{3}$/),
  ),
  occasion: t.oneOf('Occasion', 'What brought them together.', {
    state_visit: 'state visit',
    working_visit: 'working visit',
    summit_sidelines: 'beside a summit',
    ceremony_attendance: 'ceremony attended',
    virtual_ceremony: 'ceremony by video',
    virtual: 'video meeting',
  }),
  meeting_type: t.oneOf('Kind', 'Kind of encounter; only the two bilateral kinds are counted.', {
    bilateral_in_person: 'bilateral, in person',
    bilateral_video: 'bilateral, by video',
    multilateral_session_only: 'session in a larger round',
    informal_in_person: 'informal, in person',
    video_ceremony: 'video ceremony',
  }),
  counted: t.yesNo('Counted', 'Whether our strict count includes it.'),
  cum_in_person: t.integer('In person so far', 'Counted meetings in person so far.', 0, 999),
  cum_video: t.integer('By video so far', 'Counted video meetings so far.', 0, 999),
  cum_total: t.integer('Meetings so far', 'Counted meetings so far.', 0, 999),
  official_ordinal: t.optional(
    t.integer('China’s number', 'China’s official number of the meeting, where known.', 1, 999),
  ),
  official_basis: t.optional(
    t.oneOf(
      'China’s number is',
      'stated: said for that meeting; implied: the only number that fits between stated ones.',
      ['stated', 'implied'],
    ),
  ),
  confidence: t.oneOf(
    'Confidence',
    'high: the state broadcaster’s own report; low: one second-hand digest.',
    ['high', 'medium', 'low'],
  ),
  sources: t.sourceList('Sources', 'Sources of the row, the main one first.'),
  note: t.optional(t.text('Note', 'Occasion in words, dating, official number.')),
})

export type XiPutinMeetingRow = t.Row<typeof columns>

/** Encounters of Xi and Putin since March 2013, counted and uncounted. */
export default t.defineTable({
  name: 'xi-putin-meetings',
  title: 'Encounters of Xi Jinping and Vladimir Putin',
  description:
    'One row per encounter. Counted are talks or meetings with a read-out of their own and announced video meetings; sessions in a larger round, informal calls and video ceremonies are listed, not counted. China’s official number follows another rule.',
  columns,
  key: ['meeting_id'],
  unit: 'One encounter a row.',
  time: { until: ({ end_date }) => end_date, state: bySources },
  series: { 'official-number': ({ official_ordinal }) => official_ordinal !== null },
  card: ['date', 'place', 'occasion', 'meeting_type', 'note'],
  licence: FACTS,
  rules: {
    year: ({ year, date }) => t.notYearOf(year, date),
    date: ({ date }, index, rows) => {
      const before = rows[index - 1]?.date ?? ''
      return date < before && `${before} or a later day`
    },
    end_date: ({ date, end_date }) => end_date < date && `${date} or a later day`,
    counted: ({ counted, meeting_type }) =>
      counted !== meeting_type.startsWith('bilateral_') && `what follows from ${meeting_type}`,
    official_basis: ({ official_ordinal, official_basis }) =>
      (official_ordinal === null) !== (official_basis === null) &&
      'a basis if and only if there is an official number',
    official_ordinal: ({ official_ordinal: own }, index, rows) => {
      const before = rows.slice(0, index).findLast(({ official_ordinal }) => official_ordinal !== null)
      const least = before?.official_ordinal ?? 0
      return own !== null && own <= least && `more than ${least}`
    },
    cum_in_person: ({ cum_in_person }, index, rows) =>
      notCount(cum_in_person, rows, index, ['bilateral_in_person']),
    cum_video: ({ cum_video }, index, rows) => notCount(cum_video, rows, index, ['bilateral_video']),
    cum_total: ({ cum_total }, index, rows) =>
      notCount(cum_total, rows, index, ['bilateral_in_person', 'bilateral_video']),
  },
})

/** A running count counts the rows of its types to this one. */
function notCount(
  value: number,
  rows: readonly XiPutinMeetingRow[],
  index: number,
  types: readonly XiPutinMeetingRow['meeting_type'][],
): t.Expected {
  const count = rows.slice(0, index + 1).filter(({ meeting_type }) => types.includes(meeting_type)).length
  return value !== count && `${count}`
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'xi-putin-meetings': XiPutinMeetingRow
  }
}
