import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import type { ColorToken, TimeModel, TimePoint, TimeSeries } from '../../model/figure-model.ts'
import { formatList, formatValue } from '../../model/format.ts'
import { joined, num, type Sentence, say } from '../../model/sentence.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { atYear, gap, mapYears } from '../../model/year-series.ts'
import {
  type Assembly,
  assemblyQuality,
  coveredOf,
  FEW_VOTES,
  leadingYear,
  nothingIn,
  unlikeYearNotes,
} from './assembly.ts'
import { type AssemblyVotes, REFERENCES, type Reference } from './assembly-votes.ts'
import type { Body, FigureQuery } from './define.ts'
import { absencesAround, missingYear, vintageOf } from './table-facts.ts'
import { cutSeries, type WholeSeries } from './time-figure.ts'

/** Apart from each other for every kind of colour vision; what they are compared with is dashed or dotted. */
export const FOLLOWED_COLORS: readonly ColorToken[] = ['second', 'saudi', 'third', 'fourth']
const NAMES = { china: 'China', russia: 'Russia' } as const
const OTHER = { china: 'russia', russia: 'china' } as const

/** The states followed, year by year, beside the other of the two and the median member. */
export function followedModel(
  votes: AssemblyVotes,
  assembly: Assembly,
  reference: Reference,
  query: FigureQuery,
): Body<TimeModel> {
  const followed = (query.follow ?? []).flatMap((code) => votes.indexOf(code) ?? [])
  const cut = [
    ...followed.map((state, i) =>
      stateSeries(votes, assembly, reference, state, FOLLOWED_COLORS[i] ?? 'rest'),
    ),
    otherSeries(votes, assembly, reference),
    medianSeries(assembly, reference),
    countSeries(assembly),
  ].map((series) => cutSeries(series, query))
  return {
    shape: 'time',
    subtitle: `Same vote as ${NAMES[reference]}, % of recorded votes in which both took part`,
    takeaway: takeaway(cut, followed.length, assembly, reference, query),
    notes: [
      ...unlikeYearNotes(assembly, query),
      'The median member: half of the members that voted on at least half of the votes agreed more often, half less. A share of fewer than five votes is marked.',
      ...assembly.about.caveats,
    ],
    vintage: vintageOf(assembly.about),
    unit: 'percent',
    axisAtLeast: 100,
    series: cut,
    absences: absencesAround(assembly.about, 'votes', query, assembly.span),
  }
}

const LINE = { mark: 'line', unit: 'percent' } as const

function stateSeries(
  votes: AssemblyVotes,
  assembly: Assembly,
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
    points: sharePoints(votes, assembly, reference, state),
  }
}

function otherSeries(votes: AssemblyVotes, assembly: Assembly, reference: Reference): WholeSeries {
  const other = OTHER[reference]
  return {
    ...LINE,
    id: REFERENCES[other],
    name: NAMES[other],
    label: NAMES[other],
    emphasis: 'second',
    dash: 'dotted',
    color: other,
    points: sharePoints(votes, assembly, reference, votes.indexOf(REFERENCES[other]) ?? -1),
  }
}

function sharePoints(votes: AssemblyVotes, assembly: Assembly, reference: Reference, state: number) {
  const { first = 0, last = 0, ended = false } = votes.states[state] ?? {}
  return mapYears((year): TimePoint => {
    const row = coveredRow(assembly, year)
    if (!row) return missingYear(assembly.about, 'votes', year)
    const { both, same } = votes.over(state, year, year, reference)
    const value = sharePercent(same, both)
    if (value === null) return gap(year < first ? 'not-begun' : ended && year > last ? 'ended' : 'no-vote')
    return {
      value,
      quality: both < FEW_VOTES ? 'tiny-base' : assemblyQuality(assembly, year),
      note: `${same} of ${both} votes`,
      sources: row.sources,
    }
  })
}

function medianSeries(assembly: Assembly, reference: Reference): WholeSeries {
  return {
    ...LINE,
    id: 'median',
    name: 'Median member',
    label: 'median member',
    emphasis: 'second',
    dash: 'dashed',
    color: 'benchmark',
    points: yearPoints(assembly, (row) => ({
      value: row[`${reference}_median_pct`],
      quality: assemblyQuality(assembly, row.year),
      note: `of ${row[`${reference}_ranked`]} members`,
    })),
  }
}

function countSeries(assembly: Assembly): WholeSeries {
  return {
    id: 'votes',
    name: 'Recorded votes',
    label: 'recorded votes',
    mark: 'strip',
    emphasis: 'faint',
    color: 'context',
    unit: 'votes',
    points: yearPoints(assembly, ({ recorded_votes }) => ({ value: recorded_votes, quality: 'reported' })),
  }
}

function yearPoints(assembly: Assembly, point: (row: UngaYearRow) => TimePoint) {
  return mapYears((year): TimePoint => {
    const row = coveredRow(assembly, year)
    return row ? { ...point(row), sources: row.sources } : missingYear(assembly.about, 'votes', year)
  })
}

/** The row of a year in which China took part from beginning to end. */
const coveredRow = ({ years, span }: Assembly, year: number) =>
  year < span[0] ? undefined : atYear(years, year)

function takeaway(
  cut: readonly TimeSeries[],
  followed: number,
  assembly: Assembly,
  reference: Reference,
  query: FigureQuery,
): Sentence {
  const [first, last] = coveredOf(query, assembly.span)
  if (first > last) return say`${nothingIn(assembly.span)}`
  const year = leadingYear(assembly, [first, last])
  const shares = cut.slice(0, followed + 2).map(({ id, name, points }) => {
    const { value } = points[year - query.from] ?? gap('no-vote')
    const share = value !== null && num(formatValue(value, 'percent'), { row: `${year}`, column: id })
    return { name: name === 'Median member' ? 'the median member' : name, share }
  })
  const voted = shares.filter(({ share }) => share)
  const silent = shares.filter(({ share }) => !share).map(({ name }) => name)
  const said = voted.map(({ name, share }, i) =>
    i === 0 ? say`${name} voted like ${NAMES[reference]} on ${share} of votes` : say`${name} on ${share}`,
  )
  const none = silent.length > 0 && `; ${formatList(silent)} cast no vote`
  const unlike = year !== last && `; ${last} had an unusual mix of votes`
  return say`In ${year} ${joined(said, ', ', ' and ')}${none}${unlike}.`
}
