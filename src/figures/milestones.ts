import type { MilestoneRow } from '../data/tables/milestones.ts'
import { middleOf } from '../model/decimal-year.ts'
import { DOMAIN_LABELS, DOMAINS } from '../model/domain.ts'
import type { Absence, ColorToken, EventItem, EventsModel } from '../model/figure-model.ts'
import { formatDate, formatList, formatYears } from '../model/format.ts'
import { listedYears } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { rowSources } from './kit/ranking-figure.ts'
import { milestoneRecords } from './records/milestones.ts'

const FIRST = 1989
const LAST = 2026
const TITLE = 'What are the milestones?'

const COLORS: Record<MilestoneRow['domain'], ColorToken> = {
  diplomatic: 'fourth',
  military: 'second',
  energy: 'saudi',
  un: 'third',
}
export const LANES = DOMAINS.map((id) => ({ id, name: DOMAIN_LABELS[id], color: COLORS[id] }))

export default defineFigure({
  id: 'milestones',
  title: TITLE,
  domains: ['diplomatic', 'military', 'energy', 'un'],
  definition:
    'Dated events in the relations of the two countries, each told in our own words, with a domain and its sources.',
  method:
    'Events stand at their date in the lane of their domain. Names are placed where there is room, the key events first; the others are read by pointing at a year, in the table and in the records.',
  shape: 'events',
  tables: ['milestones'],
  recordTables: ['sources'],
  records: milestoneRecords,
  period:
    ({ milestones }) =>
    (from, to) => {
      const { years, note } = listedYears([from, to], [FIRST, LAST])
      return LANES.map(({ id, name }) => ({
        label: `Milestones on the list, ${name === 'UN' ? name : name.toLowerCase()}`,
        unit: 'items' as const,
        value:
          years.length > 0
            ? milestones.filter(({ year, domain }) => domain === id && years.includes(year)).length
            : null,
        ...(note ? { note } : {}),
      }))
    },
  prepare: ({ milestones }) => {
    const events = milestones.map(eventOf).sort((a, b) => a.at - b.at)
    return (query) => model(events, query)
  },
})

function eventOf(row: MilestoneRow): EventItem {
  const note = [
    row.date_precision === 'day' ? '' : `only the ${row.date_precision} is known`,
    row.confidence === 'high' ? '' : `confidence ${row.confidence}`,
  ]
    .filter(Boolean)
    .join('; ')
  return {
    id: `${row.event_id}`,
    lane: row.domain,
    at: middleOf(row.date),
    dateText: formatDate(row.date),
    title: row.title,
    short: row.short,
    description: row.description,
    key: row.key,
    quality: row.confidence === 'high' ? 'reported' : 'single-source',
    ...(note ? { note } : {}),
    sources: row.sources,
  }
}

const NOTES = [
  'A choice of dated events, not a complete chronicle; the fourteen key ones are named first and drawn larger. Energy includes trade.',
  'An event of which only the month or the year is known stands in its middle.',
]

function model(all: readonly EventItem[], query: FigureQuery): EventsModel {
  const { from, to } = query
  const events = all.filter(({ at }) => Math.floor(at) >= from && Math.floor(at) <= to)
  return {
    id: 'milestones',
    shape: 'events',
    title: TITLE,
    domains: ['diplomatic', 'military', 'energy', 'un'],
    from,
    to,
    subtitle: `${count(events.length, all.length)} of China–Russia relations by domain${to >= LAST ? '; 2026 to 31 August' : ''}`,
    takeaway: say`${takeaway(events, query)}`,
    notes: NOTES,
    vintage: {
      credit: 'News reports, CCTV, Congressional Research Service, CSIS; own choice',
      dataTo: '31 August 2026',
    },
    lanes: LANES,
    events,
    absences: absences(query),
    get sources() {
      return rowSources(events)
    },
  }
}

const count = (shown: number, all: number) =>
  shown === all ? `All ${all} milestones` : `${shown} of the ${all} milestones`

function absences({ from, to }: FigureQuery): Absence[] {
  return from < FIRST ? [{ from, to: Math.min(to, FIRST - 1), text: 'the list begins in May 1989' }] : []
}

function takeaway(events: readonly EventItem[], { from, to }: FigureQuery): string {
  const years = formatYears(from, to)
  if (to < FIRST) return 'The list begins in May 1989.'
  if (events.length === 0) return `No milestone on the list in ${years}.`
  const by = LANES.map(({ id, name }) => ({ name, n: events.filter(({ lane }) => lane === id).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ name, n }) => `${n} ${name === 'UN' ? name : name.toLowerCase()}`)
  const keys = events.filter(({ key }) => key).length
  const total = events.length === 1 ? '1 milestone' : `${events.length} milestones`
  const key = keys === 0 ? 'none of them key' : keys === 1 ? 'one of them key' : `${keys} of them key`
  return `In ${years} the list has ${total}, ${key}: ${formatList(by)}.`
}
