import type { XiPutinMeetingRow } from '../../data/tables/xi-putin-meetings.ts'
import type { ColorToken, TimeModel, TimePoint } from '../../model/figure-model.ts'
import { formatYears } from '../../model/format.ts'
import { type Sentence, say } from '../../model/sentence.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear, gap, mapYears } from '../../model/year-series.ts'
import { ordinal } from '../kit/count-words.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { timesSaid } from '../kit/ranking-figure.ts'
import { missingYear, partYearWords, toMonth } from '../kit/table-facts.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { BULLETIN, base, type Encounters, type Meetings, nothing, official } from './encounters.ts'

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

type Type = XiPutinMeetingRow['meeting_type']

export function yearlySeries(list: Encounters): WholeSeries[] {
  const { all, byYear, about, span, unfinished } = list
  return PARTS.map(({ type, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'meetings',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      if (year < span[0]) return gap('not-begun')
      if (year > span[1]) return missingYear(about, 'meetings', year)
      const counted = (atYear(byYear, year) ?? []).filter((row) => row.meeting_type === type)
      return {
        value: counted.length,
        quality: year === unfinished ? 'part-year' : 'reported',
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

export const count = ({ all }: Encounters, { from, to }: FigureQuery, type: Type): number =>
  all.filter((row) => row.meeting_type === type && row.year >= from && row.year <= to).length

export function yearlyModel(list: Encounters, series: WholeSeries[], query: FigureQuery): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(list, query, cut),
    subtitle: `Meetings a year, in person and by announced video, strict count${partYearWords(list.about, query)}`,
    takeaway: takeaway(list, query),
    axisAtLeast: 4,
  }
}

/** Never a number without its basis: ours is called strict, and China’s stands beside it. */
function takeaway(list: Encounters, query: FigureQuery): Sentence {
  const [from, to] = [Math.max(query.from, list.span[0]), Math.min(query.to, list.span[1])]
  if (from > to) return nothing(list, query)
  const [inPerson = 0, video = 0] = PARTS.map(({ type }) => count(list, query, type))
  const [once, spoke] = [inPerson, video].map((n, i) =>
    timesSaid(n, { row: WHOLE_RANGE, column: PARTS[i]?.id ?? '' }),
  )
  const met =
    inPerson + video === 0
      ? 'did not meet, in person or by announced video'
      : inPerson === 0
        ? say`never met in person but spoke ${spoke} by announced video`
        : say`met ${once} in person and ${video > 0 ? spoke : 'never'} by announced video`
  return say`In ${formatYears(from, to)}${toMonth(list.about, query)} Xi and Putin ${met}, on our strict count; ${official(list, from, to)}.`
}
