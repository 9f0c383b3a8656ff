import type { XiPutinMeetingRow } from '../data/tables/xi-putin-meetings.ts'
import type { ColorToken, TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { atYear, type ByYear, gapAround, groupByYear, mapYears, yearsOf } from '../model/year-series.ts'
import { ordinal, times } from './kit/count-words.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { meetingRecords } from './records/xi-putin-meetings.ts'

const FIRST = 2013
const LAST = 2026
const DATA_TO = '31 August 2026'
const TITLE = 'How often do Xi and Putin meet?'
/** Read day by day, so that a year without a meeting rests on it. */
const BULLETIN = 'diplomacy:cctv_xwlb'

interface Part {
  id: string
  name: string
  label: string
  spoken: string
  color: ColorToken
  type: XiPutinMeetingRow['meeting_type']
}

const PARTS: readonly Part[] = [
  {
    id: 'in-person',
    name: 'In person',
    label: 'in person',
    spoken: 'in person',
    color: 'together',
    type: 'bilateral_in_person',
  },
  {
    id: 'video',
    name: 'By announced video link',
    label: 'by video',
    spoken: 'by video',
    color: 'fifth',
    type: 'bilateral_video',
  },
]

type Rows = ByYear<readonly XiPutinMeetingRow[]>

export default defineFigure({
  id: 'xi-putin-meetings',
  title: TITLE,
  domains: ['diplomatic'],
  covers: [FIRST, LAST],
  definition:
    'Meetings of Xi Jinping and Vladimir Putin since Xi became president in March 2013, in person or by announced video link, each with talks or a read-out of its own.',
  method:
    'Counted by the year of their first day, in person and by video apart, and added up since 2013. The official Chinese number is shown beside the count where a source states it, or where it is the only one that fits between two stated numbers.',
  tables: ['xi-putin-meetings'],
  recordTables: ['joint-statements'],
  records: meetingRecords,
  period: ({ 'xi-putin-meetings': all }) => {
    const rows = groupByYear(all)
    return (from, to) => {
      const covered = yearsOf(Math.max(from, FIRST), Math.min(to, LAST))
      const { note } = coveredNote([from, to], covered)
      const partial = to >= LAST ? `${LAST} is part of a year` : undefined
      const said = [note, partial].filter(Boolean).join('; ')
      return PARTS.map((part) => ({
        label: part.type === 'bilateral_video' ? 'Video meetings of Xi and Putin' : 'Meetings in person',
        unit: 'meetings' as const,
        value: covered.length > 0 ? count(rows, { from, to }, part.type) : null,
        ...(said ? { note: said } : {}),
      }))
    }
  },
  prepare: ({ 'xi-putin-meetings': all }) => {
    const rows = groupByYear(all)
    const series = seriesOf(all, rows)
    return (query) => modelOf(all, rows, series, query)
  },
})

function seriesOf(all: readonly XiPutinMeetingRow[], rows: Rows): WholeSeries[] {
  return PARTS.map(({ type, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'meetings',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      if (year < FIRST || year > LAST) return gapAround(year, FIRST, LAST)
      const counted = (atYear(rows, year) ?? []).filter((row) => row.meeting_type === type)
      return {
        value: counted.length,
        quality: year === LAST ? 'part-year' : 'reported',
        ...(type === 'bilateral_in_person' ? { note: runningNote(all, year) } : {}),
        sources: [...new Set([...counted.flatMap((row) => row.sources), BULLETIN])],
      }
    }),
  }))
}

/** `40 meetings since 2013 (37 in person, 3 by video); China’s own number: 45th`. */
function runningNote(all: readonly XiPutinMeetingRow[], year: number): string {
  const row = all.findLast((one) => one.year <= year)
  const official = all.findLast((one) => one.year === year && one.official_ordinal !== null)
  const ours = `${row?.cum_total ?? 0} meetings since March 2013 (${row?.cum_in_person ?? 0} in person, ${row?.cum_video ?? 0} by video)`
  return official?.official_ordinal
    ? `${ours}; China’s own number: ${ordinal(official.official_ordinal)}`
    : ours
}

function count(rows: Rows, { from, to }: FigureQuery, type: XiPutinMeetingRow['meeting_type']): number {
  let total = 0
  for (let year = from; year <= to; year++)
    total += (atYear(rows, year) ?? []).filter((row) => row.meeting_type === type).length
  return total
}

const NOTES = [
  'Our strict count: talks or a meeting with a read-out of their own, and video meetings announced as such. Several talks in one stay are one meeting. Sessions in a larger round, informal calls and video ceremonies are listed in the records, not counted.',
  'China’s own number counts video meetings too, and some short encounters that we leave out. It equalled ours to June 2018 (24th) and was five higher from December 2021 (37th against our 32) to October 2024 (45th against our 40). Five uncounted encounters of June 2019 to May 2021 would explain that gap; that these are the five is our inference.',
  'No official number is known after the 45th, of October 2024.',
  'Dates and places come mainly from the evening bulletin of China’s state broadcaster. The two presidents issued joint statements on 13 days; they are in the records.',
]

const PARTIAL = `${LAST} is part of a year: documented to ${DATA_TO}. The meeting of that day in Bishkek rests on a single secondary source; without it the count is one lower.`

function modelOf(
  all: readonly XiPutinMeetingRow[],
  rows: Rows,
  series: WholeSeries[],
  query: FigureQuery,
): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  const partial = query.to >= LAST
  return {
    id: 'xi-putin-meetings',
    shape: 'time',
    title: TITLE,
    domains: ['diplomatic'],
    from: query.from,
    to: query.to,
    subtitle: `Meetings a year, in person and by announced video, strict count${partial ? `; ${LAST} is part of a year` : ''}`,
    takeaway: takeaway(all, rows, query),
    notes: partial ? [PARTIAL, ...NOTES] : NOTES,
    vintage: { credit: 'CCTV evening bulletin; China Vitae; news reports; own count', dataTo: DATA_TO },
    unit: 'meetings',
    axisAtLeast: 4,
    series: cut,
    absences: absencesOutside(query, [FIRST, LAST], { before: 'before Xi’s presidency', after: 'no data' }),
    get sources() {
      return sourcesShown(cut)
    },
  }
}

/** Never a number without its basis: ours is called strict, and China’s stands beside it. */
function takeaway(all: readonly XiPutinMeetingRow[], rows: Rows, query: FigureQuery): string {
  const from = Math.max(query.from, FIRST)
  const { to } = query
  if (from > to) return 'Xi’s presidency began in March 2013; no year asked for falls in it.'
  const inPerson = count(rows, query, 'bilateral_in_person')
  const video = count(rows, query, 'bilateral_video')
  const span = `${formatYears(from, to)}${to >= LAST ? ' (to August)' : ''}`
  const met =
    inPerson + video === 0
      ? 'did not meet, in person or by announced video'
      : [
          inPerson > 0 ? `met ${times(inPerson)} in person` : 'never met in person',
          video > 0
            ? `${inPerson > 0 ? '' : 'spoke '}${times(video)} by announced video`
            : 'never by announced video',
        ].join(video > 0 && inPerson === 0 ? ' but ' : ' and ')
  return `In ${span} Xi and Putin ${met}, on our strict count; ${official(all, from, to)}.`
}

function official(all: readonly XiPutinMeetingRow[], from: number, to: number): string {
  const row = all.findLast((one) => one.year >= from && one.year <= to && one.official_ordinal !== null)
  if (!row?.official_ordinal)
    return `no official Chinese number is known for ${from === to ? 'that year' : 'these years'}`
  const ours = row.official_ordinal === row.cum_total ? 'as ours had' : `when ours stood at ${row.cum_total}`
  return `China’s own number since 2013, on a wider basis, had reached ${row.official_ordinal} by ${formatDate(row.date.slice(0, 7))}, ${ours}`
}
