import type { ScoStatusRow } from '../data/tables/sco-status.ts'
import { decimalYear } from '../model/decimal-year.ts'
import type { Absence, Span, SpanCount, SpanKey, SpanLane, SpansModel } from '../model/figure-model.ts'
import { formatDate, formatList } from '../model/format.ts'
import { say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { yearsOf } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { groupRows, rowSources } from './kit/ranking-figure.ts'
import { scoRecords } from './records/sco.ts'

const FIRST = 1996
export const LAST = 2025
const FOUNDED = 2001
const TITLE = 'Who takes part in the SCO?'

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

export default defineFigure({
  id: 'sco',
  title: TITLE,
  domains: ['diplomatic'],
  definition:
    'States by their status in the Shanghai Cooperation Organisation, and before it in the Shanghai Five: member, observer, dialogue partner, SCO partner.',
  method:
    'A bar runs from the day a status took effect to the day it ended or changed into another. Where only the decision of a summit is known, the bar begins with it and carries a mark. The counts are those at the end of the pinned year, or of the last year shown.',
  shape: 'spans',
  pinned: true,
  tables: ['sco-status'],
  recordTables: ['sources'],
  records: scoRecords,
  period: ({ 'sco-status': rows }) => {
    const states = statesOf(rows)
    return (_from, to) => {
      const unknown =
        to > LAST ? `changes after ${LAST} not found` : to < FOUNDED ? `founded in ${FOUNDED}` : null
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
  prepare: ({ 'sco-status': rows }) => {
    const states = statesOf(rows)
    return (query) => model(states, query)
  },
})

/** States by the highest standing they reached, and when. */
export function statesOf(rows: readonly ScoStatusRow[]): State[] {
  const states = groupRows(rows, ({ state_code }) => state_code).map(([code, own]) => ({
    code,
    name: own[0]?.state ?? code,
    held: own.map(heldOf).sort((a, b) => a.from - b.from),
  }))
  const member = ({ held }: State) => held.find(({ status }) => status === 'member')?.from ?? 9999
  const first = ({ held }: State) => held[0]?.from ?? 9999
  return states.sort(
    (a, b) => member(a) - member(b) || first(a) - first(b) || a.name.localeCompare(b.name, 'en'),
  )
}

/** Id of a state’s time in one status. */
export const spanId = ({ state_code, status }: ScoStatusRow) => `${state_code} ${status}`

function heldOf(row: ScoStatusRow): Held {
  const start = row.effective_date ?? row.decision_date ?? ''
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
    to: row.end_date === null ? LAST + 1 : decimalYear(row.end_date),
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

function countsOf(states: readonly State[], year: number): SpanCount[] {
  if (year > LAST) return []
  return STANDINGS.map(({ id, name, one, many }) => {
    const value = countOf(states, id, year)
    return { name, value, text: `${value} ${value === 1 ? one : many}` }
  })
}

const NOTES = [
  'A status counts from its effective date: memorandum signed or accession completed. A bar marked rounded begins in a known month or year, its day unknown; one marked other basis begins with the decision of a summit. Counts of a year are those at its end.',
  'The Shanghai Five of 1996 were the predecessor; the SCO was founded on 15 June 2001.',
  'On 1 September 2025 observers and dialogue partners were merged into one category, SCO partner; Laos was admitted the same day.',
  'Changes of status in 2026 were not found and are not drawn.',
]

function model(states: readonly State[], query: FigureQuery): SpansModel {
  const { from, to, pin } = query
  const within = ({ from: start, to: end }: Held) => start < to + 1 && end > from
  const lanes = states.flatMap((state, i): SpanLane[] => {
    const spans = state.held.filter(within)
    if (spans.length === 0) return []
    return [{ id: state.code, name: state.name, priority: -i, spans: spans.map(plainSpan) }]
  })
  const year = Math.min(pin ?? to, LAST)
  const counts = countsOf(states, year).filter(({ value }) => value > 0)
  const words = formatList(counts.map(({ text }) => text))
  return {
    id: 'sco',
    shape: 'spans',
    title: TITLE,
    domains: ['diplomatic'],
    from,
    to,
    subtitle: `States by status; counts are of the end of ${year}${pin == null ? '' : year === pin ? ' (the pinned year)' : `, the last before the pinned year ${pin}`}`,
    takeaway: say`${takeaway(states, year, words)}`,
    notes: NOTES,
    vintage: {
      credit: 'SCO Secretariat, CCTV evening bulletin, TASS and others; own count',
      dataTo: '1 September 2025',
    },
    laneName: 'State',
    laneColumns: [],
    keys: STANDINGS.map(({ id, name, color, weight }) => ({ id, name, color, weight })),
    lanes,
    counts: yearsOf(from, to).map((one) => countsOf(states, one)),
    countRow: words ? `End of ${year}: ${words}` : null,
    absences: absences(query),
    get sources() {
      return rowSources(lanes.flatMap(({ spans }) => spans))
    },
  }
}

function plainSpan({ status: _status, ...span }: Held): Span {
  return span
}

function absences({ from, to }: FigureQuery): Absence[] {
  const found: Absence[] = []
  if (from < FIRST)
    found.push({ from, to: Math.min(to, FIRST - 1), text: 'before the Shanghai Five of 1996' })
  if (to > LAST) found.push({ from: Math.max(from, LAST + 1), to, text: `changes of ${LAST + 1} not found` })
  return found
}

function takeaway(states: readonly State[], year: number, words: string): string {
  if (year < FIRST) return 'Neither the SCO nor the Shanghai Five before it existed yet.'
  if (year < FOUNDED) return `At the end of ${year} there were ${words}; the SCO was founded in ${FOUNDED}.`
  const joined = states.flatMap((state) => {
    const start = state.held.find(({ status }) => status === 'member')
    return start && start.from >= FOUNDED + 1 && start.from < year + 1 ? [state.name] : []
  })
  const since = joined.length > 0 ? `; joined since the founding: ${formatList(joined)}` : ''
  return `At the end of ${year} the SCO had ${words}${since}.`
}
