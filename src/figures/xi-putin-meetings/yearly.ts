import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import type { ColorToken, TimeModel, TimePoint } from '../../model/figure-model.ts'
import { formatYears } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { atYear, type ByYear, gapAround, mapYears } from '../../model/year-series.ts'
import { ordinal, times } from '../kit/count-words.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from '../kit/time-figure.ts'
import { BULLETIN, base, FIRST, LAST, type Meetings, NOTHING, official } from './encounters.ts'

interface Part {
  id: string
  name: string
  label: string
  spoken: string
  color: ColorToken
  type: XiPutinMeetingRow['meeting_type']
}

export const PARTS: readonly Part[] = [
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

export type Rows = ByYear<Meetings>

export function yearlySeries(all: Meetings, rows: Rows): WholeSeries[] {
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
function runningNote(all: Meetings, year: number): string {
  const row = all.findLast((one) => one.year <= year)
  const official = all.findLast((one) => one.year === year && one.official_ordinal !== null)
  const ours = `${row?.cum_total ?? 0} meetings since March 2013 (${row?.cum_in_person ?? 0} in person, ${row?.cum_video ?? 0} by video)`
  return official?.official_ordinal
    ? `${ours}; China’s own number: ${ordinal(official.official_ordinal)}`
    : ours
}

export function count(
  rows: Rows,
  { from, to }: FigureQuery,
  type: XiPutinMeetingRow['meeting_type'],
): number {
  let total = 0
  for (let year = from; year <= to; year++)
    total += (atYear(rows, year) ?? []).filter((row) => row.meeting_type === type).length
  return total
}

export function yearlyModel(all: Meetings, rows: Rows, series: WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut),
    subtitle: `Meetings a year, in person and by announced video, strict count${query.to >= LAST ? `; ${LAST} is part of a year` : ''}`,
    takeaway: say`${takeaway(all, rows, query)}`,
    axisAtLeast: 4,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

/** Never a number without its basis: ours is called strict, and China’s stands beside it. */
function takeaway(all: Meetings, rows: Rows, query: FigureQuery): string {
  const from = Math.max(query.from, FIRST)
  const { to } = query
  if (from > to) return NOTHING
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
