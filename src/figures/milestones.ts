import type { TableAbout } from '../data/about.ts'
import type { MilestoneRow } from '../data/tables/milestones.ts'
import { middleOf } from '../model/decimal-year.ts'
import { DOMAIN_LABELS, DOMAINS } from '../model/domain.ts'
import type { ColorToken, EventItem, EventsModel } from '../model/figure-model.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { listedYears } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { columnOf, recordTable } from './kit/record-table.ts'
import { datesCovered, spanOfYears, toDay, vintageOf } from './kit/table-facts.ts'

const COLORS: Record<MilestoneRow['domain'], ColorToken> = {
  diplomatic: 'fourth',
  military: 'second',
  energy: 'saudi',
  un: 'third',
}
export const LANES = DOMAINS.map((id) => ({ id, name: DOMAIN_LABELS[id], color: COLORS[id] }))

export default defineFigure({
  id: 'milestones',
  title: 'What are the milestones?',
  domains: ['diplomatic', 'military', 'energy', 'un'],
  definition:
    'Dated events in the relations of the two countries, each told in our own words, with a domain and its sources.',
  method:
    'Events stand at their date in the lane of their domain. Names are placed where there is room, the key events first; the others are read by pointing at a year, in the table and in the records.',
  shape: 'events',
  tables: ['milestones'],
  recordTables: ['sources'],
  records: ({ milestones }, { milestones: about }) => {
    const dates = milestones.map(({ date }) => date)
    return [
      recordTable(about, milestones, {
        id: 'milestones',
        title: 'Milestones',
        explanation:
          'A choice of dated events. Confidence is high where several or first-hand sources agree, low where one second-hand digest is all there is. The headline links the first source where that stands with its publisher.',
        coverage: `Covers ${datesCovered(about, dates)}; a choice, not a complete chronicle.`,
        columns: [
          'date',
          'domain',
          { ...columnOf<MilestoneRow>(about, 'title'), linked: true },
          'description',
          'key',
          'confidence',
        ],
        more: ({ source_url }) => (source_url === null ? {} : { url: source_url }),
      }),
    ]
  },
  period:
    ({ milestones }) =>
    (from, to) => {
      const { years, note } = listedYears([from, to], spanOfYears(milestones))
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
  prepare: ({ milestones }, { milestones: about }) => {
    const events = milestones.map(eventOf).sort((a, b) => a.at - b.at)
    return (query) => model(events, about, query)
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

function model(all: readonly EventItem[], about: TableAbout, query: FigureQuery): Body<EventsModel> {
  const { from, to } = query
  const events = all.filter(({ at }) => Math.floor(at) >= from && Math.floor(at) <= to)
  const [first] = all
  const begins = `the list begins in ${first?.dateText.replace(/^\d+ /, '')}`
  const begun = Math.floor(first?.at ?? from)
  return {
    shape: 'events',
    from,
    to,
    subtitle: `${count(events.length, all.length)} of China–Russia relations by domain${toDay(about, query)}`,
    takeaway: to < begun ? say`T${begins.slice(1)}.` : takeaway(events, query),
    notes: [
      `A choice of dated events, not a complete chronicle; the ${all.filter(({ key }) => key).length} key ones are named first and drawn larger. Energy includes trade.`,
      'An event of which only the month or the year is known stands in its middle.',
    ],
    vintage: vintageOf(about),
    lanes: LANES,
    events,
    absences: from < begun ? [{ from, to: Math.min(to, begun - 1), text: begins }] : [],
  }
}

const count = (shown: number, all: number) =>
  shown === all ? `All ${all} milestones` : `${shown} of the ${all} milestones`

function takeaway(events: readonly EventItem[], { from, to }: FigureQuery): Sentence {
  const years = formatYears(from, to)
  if (events.length === 0) return say`No milestone on the list in ${years}.`
  const counted = (n: number, column: string) => num(`${n}`, { row: WHOLE_RANGE, column })
  const by = LANES.map(({ id, name }) => ({ id, name, n: events.filter(({ lane }) => lane === id).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ id, name, n }) => say`${counted(n, id)} ${name === 'UN' ? name : name.toLowerCase()}`)
  const keys = events.filter(({ key }) => key).length
  const total = say`${counted(events.length, 'all')} ${events.length === 1 ? 'milestone' : 'milestones'}`
  const key =
    keys === 0
      ? 'none of them key'
      : keys === 1
        ? 'one of them key'
        : say`${counted(keys, 'key')} of them key`
  return say`In ${years} the list has ${total}, ${key}: ${joined(by, ', ', ' and ')}.`
}
