import type { TimeModel, TimePoint } from '../../model/figure-model.ts'
import { formatDate } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { gap, gapAround, mapYears } from '../../model/year-series.ts'
import { ordinal, times } from '../kit/count-words.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from '../kit/time-figure.ts'
import { BULLETIN, base, FIRST, hasOfficial, LAST, type Meetings, NOTHING, official } from './encounters.ts'

/** Counts since March 2013 as they stood at the end of each year, and China’s own number where one is known. */
export function cumulativeSeries(all: Meetings): WholeSeries[] {
  const running = (column: 'cum_total' | 'cum_in_person') =>
    mapYears((year): TimePoint => {
      const row = year < FIRST || year > LAST ? undefined : all.findLast((one) => one.year <= year)
      if (!row) return gapAround(year, FIRST, LAST)
      return {
        value: row[column],
        quality: year === LAST ? 'part-year' : 'reported',
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
      points: mapYears((year) => officialPoint(all, year)),
    },
  ]
}

/** The last number of a year; one that later meetings of the year followed holds for part of it. */
function officialPoint(all: Meetings, year: number): TimePoint {
  if (year < FIRST || year > LAST) return gapAround(year, FIRST, LAST)
  const own = all.filter((one) => one.year === year)
  const row = own.findLast(hasOfficial)
  if (!row) return gap('not-found')
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

export function cumulativeModel(all: Meetings, series: WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  const shared = base(query, cut)
  return {
    ...shared,
    subtitle: `Meetings since March 2013 as they stood at the end of each year${query.to >= LAST ? `; ${LAST} is part of a year` : ''}`,
    takeaway: say`${takeaway(all, query)}`,
    notes: [DOTS, ...shared.notes],
    axisAtLeast: 10,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function takeaway(all: Meetings, { from, to }: FigureQuery): string {
  const row = to < FIRST || from > LAST ? undefined : all.findLast(({ year }) => year <= to)
  if (!row) return NOTHING
  const by = to >= LAST ? formatDate(row.date) : `the end of ${to}`
  return `By ${by} Xi and Putin had met ${times(row.cum_in_person)} in person and ${row.cum_video === 0 ? 'never' : times(row.cum_video)} by announced video since March 2013, on our strict count; ${official(all, FIRST, to)}.`
}
