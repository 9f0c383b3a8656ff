import * as z from 'zod/mini'
import { FACTS } from '../licences.ts'
import { bySources } from '../row-time.ts'
import {
  day,
  defineTable,
  integer,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  sourceList,
  text,
  year,
  yesNo,
} from '../schema.ts'

const columns = z.object({
  meeting_id: pattern(
    'Number of the row',
    'Number of the row, in order of date.',
    'an id such as M01',
    /^M\d{2}$/,
  ),
  date: day('Date', 'First day.'),
  end_date: day('Last day', 'Last day; several talks in one stay are one meeting.'),
  year: year('Year', 'Year of the first day.'),
  place: text('Place', 'City; video link where they did not meet in person.'),
  country: optional(text('Country', 'Country; blank for a video link.')),
  iso3: optional(
    pattern('Country code', 'ISO 3166-1 alpha-3 code.', 'a code of three capital letters', /^[A-Z]{3}$/),
  ),
  occasion: oneOf('Occasion', 'What brought them together.', {
    state_visit: 'state visit',
    working_visit: 'working visit',
    summit_sidelines: 'beside a summit',
    ceremony_attendance: 'ceremony attended',
    virtual_ceremony: 'ceremony by video',
    virtual: 'video meeting',
  }),
  meeting_type: oneOf('Kind', 'Kind of encounter; only the two bilateral kinds are counted.', {
    bilateral_in_person: 'bilateral, in person',
    bilateral_video: 'bilateral, by video',
    multilateral_session_only: 'session in a larger round',
    informal_in_person: 'informal, in person',
    video_ceremony: 'video ceremony',
  }),
  counted: yesNo('Counted', 'Whether our strict count includes it.'),
  cum_in_person: integer('In person so far', 'Counted meetings in person so far.', 0, 999),
  cum_video: integer('By video so far', 'Counted video meetings so far.', 0, 999),
  cum_total: integer('Meetings so far', 'Counted meetings so far.', 0, 999),
  official_ordinal: optional(
    integer('China’s number', 'China’s official number of the meeting, where known.', 1, 999),
  ),
  official_basis: optional(
    oneOf(
      'China’s number is',
      'stated: said for that meeting; implied: the only number that fits between stated ones.',
      ['stated', 'implied'],
    ),
  ),
  confidence: oneOf('Confidence', 'high: the state broadcaster’s own report; low: one second-hand digest.', [
    'high',
    'medium',
    'low',
  ]),
  sources: sourceList('Sources', 'Sources of the row, the main one first.'),
  note: optional(text('Note', 'Occasion in words, dating, official number.')),
})

export type XiPutinMeetingRow = z.infer<typeof columns>

/** Encounters of Xi and Putin since March 2013, counted and uncounted. */
export default defineTable({
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
  checks: (rows) => [...rows.flatMap(rowProblems), ...runningProblems(rows)],
})

function rowProblems(row: XiPutinMeetingRow, index: number): RowProblem[] {
  const problems: RowProblem[] = []
  if (!row.date.startsWith(String(row.year)))
    problems.push({ row: index, column: 'year', value: row.year, expected: `the year of ${row.date}` })
  if (row.end_date < row.date)
    problems.push({
      row: index,
      column: 'end_date',
      value: row.end_date,
      expected: `${row.date} or a later day`,
    })
  if (row.counted !== row.meeting_type.startsWith('bilateral_'))
    problems.push({
      row: index,
      column: 'counted',
      value: row.counted ? 'yes' : 'no',
      expected: `what follows from ${row.meeting_type}`,
    })
  if ((row.official_ordinal === null) !== (row.official_basis === null))
    problems.push({
      row: index,
      column: 'official_basis',
      value: row.official_basis ?? '',
      expected: 'a basis if and only if there is an official number',
    })
  return problems
}

/** The running counts run over the counted rows, and dates and official numbers rise. */
function runningProblems(rows: readonly XiPutinMeetingRow[]): RowProblem[] {
  const problems: RowProblem[] = []
  let inPerson = 0
  let video = 0
  let [date, ordinal] = ['', 0]
  for (const [row, one] of rows.entries()) {
    if (one.meeting_type === 'bilateral_in_person') inPerson++
    if (one.meeting_type === 'bilateral_video') video++
    for (const [column, value, expected] of [
      ['cum_in_person', one.cum_in_person, inPerson],
      ['cum_video', one.cum_video, video],
      ['cum_total', one.cum_total, inPerson + video],
    ] as const)
      if (value !== expected) problems.push({ row, column, value, expected: String(expected) })
    if (one.date < date)
      problems.push({ row, column: 'date', value: one.date, expected: `${date} or a later day` })
    if (one.official_ordinal !== null && one.official_ordinal <= ordinal)
      problems.push({
        row,
        column: 'official_ordinal',
        value: one.official_ordinal,
        expected: `more than ${ordinal}`,
      })
    date = one.date
    ordinal = one.official_ordinal ?? ordinal
  }
  return problems
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'xi-putin-meetings': XiPutinMeetingRow
  }
}
