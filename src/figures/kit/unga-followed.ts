import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import type { ColorToken, TimeModel, TimePoint, TimeSeries } from '../../model/figure-model.ts'
import { formatList, formatValue, formatYears } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { atYear, type ByYear, gap, gapAround, mapYears } from '../../model/year-series.ts'
import {
  ASSEMBLY_ABSENCES,
  ASSEMBLY_NOTES,
  ASSEMBLY_VINTAGE,
  ASSEMBLY_YEARS,
  assemblyQuality,
  FEW_VOTES,
  UNLIKE_YEAR,
  unlikeYearNotes,
} from './assembly.ts'
import { type AssemblyVotes, REFERENCES, type Reference } from './assembly-votes.ts'
import type { FigureQuery } from './define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './time-figure.ts'

type Years = ByYear<UngaYearRow | undefined>

/** Apart from each other for every kind of colour vision; what they are compared with is dashed or dotted. */
export const FOLLOWED_COLORS: readonly ColorToken[] = ['second', 'saudi', 'third', 'fourth']
const NAMES = { china: 'China', russia: 'Russia' } as const
const OTHER = { china: 'russia', russia: 'china' } as const

/** The states followed, year by year, beside the other of the two and the median member. */
export function followedModel(
  title: string,
  votes: AssemblyVotes,
  years: Years,
  reference: Reference,
  query: FigureQuery,
): TimeModel {
  const followed = (query.follow ?? []).flatMap((code) => votes.indexOf(code) ?? [])
  const cut = [
    ...followed.map((state, i) => stateSeries(votes, years, reference, state, FOLLOWED_COLORS[i] ?? 'rest')),
    otherSeries(votes, years, reference),
    medianSeries(years, reference),
    countSeries(years),
  ].map((series) => cutSeries(series, query))
  return {
    id: 'unga-rank',
    shape: 'time',
    title,
    domains: ['un'],
    from: query.from,
    to: query.to,
    subtitle: `Same vote as ${NAMES[reference]}, % of recorded votes in which both took part`,
    takeaway: say`${takeaway(cut, followed.length, reference, query)}`,
    notes: [
      ...unlikeYearNotes(years, query),
      'The median member: half of the members that voted on at least half of the votes agreed more often, half less. A share of fewer than five votes is marked.',
      ...ASSEMBLY_NOTES,
    ],
    vintage: ASSEMBLY_VINTAGE,
    unit: 'percent',
    axisAtLeast: 100,
    series: cut,
    absences: absencesOutside(query, ASSEMBLY_YEARS, ASSEMBLY_ABSENCES),
    get sources() {
      return sourcesShown(cut)
    },
  }
}

const LINE = { mark: 'line', unit: 'percent' } as const

function stateSeries(
  votes: AssemblyVotes,
  years: Years,
  reference: Reference,
  state: number,
  color: ColorToken,
): WholeSeries {
  const { code = '', name = '' } = votes.states[state] ?? {}
  return {
    ...LINE,
    id: code,
    name,
    label: name,
    emphasis: 'main',
    color,
    points: sharePoints(votes, years, reference, state),
  }
}

function otherSeries(votes: AssemblyVotes, years: Years, reference: Reference): WholeSeries {
  const other = OTHER[reference]
  return {
    ...LINE,
    id: REFERENCES[other],
    name: NAMES[other],
    label: NAMES[other],
    emphasis: 'second',
    dash: 'dotted',
    color: other,
    points: sharePoints(votes, years, reference, votes.indexOf(REFERENCES[other]) ?? -1),
  }
}

function sharePoints(votes: AssemblyVotes, years: Years, reference: Reference, state: number) {
  const { first = 0, last = 0 } = votes.states[state] ?? {}
  return mapYears((year): TimePoint => {
    const row = atYear(years, year)
    if (!row || year < ASSEMBLY_YEARS[0]) return gapAround(year, ...ASSEMBLY_YEARS)
    const { both, same } = votes.over(state, year, year, reference)
    const value = sharePercent(same, both)
    if (value === null) return gapAround(year, first, last, 'no-vote', 'ended')
    return {
      value,
      quality: both < FEW_VOTES ? 'tiny-base' : assemblyQuality(year),
      note: `${same} of ${both} votes`,
      sources: row.sources,
    }
  })
}

function medianSeries(years: Years, reference: Reference): WholeSeries {
  return {
    ...LINE,
    id: 'median',
    name: 'Median member',
    label: 'median member',
    emphasis: 'second',
    dash: 'dashed',
    color: 'benchmark',
    points: yearPoints(years, (row) => ({
      value: row[`${reference}_median_pct`],
      quality: assemblyQuality(row.year),
      note: `of ${row[`${reference}_ranked`]} members`,
    })),
  }
}

function countSeries(years: Years): WholeSeries {
  return {
    id: 'votes',
    name: 'Recorded votes',
    label: 'recorded votes',
    mark: 'strip',
    emphasis: 'faint',
    color: 'context',
    unit: 'votes',
    points: yearPoints(years, ({ recorded_votes }) => ({ value: recorded_votes, quality: 'reported' })),
  }
}

function yearPoints(years: Years, point: (row: UngaYearRow) => TimePoint) {
  return mapYears((year): TimePoint => {
    const row = atYear(years, year)
    if (!row || year < ASSEMBLY_YEARS[0]) return gapAround(year, ...ASSEMBLY_YEARS)
    return { ...point(row), sources: row.sources }
  })
}

function takeaway(
  cut: readonly TimeSeries[],
  followed: number,
  reference: Reference,
  { from, to }: FigureQuery,
): string {
  const [first, last] = [Math.max(from, ASSEMBLY_YEARS[0]), Math.min(to, ASSEMBLY_YEARS[1])]
  if (first > last)
    return `The figure covers ${formatYears(...ASSEMBLY_YEARS)}; no year asked for falls in it.`
  // A comparable year leads where one is asked for.
  const year = last === UNLIKE_YEAR && first < last ? last - 1 : last
  const shares = cut.slice(0, followed + 2).map(({ name, points }) => {
    const value = (points[year - from] ?? gap('no-vote')).value
    const called = name === 'Median member' ? 'the median member' : name
    return { name: called, text: value === null ? null : formatValue(value, 'percent') }
  })
  const voted = shares.filter(({ text }) => text !== null)
  const silent = shares.filter(({ text }) => text === null).map(({ name }) => name)
  const said = voted.map(({ name, text }, i) =>
    i === 0 ? `${name} voted like ${NAMES[reference]} on ${text} of votes` : `${name} on ${text}`,
  )
  const none = silent.length > 0 ? `; ${formatList(silent)} cast no vote` : ''
  const unlike = year === last ? '' : `; ${last} had an unusual mix of votes`
  return `In ${year} ${formatList(said)}${none}${unlike}.`
}
