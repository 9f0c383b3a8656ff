import type { XiLeaderMeetingRow } from '../../data/tables/xi-leader-meetings.ts'
import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import { formatDate, formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'
import { askedYears } from '../kit/ranking-figure.ts'
import { spanOfYears } from '../kit/table-facts.ts'
import { covered, idOf, PUTIN } from '../xi-leaders.ts'

const MODES = { 'in-person': 'in_person', video: 'video' } as const
const TYPES = { in_person: 'bilateral_in_person', video: 'bilateral_video' } as const
type Mode = XiLeaderMeetingRow['mode']

export default defineExplainer({
  tables: ['xi-leader-meetings', 'xi-putin-meetings'],
  prepare: ({ 'xi-leader-meetings': rows, 'xi-putin-meetings': putin }) => ({
    explain: (query, { row, column }) => {
      const span = spanOfYears(rows)
      const [from, to] = covered(span, askedYears(query))
      const met = rows.filter(
        (one) => one.year >= from && one.year <= to && idOf(one.leader, one.country_code) === row,
      )
      const [first] = met
      if (!first) return null
      const mode = column === 'in-person' || column === 'video' ? MODES[column] : null
      return {
        ...counted(met, first.leader, mode),
        period: formatYears(from, to),
        others: first.leader === PUTIN ? elsewhere(putin, mode, from, to, from === span[0]) : [],
      }
    },
  }),
})

const ON = { in_person: ' in person', video: ' by announced video link' }

function counted(met: readonly XiLeaderMeetingRow[], leader: string, mode: Mode | null): Explained {
  const own = met.filter((row) => mode === null || row.mode === mode)
  const strict = leader === PUTIN
  return {
    quantity: `The number of one-on-one meetings of Xi Jinping with ${leader}${mode ? ON[mode] : ''}`,
    formula: countOf('Meetings by year', own, ({ year }) => year),
    rows: own.map((row) => sourceRow('xi-leader-meetings', row)),
    rowsNote:
      own.length === 0
        ? 'No meeting of this kind is on the list for these years: counted, not missing.'
        : strict
          ? null
          : 'A lower bound: only meetings that a title of the evening bulletin names are on the list.',
  }
}

/** Putin’s count in the list of his meetings, and on China’s wider basis where the years are those it counts. */
function elsewhere(
  rows: readonly XiPutinMeetingRow[],
  mode: Mode | null,
  from: number,
  to: number,
  fromStart: boolean,
): OtherValue[] {
  const within = rows.filter(({ year }) => year >= from && year <= to)
  const types: readonly string[] = mode ? [TYPES[mode]] : Object.values(TYPES)
  const own = within.filter(({ meeting_type }) => types.includes(meeting_type))
  const official = within.findLast(({ official_ordinal }) => official_ordinal !== null)
  return [
    {
      label: 'The list of meetings of Xi and Putin, the same years',
      value: own.length,
      sources: [...new Set(own.flatMap(({ sources }) => sources))],
    },
    ...(mode === null && fromStart && official?.official_ordinal
      ? [
          {
            label: `China’s own number, on a wider basis, at ${formatDate(official.date)}`,
            value: official.official_ordinal,
            note: `ours stood at ${official.cum_total} then`,
            sources: official.sources,
          },
        ]
      : []),
  ]
}
