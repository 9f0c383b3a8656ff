import type { TableAbout } from '../data/about.ts'
import type { XiVisitRow } from '../data/tables/xi-visits.ts'
import type { RankingModel } from '../model/figure-model.ts'
import { formatDate, formatList, formatYears } from '../model/format.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../model/value-ref.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import {
  askedWords,
  askedYears,
  groupRows,
  ranked,
  rowSources,
  times,
  timesSaid,
  type UnrankedRow,
  unranked,
} from './kit/ranking-figure.ts'
import { spanOfYears, toDay, vintageOf } from './kit/table-facts.ts'
import { visitRecords } from './records/xi-visits.ts'

export default defineFigure({
  id: 'xi-visits',
  title: 'Which countries has Xi visited most?',
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
      const [first] = spanOfYears(rows)
      const counted = within(rows, from, to).filter((row) => row.counted)
      const outside = to < first ? { note: 'Xi became president in March 2013' } : {}
      const count = (label: string, value: number) => ({
        label,
        unit: 'visits' as const,
        value: to < first ? null : value,
        ...outside,
      })
      return [
        count('Visits of Xi to Russia', counted.filter(isRussia).length),
        count('Visits of Xi abroad', counted.length),
      ]
    },
  prepare: ({ 'xi-visits': rows }, { 'xi-visits': about }) => {
    const [first] = spanOfYears(rows)
    return (query) => model({ rows, about, first }, query)
  },
})

/** All visits, and what is known of them. */
interface List {
  readonly rows: readonly XiVisitRow[]
  readonly about: TableAbout
  /** Year of the first visit. */
  readonly first: number
}

export const within = (rows: readonly XiVisitRow[], from: number, to: number) =>
  rows.filter(({ year }) => year >= from && year <= to)
const isRussia = ({ country_code }: Pick<XiVisitRow, 'country_code'>) => country_code === 'RUS'

/** Before the code of a country in the id of a row of technical stops. */
export const STOPS = 'stop-'

function byCountry(visits: readonly XiVisitRow[], prefix = ''): UnrankedRow[] {
  return groupRows(visits, ({ country_code }) => country_code).map(([code, rows]) => {
    const weak = rows.filter(isWeak)
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

/** Whether a visit rests on news texts alone. */
const isWeak = ({ confidence }: XiVisitRow) => confidence !== 'high'

/** `The visits of August and September 2026 rest on news texts.` */
function weakNote(shown: readonly XiVisitRow[]): string[] {
  const weak = shown.filter(isWeak)
  const years = groupRows(weak, ({ year }) => `${year}`).map(([year, own]) => {
    const months = own.map(({ arrive_date, trip_start }) =>
      formatDate((arrive_date ?? trip_start).slice(0, 7)).replace(` ${year}`, ''),
    )
    return `${formatList([...new Set(months)])} ${year}`
  })
  return weak.length === 0
    ? []
    : [
        `The ${weak.length === 1 ? 'visit' : 'visits'} of ${formatList(years)} ${weak.length === 1 ? 'rests' : 'rest'} on news texts.`,
      ]
}

function model(list: List, query: FigureQuery): Body<RankingModel> {
  const asked = askedYears(query)
  const shown = within(list.rows, asked.from, asked.to)
  const visits = ranked(byCountry(shown.filter((row) => row.counted)))
  const stops = unranked(
    byCountry(
      shown.filter((row) => !row.counted),
      STOPS,
    ),
  )
  return {
    shape: 'ranking',
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: `Foreign visits of Xi Jinping as president by country, ${coveredWords(list, asked)}${toDay(list.about, asked)}`,
    takeaway: takeaway(visits, list, asked),
    notes: [
      'A visit is one country in one trip; coming back to it within the trip is the same visit. Technical stops on the way do not count. Hong Kong and Macau are not foreign trips.',
      ...list.about.caveats,
      ...weakNote(shown),
    ],
    vintage: vintageOf(list.about),
    unit: 'visits',
    rowName: 'Country',
    parts: [{ id: 'visits', name: 'Visits', color: 'context' }],
    rows: visits,
    apart: stops.length > 0 ? { reason: 'Technical stops, not counted as visits', rows: stops } : null,
    emptyText: emptyText(list, asked),
    get sources() {
      return rowSources([...visits, ...stops])
    },
  }
}

type Asked = ReturnType<typeof askedYears>

/** The years asked, less those before he was president. */
export const covered = ({ first }: Pick<List, 'first'>, { from, to }: Pick<Asked, 'from' | 'to'>) =>
  formatYears(Math.max(first, from), to)

const coveredWords = (list: List, asked: Asked) =>
  asked.pinned !== null || asked.to < list.first ? askedWords(asked) : covered(list, asked)

function emptyText(list: List, asked: Asked): string {
  return asked.to < list.first
    ? 'Xi became president in March 2013.'
    : `No foreign trip in ${covered(list, asked)}.`
}

type Visits = RankingModel['rows']
const visitsTo = ({ id, value }: Visits[number]) => timesSaid(value ?? 0, { row: id, column: WHOLE_ROW })

const isRussiaRow = ({ id }: Visits[number]) => id === 'RUS'

/** Names of countries, or how many they are. */
const countries = (rows: Visits) =>
  rows.length > 3 ? `${rows.length} countries` : formatList(rows.map(({ name }) => the(name)))

function takeaway(visits: Visits, list: List, asked: Asked): Sentence {
  const [first] = visits
  if (!first?.value) return say`${emptyText(list, asked)}`
  const total = visits.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const all = num(`${total}`, { row: WHOLE_RANGE, column: 'all' })
  const whole = say`In ${covered(list, asked)} Xi made ${all} foreign ${total === 1 ? 'visit' : 'visits'}`
  const leaders = visits.filter(({ rank }) => rank === 1)
  if (visits.length === 1) return say`${whole}, to ${the(first.name)}.`
  if (leaders.length > 1) {
    const each = say`${visitsTo(leaders.find(isRussiaRow) ?? first)} each`
    return leaders.length === visits.length
      ? say`${whole}, to ${countries(leaders)} ${each}.`
      : say`${whole}, most to ${countries(leaders)}, ${each}${russiaAside(visits, leaders)}.`
  }
  const second = visits.filter(({ rank }) => rank === 2)
  const [next] = second
  const rest = next && say`; next ${countries(second)}, ${visitsTo(next)}${second.length > 1 && ' each'}`
  return say`${whole}, ${num(`${first.value}`, { row: first.id, column: WHOLE_ROW })} of them to ${the(first.name)}${rest}.`
}

function russiaAside(visits: Visits, leaders: Visits): Sentence | string {
  if (leaders.some(isRussiaRow)) return ''
  const russia = visits.find(isRussiaRow)
  return russia ? say`; to Russia ${visitsTo(russia)}` : '; none to Russia'
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
