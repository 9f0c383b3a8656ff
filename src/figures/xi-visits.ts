import type { XiVisitRow } from '../data/tables/xi-visits.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import { say } from '../model/sentence.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import {
  askedWords,
  askedYears,
  groupRows,
  ranked,
  rowSources,
  times,
  type UnrankedRow,
  unranked,
} from './kit/ranking-figure.ts'
import { visitRecords } from './records/xi-visits.ts'

export const FIRST = 2013
export const LAST = 2026
const TITLE = 'Which countries has Xi visited most?'

export default defineFigure({
  id: 'xi-visits',
  title: TITLE,
  domains: ['diplomatic'],
  definition:
    'Foreign countries that Xi Jinping has visited as president: one visit is one country in one trip.',
  method:
    'Ranked by the number of visits in the years chosen, or in the pinned year. A visit belongs to the year of its arrival, or of the start of the trip where the day of arrival is not documented. Technical stops on the way are shown apart and are not ranked.',
  shape: 'ranking',
  pinned: true,
  tables: ['xi-visits'],
  recordTables: ['sources'],
  records: visitRecords,
  period:
    ({ 'xi-visits': rows }) =>
    (from, to) => {
      const counted = within(rows, from, to).filter((row) => row.counted)
      const outside = to < FIRST ? { note: 'Xi became president in March 2013' } : {}
      const count = (label: string, value: number) => ({
        label,
        unit: 'visits' as const,
        value: to < FIRST ? null : value,
        ...outside,
      })
      return [
        count('Visits of Xi to Russia', counted.filter(isRussia).length),
        count('Visits of Xi abroad', counted.length),
      ]
    },
  prepare:
    ({ 'xi-visits': rows }) =>
    (query) =>
      model(rows, query),
})

export const within = (rows: readonly XiVisitRow[], from: number, to: number) =>
  rows.filter(({ year }) => year >= from && year <= to)
const isRussia = ({ country_code }: Pick<XiVisitRow, 'country_code'>) => country_code === 'RUS'

/** Before the code of a country in the id of a row of technical stops. */
export const STOPS = 'stop-'

function byCountry(visits: readonly XiVisitRow[], prefix = ''): UnrankedRow[] {
  return groupRows(visits, ({ country_code }) => country_code).map(([code, rows]) => {
    const weak = rows.filter(({ confidence }) => confidence !== 'high')
    return {
      id: `${prefix}${code}`,
      name: rows[0]?.country ?? code,
      parts: [rows.length],
      value: rows.length,
      quality: weak.length > 0 ? 'single-source' : 'reported',
      ...(weak.length > 0
        ? { note: `the visit of ${formatList(weak.map(({ year }) => `${year}`))} rests on news texts` }
        : { note: yearsOf(rows) }),
      ...(code === 'RUS' ? { highlight: 'russia' as const } : {}),
      sources: rowSources(rows),
    }
  })
}

/** `2013 (twice), 2014 and 2017` */
function yearsOf(rows: readonly XiVisitRow[]): string {
  const years = groupRows(rows, ({ year }) => `${year}`)
  return formatList(years.map(([year, own]) => (own.length === 1 ? year : `${year} (${times(own.length)})`)))
}

const NOTES = [
  'A visit is one country in one trip; coming back to it within the trip is the same visit. Technical stops on the way do not count. Hong Kong and Macau are not foreign trips.',
  'No foreign trip from late January 2020 to September 2022.',
  'Rests on the texts of China Central Television’s evening bulletin; it is reliable on dates and places, not neutral in wording.',
]

function model(rows: readonly XiVisitRow[], query: FigureQuery): RankingModel {
  const asked = askedYears(query)
  const shown = within(rows, asked.from, asked.to)
  const visits = ranked(byCountry(shown.filter((row) => row.counted)))
  const stops = unranked(
    byCountry(
      shown.filter((row) => !row.counted),
      STOPS,
    ),
  )
  const part = asked.to >= LAST ? `; ${LAST} to 25 September` : ''
  return {
    id: 'xi-visits',
    shape: 'ranking',
    title: TITLE,
    domains: ['diplomatic'],
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `Foreign visits of Xi Jinping as president by country, ${covered(asked)}${part}`,
    takeaway: say`${takeaway(visits, asked)}`,
    notes:
      asked.to >= LAST ? [...NOTES, 'The visits of August and September 2026 rest on news texts.'] : NOTES,
    vintage: {
      credit: 'CCTV evening bulletin, China Vitae, news reports; own count',
      dataTo: '25 September 2026',
    },
    unit: 'visits',
    rowName: 'Country',
    parts: [{ id: 'visits', name: 'Visits', color: 'context' }],
    rows: visits,
    apart: stops.length > 0 ? { reason: 'Technical stops, not counted as visits', rows: stops } : null,
    emptyText: emptyText(asked),
    get sources() {
      return rowSources([...visits, ...stops])
    },
  }
}

type Asked = ReturnType<typeof askedYears>

/** The years asked, less those before he was president. */
function covered(asked: Asked): string {
  if (asked.pinned !== null || asked.to < FIRST) return askedWords(asked)
  return formatYears(Math.max(FIRST, asked.from), asked.to)
}

function emptyText({ from, to }: Asked): string {
  return to < FIRST
    ? 'Xi became president in March 2013.'
    : `No foreign trip in ${formatYears(Math.max(FIRST, from), to)}.`
}

function takeaway(visits: RankingModel['rows'], asked: Asked): string {
  const [first] = visits
  if (!first?.value) return emptyText(asked)
  const years = formatYears(Math.max(FIRST, asked.from), asked.to)
  const total = visits.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const whole = `In ${years} Xi made ${total === 1 ? '1 foreign visit' : `${total} foreign visits`}`
  const leaders = visits.filter(({ rank }) => rank === 1)
  const russia = visits.find(({ id }) => id === 'RUS')
  if (leaders.length > 1) {
    const to =
      leaders.length > 3 ? `${leaders.length} countries` : formatList(leaders.map(({ name }) => the(name)))
    const each = first.value === 1 ? 'once each' : `${times(first.value)} each`
    return leaders.length === visits.length
      ? `${whole}, to ${to} ${each}.`
      : `${whole}, most to ${to}, ${each}${russiaAside(russia, leaders)}.`
  }
  const second = visits.filter(({ rank }) => rank === 2)
  const next =
    second.length === 0
      ? ''
      : `; next ${second.length > 3 ? `${second.length} countries` : formatList(second.map(({ name }) => the(name)))}, ${times(second[0]?.value ?? 0)}${second.length > 1 ? ' each' : ''}`
  return visits.length === 1
    ? `${whole}, to ${the(first.name)}.`
    : `${whole}, ${first.value} of them to ${the(first.name)}${next}.`
}

function russiaAside(
  russia: RankingModel['rows'][number] | undefined,
  leaders: RankingModel['rows'],
): string {
  if (leaders.some(({ id }) => id === 'RUS')) return ''
  return russia?.value ? `; to Russia ${times(russia.value)}` : '; none to Russia'
}

const THE = new Set([
  'United States',
  'United Kingdom',
  'Netherlands',
  'Philippines',
  'Maldives',
  'United Arab Emirates',
  'Republic of the Congo',
])
const the = (name: string) => (THE.has(name) ? `the ${name}` : name)
