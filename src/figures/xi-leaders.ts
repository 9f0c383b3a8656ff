import type { TableAbout } from '../data/about.ts'
import type { XiLeaderMeetingRow } from '../data/tables/xi-leader-meetings.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_ROW } from '../model/value-ref.ts'
import { yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import {
  askedYears,
  groupRows,
  ranked,
  rowSources,
  timesSaid,
  type UnrankedRow,
} from './kit/ranking-figure.ts'
import { recordTable } from './kit/record-table.ts'
import { datesCovered, spanOfYears, vintageOf } from './kit/table-facts.ts'

export const PUTIN = 'Vladimir Putin'
export default defineFigure({
  id: 'xi-leaders',
  title: 'Which leaders does Xi meet most?',
  domains: ['diplomatic'],
  definition:
    'One-on-one meetings of Xi Jinping with the leaders of other states, for a selection of leaders: in person, or by announced video link.',
  method:
    'Counted by person, not by country, in the years chosen or in the pinned year. For leaders other than Putin a meeting is one named in a title of the evening bulletin of China’s state broadcaster; the day may be that of the broadcast, which is the day of the meeting or the next. Putin’s count is that of the figure on his meetings with Xi.',
  shape: 'ranking',
  pinned: true,
  tables: ['xi-leader-meetings'],
  records: ({ 'xi-leader-meetings': rows }, { 'xi-leader-meetings': about }) => [
    recordTable(about, rows, {
      id: 'meetings',
      title: 'Meetings by leader',
      explanation:
        'One row for each one-on-one meeting. For leaders other than Putin the day is that of the broadcast, the day of the meeting or the next, and the list is a lower bound.',
      coverage: `Covers ${datesCovered(about, datesOf(rows))}, ${leadersOf(rows).length} leaders.`,
      columns: ['date', 'leader', 'country', 'mode', 'date_basis'],
    }),
  ],
  period:
    ({ 'xi-leader-meetings': rows }) =>
    (from, to) => {
      const years = yearsOf(...covered(spanOfYears(rows), { from, to }))
      const met = rows.filter(({ year }) => years.includes(year))
      const own = (label: string, test: (row: XiLeaderMeetingRow) => boolean) => ({
        label,
        unit: 'meetings' as const,
        value: years.length > 0 ? met.filter(test).length : null,
        ...coveredNote([from, to], years),
      })
      return [
        own('Meetings of Xi with Putin, one on one', ({ leader }) => leader === PUTIN),
        own('Meetings of Xi with the other leaders listed, at least', ({ leader }) => leader !== PUTIN),
      ]
    },
  prepare: ({ 'xi-leader-meetings': rows }, { 'xi-leader-meetings': about }) => {
    const list = { rows, about, span: spanOfYears(rows), leaders: leadersOf(rows).length }
    return (query) => model(list, query)
  },
})

/** All meetings, and what is known of them. */
interface List {
  readonly rows: readonly XiLeaderMeetingRow[]
  readonly about: TableAbout
  readonly span: readonly [number, number]
  /** Number of leaders on the list. */
  readonly leaders: number
}

const datesOf = (rows: readonly XiLeaderMeetingRow[]) => rows.map(({ date }) => date)
const leadersOf = (rows: readonly XiLeaderMeetingRow[]) => groupRows(rows, ({ leader }) => leader)

/** The years asked, as far as the list has them. */
export const covered = (
  [first, last]: readonly [number, number],
  { from, to }: { readonly from: number; readonly to: number },
) => [Math.max(first, from), Math.min(last, to)] as const

/** Id of a leader’s row. */
export const idOf = (leader: string, code: string | undefined) => `${code} ${leader}`

function rowOf(leader: string, rows: readonly XiLeaderMeetingRow[]): UnrankedRow {
  const video = rows.filter(({ mode }) => mode === 'video').length
  const putin = leader === PUTIN
  return {
    id: idOf(leader, rows[0]?.country_code),
    name: leader,
    parts: [rows.length - video, video],
    value: rows.length,
    quality: putin ? 'reported' : 'single-source',
    note: putin ? 'own count of every meeting' : `${rows[0]?.country}; lower bound`,
    ...(putin ? { highlight: 'russia' as const } : {}),
    sources: rowSources(rows),
  }
}

const notesOf = ({ about, span, leaders }: List) => [
  `One-on-one meetings with ${leaders} select leaders, in person or by announced video; several talks in one stay are one meeting. Phone calls and sessions of several states do not count.`,
  `Compare only to the end of ${span[1]}: for leaders other than Putin nothing later is collected.`,
  ...about.caveats,
]

function model(list: List, query: FigureQuery): Body<RankingModel> {
  const asked = askedYears(query)
  const shown = list.rows.filter(({ year }) => year >= asked.from && year <= asked.to)
  const rows = ranked(leadersOf(shown).map(([leader, own]) => rowOf(leader, own)))
  return {
    shape: 'ranking',
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `One-on-one meetings of Xi with select leaders, ${yearsWords(list, asked)}; all but Putin’s are lower bounds`,
    takeaway: takeaway(rows, list, asked),
    notes: notesOf(list),
    vintage: vintageOf(list.about),
    unit: 'meetings',
    rowName: 'Leader',
    parts: [
      { id: 'in-person', name: 'In person', color: 'benchmark' },
      { id: 'video', name: 'By video', color: 'fourth' },
    ],
    rows,
    apart: null,
    emptyText: emptyText(list, asked),
    get sources() {
      return rowSources(rows)
    },
  }
}

type Asked = ReturnType<typeof askedYears>

function yearsWords({ span }: List, asked: Asked): string {
  const [from, to] = covered(span, asked)
  if (asked.pinned !== null) return `${asked.pinned} (the pinned year)`
  return from > to ? formatYears(asked.from, asked.to) : formatYears(from, to)
}

function emptyText({ span }: List, asked: Asked): string {
  const [first, last] = span
  if (asked.to < first) return 'Xi became president in March 2013.'
  if (asked.from > last) return `Meetings after ${last} are not collected for leaders other than Putin.`
  return `No meeting in ${formatYears(...covered(span, asked))}.`
}

function takeaway(rows: RankingModel['rows'], list: List, asked: Asked): Sentence {
  const putin = rows.find(({ name }) => name === PUTIN)
  const [first] = rows
  if (!first?.value) return say`${emptyText(list, asked)}`
  const years = formatYears(...covered(list.span, asked))
  const video = putin?.parts[1] ?? 0
  const aside = putin && video > 0 && say` (${num(`${video}`, { row: putin.id, column: 'video' })} by video)`
  const others = rows.filter(({ name }) => name !== PUTIN)
  const most = others[0]?.value ?? 0
  const next = others.filter(({ value }) => value === most)
  const names = next.length > 3 ? `${next.length} leaders` : formatList(next.map(({ name }) => name))
  const each = next.length > 1 ? ' each' : ''
  const met = (row: RankingModel['rows'][number] | undefined) =>
    row && timesSaid(row.value ?? 0, { row: row.id, column: WHOLE_ROW })
  const atLeast = say`${names}, at least ${met(next[0])}${each}`
  if (!putin?.value) return say`In ${years} Xi did not meet Putin one on one; most, ${atLeast}.`
  if (most === putin.value)
    return say`In ${years} Xi met Putin ${met(putin)}${aside}, and ${names} at least as often.`
  return putin.rank === 1
    ? say`In ${years} Xi met Putin ${met(putin)}${aside}${most > 0 && say`; the next most, ${atLeast}`}.`
    : say`In ${years} Xi met ${names} most, at least ${met(next[0])}${each}; Putin ${met(putin)}${aside}.`
}
