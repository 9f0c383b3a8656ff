import { gapNotes, type TableAbout } from '../data/about.ts'
import { yearOf } from '../data/row-time.ts'
import type { ScoStatusRow } from '../data/tables/sco-status.ts'
import { decimalYear } from '../model/decimal-year.ts'
import type { Absence, Span, SpanCount, SpanKey, SpanLane, SpansModel } from '../model/figure-model.ts'
import { formatDate, formatList, formatYears } from '../model/format.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { yearsOf } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { groupRows } from './kit/ranking-figure.ts'
import { recordTable } from './kit/record-table.ts'
import { datesCovered, vintageOf } from './kit/table-facts.ts'

type Status = ScoStatusRow['status']

interface Standing extends SpanKey {
  readonly id: Status
  /** Names of one and of several. */
  readonly one: string
  readonly many: string
}

/** Highest first. */
export const STANDINGS: readonly Standing[] = [
  { id: 'member', name: 'Member', one: 'member', many: 'members', color: 'together', weight: 'bar' },
  {
    id: 'shanghai_five',
    name: 'Shanghai Five',
    one: 'state of the Shanghai Five',
    many: 'states of the Shanghai Five',
    color: 'rest',
    weight: 'bar',
  },
  { id: 'observer', name: 'Observer', one: 'observer', many: 'observers', color: 'fifth', weight: 'bar' },
  {
    id: 'dialogue_partner',
    name: 'Dialogue partner',
    one: 'dialogue partner',
    many: 'dialogue partners',
    color: 'saudi',
    weight: 'bar',
  },
  {
    id: 'sco_partner',
    name: 'Partner',
    one: 'partner',
    many: 'partners',
    color: 'fourth',
    weight: 'bar',
  },
]

interface Held extends Span {
  readonly status: Status
}
export interface State {
  readonly code: string
  readonly name: string
  readonly held: readonly Held[]
}

/** All states, and the years in which the list has a change. */
interface List {
  readonly states: readonly State[]
  readonly first: number
  readonly last: number
  /** Year of the first members. */
  readonly founded: number
}

/** The day a status took effect, else that of the decision. */
const startOf = ({ effective_date, decision_date }: ScoStatusRow) => effective_date ?? decision_date ?? ''

/** The years of the first and of the last change. */
function yearsOfChanges(rows: readonly ScoStatusRow[]): [first: number, last: number] {
  const years = rows.flatMap((row) => [startOf(row), row.end_date ?? []].flat()).map(yearOf)
  return [Math.min(...years), Math.max(...years)]
}

export function listOf(rows: readonly ScoStatusRow[]): List {
  const [first, last] = yearsOfChanges(rows)
  const members = rows.filter(({ status }) => status === 'member').map((row) => yearOf(startOf(row)))
  return { states: statesOf(rows, last), first, last, founded: Math.min(...members) }
}

export default defineFigure({
  id: 'sco',
  title: 'Who takes part in the SCO?',
  domains: ['diplomatic'],
  definition:
    'States by their status in the Shanghai Cooperation Organisation, and before it in the Shanghai Five: member, observer, dialogue partner, SCO partner.',
  method:
    'A bar runs from the day a status took effect to the day it ended or changed into another. Where only the decision of a summit is known, the bar begins with it and carries a mark. The counts are those at the end of the pinned year, or of the last year shown.',
  shape: 'spans',
  pinned: true,
  tables: ['sco-status'],
  recordTables: ['sources'],
  records: ({ 'sco-status': rows }, { 'sco-status': about }) => [
    recordTable(about, rows, {
      id: 'status',
      title: 'Status by state',
      explanation:
        'One row for each status of each state. A summit decides, and the status takes effect when a memorandum is signed or the accession is completed; the figure counts from the effect where it is known.',
      coverage: `Covers ${datesCovered(about, rows.map(startOf))}. A status is listed in each year in which it was held. ${gapNotes(about).join(' ')}`,
      columns: ['state', 'status', 'decision_date', 'effective_date', 'date_precision', 'end_date', 'note'],
      yearOf: (row) => yearOf(startOf(row)),
      more: ({ end_date }) => ({ until: end_date === null ? listOf(rows).last : yearOf(end_date) }),
    }),
  ],
  period: ({ 'sco-status': rows }) => {
    const { states, last, founded } = listOf(rows)
    return (_from, to) => {
      const unknown =
        to > last ? `changes after ${last} not found` : to < founded ? `founded in ${founded}` : null
      const count = (label: string, ids: readonly Status[]) => ({
        label: `${label} of the SCO at the end of the period`,
        unit: 'items' as const,
        value: unknown === null ? sum(ids.map((id) => countOf(states, id, to))) : null,
        ...(unknown === null ? {} : { note: unknown }),
      })
      return [
        count('Members', ['member']),
        count('Observers and partners', ['observer', 'dialogue_partner', 'sco_partner']),
      ]
    }
  },
  prepare: ({ 'sco-status': rows }, { 'sco-status': about }) => {
    const list = listOf(rows)
    return (query) => model(list, about, query)
  },
})

/** States by the highest standing they reached, and when. */
function statesOf(rows: readonly ScoStatusRow[], last: number): State[] {
  const states = groupRows(rows, ({ state_code }) => state_code).map(([code, own]) => ({
    code,
    name: own[0]?.state ?? code,
    held: own.map((row) => heldOf(row, last)).sort((a, b) => a.from - b.from),
  }))
  const member = ({ held }: State) => held.find(({ status }) => status === 'member')?.from ?? 9999
  const first = ({ held }: State) => held[0]?.from ?? 9999
  return states.sort(
    (a, b) => member(a) - member(b) || first(a) - first(b) || a.name.localeCompare(b.name, 'en'),
  )
}

/** Id of a state’s time in one status. */
export const spanId = ({ state_code, status }: ScoStatusRow) => `${state_code} ${status}`

function heldOf(row: ScoStatusRow, last: number): Held {
  const start = startOf(row)
  const decided = row.date_precision === 'decision_day'
  const vague = row.date_precision === 'month' || row.date_precision === 'year'
  const note = [
    decided ? 'counted from the decision' : vague ? `only the ${row.date_precision} is known` : '',
    row.note ?? '',
  ]
    .filter(Boolean)
    .join('; ')
  return {
    id: spanId(row),
    status: row.status,
    key: row.status,
    from: decimalYear(start),
    to: row.end_date === null ? last + 1 : decimalYear(row.end_date),
    ...(row.end_date === null ? { open: true } : {}),
    fromText: formatDate(start),
    toText: row.end_date === null ? 'lasts' : formatDate(row.end_date),
    quality: decided ? 'other-basis' : vague ? 'rounded' : 'reported',
    ...(note ? { note } : {}),
    sources: row.sources,
  }
}

/** The standing of a state at the end of a year, or none. */
export function standingAt({ held }: State, year: number): Status | null {
  return held.find(({ from, to }) => from < year + 1 && to >= year + 1)?.status ?? null
}

const countOf = (states: readonly State[], status: Status, year: number) =>
  states.filter((state) => standingAt(state, year) === status).length

function countsOf({ states, last }: List, year: number): SpanCount[] {
  if (year > last) return []
  return STANDINGS.map(({ id, name, one, many }) => {
    const value = countOf(states, id, year)
    return { name, value, text: `${value} ${value === 1 ? one : many}` }
  })
}

const NOTES = [
  'A status counts from its effective date: memorandum signed or accession completed. A bar marked rounded begins in a known month or year, its day unknown; one marked other basis begins with the decision of a summit. Counts of a year are those at its end.',
  'The Shanghai Five of 1996 were the predecessor; the SCO was founded on 15 June 2001.',
  'On 1 September 2025 observers and dialogue partners were merged into one category, SCO partner; Laos was admitted the same day.',
]

function model(list: List, about: TableAbout, query: FigureQuery): Body<SpansModel> {
  const { states, last } = list
  const { from, to, pin } = query
  const within = ({ from: start, to: end }: Held) => start < to + 1 && end > from
  const lanes = states.flatMap((state, i): SpanLane[] => {
    const spans = state.held.filter(within)
    if (spans.length === 0) return []
    return [{ id: state.code, name: state.name, priority: -i, spans: spans.map(plainSpan) }]
  })
  const year = Math.min(pin ?? to, last)
  const counts = countsOf(list, year).filter(({ value }) => value > 0)
  const words = formatList(counts.map(({ text }) => text))
  return {
    shape: 'spans',
    from,
    to,
    subtitle: `States by status; counts are of the end of ${year}${pin == null ? '' : year === pin ? ' (the pinned year)' : `, the last before the pinned year ${pin}`}`,
    takeaway: takeaway(list, counts, query),
    notes: [...NOTES, ...gapNotes(about), ...about.caveats],
    vintage: vintageOf(about),
    laneName: 'State',
    laneColumns: [],
    keys: STANDINGS.map(({ id, name, color, weight }) => ({ id, name, color, weight })),
    lanes,
    counts: yearsOf(from, to).map((one) => countsOf(list, one)),
    countRow: words ? `End of ${year}: ${words}` : null,
    absences: absences(list, query),
  }
}

function plainSpan({ status: _status, ...span }: Held): Span {
  return span
}

function absences({ first, last }: List, { from, to }: FigureQuery): Absence[] {
  const found: Absence[] = []
  if (from < first)
    found.push({ from, to: Math.min(to, first - 1), text: `before the Shanghai Five of ${first}` })
  if (to > last) {
    const start = Math.max(from, last + 1)
    found.push({ from: start, to, text: `changes of ${formatYears(start, to)} not found` })
  }
  return found
}

/** The counts at the end of the last year asked; of an earlier one, and why, where that is not known. */
function takeaway({ states, first, last, founded }: List, counts: SpanCount[], query: FigureQuery): Sentence {
  const { from, to, pin } = query
  const asked = pin ?? to
  const year = Math.min(asked, last)
  if (year < first) return say`Neither the SCO nor the Shanghai Five before it existed yet.`
  const words = joined(
    counts.map(({ name, value, text }) => {
      const shown = year >= from && year <= to
      return say`${num(`${value}`, shown ? { row: `${year}`, column: name } : null)}${text.slice(`${value}`.length)}`
    }),
    ', ',
    ' and ',
  )
  const end = `At the end of ${year}${asked > last ? ', the last year known,' : ''}`
  if (year < founded) return say`${end} there were ${words}; the SCO was founded in ${founded}.`
  const since = pin == null ? Math.max(from, founded) : founded
  const others = states.flatMap(({ name, held }) => {
    const start = held.find(({ status }) => status === 'member')?.from ?? 0
    return start >= Math.max(since, founded + 1) && start < year + 1 ? [name] : []
  })
  const when = since === founded ? 'since the founding' : `in ${formatYears(since, year)}`
  return say`${end} the SCO had ${words}${others.length > 0 && `; joined ${when}: ${formatList(others)}`}.`
}
