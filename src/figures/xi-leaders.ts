import type { XiLeaderMeetingRow } from '../data/tables/xi-leader-meetings.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { yearsOf } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { askedYears, groupRows, ranked, rowSources, times, type UnrankedRow } from './kit/ranking-figure.ts'
import { leaderRecords } from './records/xi-leaders.ts'

export const FIRST = 2013
export const LAST = 2022
export const PUTIN = 'Vladimir Putin'
const TITLE = 'Which leaders does Xi meet most?'

export default defineFigure({
  id: 'xi-leaders',
  title: TITLE,
  domains: ['diplomatic'],
  definition:
    'One-on-one meetings of Xi Jinping with the leaders of other states, for a selection of leaders: in person, or by announced video link.',
  method:
    'Counted by person, not by country, in the years chosen or in the pinned year. For leaders other than Putin a meeting is one named in a title of the evening bulletin of China’s state broadcaster; the day may be that of the broadcast, which is the day of the meeting or the next. Putin’s count is that of the figure on his meetings with Xi.',
  shape: 'ranking',
  pinned: true,
  tables: ['xi-leader-meetings'],
  records: leaderRecords,
  period:
    ({ 'xi-leader-meetings': rows }) =>
    (from, to) => {
      const years = yearsOf(Math.max(from, FIRST), Math.min(to, LAST))
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
  prepare:
    ({ 'xi-leader-meetings': rows }) =>
    (query) =>
      model(rows, query),
})

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

const NOTES = [
  'One-on-one meetings with 21 select leaders, in person or by announced video; several talks in one stay are one meeting. Phone calls and sessions of several states do not count.',
  'Compare only to the end of 2022: for leaders other than Putin nothing later is collected.',
  'For leaders other than Putin the counts are lower bounds: they rest on the titles of one evening bulletin, which leaves some meetings out.',
  'Putin’s count is ours and strict: China’s official number is higher, because it also counts short encounters (38 by 4 February 2022, where we count 33 with video).',
]

function model(all: readonly XiLeaderMeetingRow[], query: FigureQuery): RankingModel {
  const asked = askedYears(query)
  const shown = all.filter(({ year }) => year >= asked.from && year <= asked.to)
  const rows = ranked(groupRows(shown, ({ leader }) => leader).map(([leader, own]) => rowOf(leader, own)))
  return {
    id: 'xi-leaders',
    shape: 'ranking',
    title: TITLE,
    domains: ['diplomatic'],
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `One-on-one meetings of Xi with select leaders, ${covered(asked)}; all but Putin’s are lower bounds`,
    takeaway: say`${takeaway(rows, asked)}`,
    notes: NOTES,
    vintage: { credit: 'CCTV evening bulletin, China Vitae; own count', dataTo: '31 December 2022' },
    unit: 'meetings',
    rowName: 'Leader',
    parts: [
      { id: 'in-person', name: 'In person', color: 'benchmark' },
      { id: 'video', name: 'By video', color: 'fourth' },
    ],
    rows,
    apart: null,
    emptyText: emptyText(asked),
    get sources() {
      return rowSources(rows)
    },
  }
}

type Asked = ReturnType<typeof askedYears>
const clip = ({ from, to }: Asked) => [Math.max(FIRST, from), Math.min(LAST, to)] as const

function covered(asked: Asked): string {
  const [from, to] = clip(asked)
  if (asked.pinned !== null) return `${asked.pinned} (the pinned year)`
  return from > to ? formatYears(asked.from, asked.to) : formatYears(from, to)
}

function emptyText(asked: Asked): string {
  if (asked.to < FIRST) return 'Xi became president in March 2013.'
  if (asked.from > LAST) return 'Meetings after 2022 are not collected for leaders other than Putin.'
  return `No meeting in ${formatYears(...clip(asked))}.`
}

function takeaway(rows: RankingModel['rows'], asked: Asked): string {
  const putin = rows.find(({ name }) => name === PUTIN)
  const [first] = rows
  if (!first?.value) return emptyText(asked)
  const years = formatYears(...clip(asked))
  const video = putin?.parts[1] ?? 0
  const aside = video > 0 ? ` (${video} by video)` : ''
  const others = rows.filter(({ name }) => name !== PUTIN)
  const most = others[0]?.value ?? 0
  const next = others.filter(({ value }) => value === most)
  const names = next.length > 3 ? `${next.length} leaders` : formatList(next.map(({ name }) => name))
  const rest =
    most > 0 ? `; the next most, ${names}, at least ${times(most)}${next.length > 1 ? ' each' : ''}` : ''
  if (!putin?.value)
    return `In ${years} Xi did not meet Putin one on one${rest.replace('the next most', 'most')}.`
  if (most === putin.value)
    return `In ${years} Xi met Putin ${times(putin.value)}${aside}, and ${names} at least as often.`
  return putin.rank === 1
    ? `In ${years} Xi met Putin ${times(putin.value)}${aside}${rest}.`
    : `In ${years} Xi met ${names} most, at least ${times(most)}${next.length > 1 ? ' each' : ''}; Putin ${times(putin.value)}${aside}.`
}
