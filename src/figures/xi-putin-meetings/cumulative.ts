import type { TimeModel, TimePoint } from '../../model/figure-model.ts'
import { formatDate } from '../../model/format.ts'
import { type Sentence, say } from '../../model/sentence.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear, gap, mapYears } from '../../model/year-series.ts'
import { ordinal } from '../kit/count-words.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { timesSaid } from '../kit/ranking-figure.ts'
import { missingYear, partYearWords } from '../kit/table-facts.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { BULLETIN, base, type Encounters, hasOfficial, nothing, official } from './encounters.ts'

/** Counts since March 2013 as they stood at the end of each year, and China’s own number where one is known. */
export function cumulativeSeries(list: Encounters): WholeSeries[] {
  const { all, about, span, unfinished } = list
  const running = (column: 'cum_total' | 'cum_in_person') =>
    mapYears((year): TimePoint => {
      const row = all.findLast((one) => one.year <= year)
      if (!row) return gap('not-begun')
      if (year > span[1]) return missingYear(about, 'meetings', year)
      return {
        value: row[column],
        quality: year === unfinished ? 'part-year' : 'reported',
        sources: [...new Set([...row.sources, BULLETIN])],
      }
    })
  return [
    {
      id: 'total',
      name: 'In person and by announced video, strict count',
      label: 'our strict count',
      spoken: 'strict count',
      mark: 'line',
      emphasis: 'main',
      color: 'together',
      unit: 'meetings',
      points: running('cum_total'),
    },
    {
      id: 'in-person-total',
      name: 'In person, strict count',
      label: 'in person only',
      spoken: 'in person',
      mark: 'line',
      emphasis: 'second',
      color: 'fourth',
      dash: 'dashed',
      unit: 'meetings',
      points: running('cum_in_person'),
    },
    {
      id: 'official',
      name: 'China’s own number, wider basis',
      label: 'China’s own number',
      mark: 'dots',
      emphasis: 'second',
      color: 'china',
      unit: 'meetings',
      points: mapYears((year) => officialPoint(list, year)),
    },
  ]
}

/** The last number of a year; one that later meetings of the year followed holds for part of it. */
function officialPoint({ byYear, about }: Encounters, year: number): TimePoint {
  const own = atYear(byYear, year) ?? []
  const row = own.findLast(hasOfficial)
  if (!row) return missingYear(about, 'official-number', year)
  const later = own.some(({ counted, date }) => counted && date > row.date)
  return {
    value: row.official_ordinal,
    quality: later ? 'part-year' : row.official_basis === 'implied' ? 'derived' : 'stated',
    note: `${ordinal(row.official_ordinal)} on ${formatDate(row.date)}, when ours stood at ${row.cum_total}`,
    sources: row.sources,
  }
}

const DOTS =
  'China’s own number is stated by a source, or derived: the only one that fits between two stated ones. One given before the last meeting of its year is marked as part of the year.'

export function cumulativeModel(
  list: Encounters,
  series: WholeSeries[],
  query: FigureQuery,
): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  const shared = base(list, query, cut)
  return {
    ...shared,
    subtitle: `Meetings since March 2013 as they stood at the end of each year${partYearWords(list.about, query)}`,
    takeaway: takeaway(list, query),
    notes: [DOTS, ...shared.notes],
    axisAtLeast: 10,
  }
}

function takeaway(list: Encounters, query: FigureQuery): Sentence {
  const { all, span, unfinished } = list
  const to = Math.min(query.to, span[1])
  const row = query.from > span[1] ? undefined : all.findLast(({ year }) => year <= to)
  if (!row) return nothing(list, query)
  const by = to === unfinished ? formatDate(row.date) : `the end of ${to}`
  const times = (n: number, column: string) =>
    n === 0 ? 'never' : timesSaid(n, { row: WHOLE_RANGE, column })
  return say`By ${by} Xi and Putin had met ${times(row.cum_in_person, 'in-person-by')} in person and ${times(row.cum_video, 'video-by')} by announced video since March 2013, on our strict count; ${official(list, span[0], to)}.`
}
