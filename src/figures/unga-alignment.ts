import type { TableAbout } from '../data/about.ts'
import type { UngaPairRow } from '../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../data/tables/unga-years.ts'
import type { TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatValue } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { atYear, type ByYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import {
  type Assembly,
  agreement,
  assemblyOf,
  assemblyQuality,
  coveredOf,
  leadingYear,
  nothingIn,
  type Score,
  type Span,
  unlikeYearNotes,
  wholeYears,
} from './kit/assembly.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesAround, missingYear, vintageOf } from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { alignmentRecords } from './records/unga-alignment.ts'

type Pair = ByYear<UngaPairRow | undefined>
interface Pairs {
  readonly both: Pair
  readonly chinaUsa: Pair
  readonly russiaUsa: Pair
  readonly about: TableAbout
}

export default defineFigure({
  id: 'unga-alignment',
  title: 'Do they vote alike in the General Assembly?',
  domains: ['un'],
  covers: ({ 'unga-pairs': rows }) => wholeYears(rows),
  definition:
    'How often two states cast the same vote in recorded votes of the General Assembly: China and Russia, each of them with the USA, and each with the median member.',
  method:
    'Identical votes (yes, no or abstained) over the votes in which both took part, by calendar year; in the other measure a vote in which exactly one of the two abstained counts as half. The median is taken over the members that took part in at least half of the votes of China, or of Russia.',
  tables: ['unga-pairs', 'unga-years'],
  records: alignmentRecords,
  measure: {
    param: 'unga-alignment.score',
    label: 'What counts as agreement',
    options: [
      { value: 'identical', label: 'Same vote' },
      { value: 'half', label: 'Abstention half' },
    ],
  },
  period: (tables, about) => {
    const { both, chinaUsa, russiaUsa } = pairsOf(tables['unga-pairs'], about['unga-pairs'])
    const span = wholeYears(tables['unga-pairs'])
    return (from, to) => [
      periodValue('China and Russia', both, span, from, to),
      periodValue('China and the USA', chinaUsa, span, from, to),
      periodValue('Russia and the USA', russiaUsa, span, from, to),
    ]
  },
  prepare: (tables, about) => {
    const pairs = pairsOf(tables['unga-pairs'], about['unga-pairs'])
    const assembly = assemblyOf(tables['unga-years'], about['unga-years'])
    const series = {
      identical: seriesOf(pairs, assembly, 'identical'),
      half: seriesOf(pairs, assembly, 'half'),
    }
    return (query) => {
      const score = query.measure === 'half' ? 'half' : 'identical'
      return modelOf(series[score], pairs, assembly, score, query)
    }
  },
})

function pairsOf(rows: readonly UngaPairRow[], about: TableAbout): Pairs {
  const of = (first: string, second: string) =>
    oneByYear(rows.filter((row) => row.first === first && row.second === second))
  return { both: of('CHN', 'RUS'), chinaUsa: of('CHN', 'USA'), russiaUsa: of('RUS', 'USA'), about }
}

function periodValue(names: string, pair: Pair, span: Span, from: number, to: number): PeriodValue {
  const covered = yearsOf(...coveredOf({ from, to }, span))
  const rows = covered.flatMap((year) => atYear(pair, year) ?? [])
  return {
    label: `Same vote of ${names} in the General Assembly`,
    unit: 'percent',
    value: agreement(
      {
        both_voted: sum(rows.map((row) => row.both_voted)),
        identical: sum(rows.map((row) => row.identical)),
        one_abstained: 0,
      },
      'identical',
    ),
    ...coveredNote([from, to], covered),
  }
}

function seriesOf(pairs: Pairs, assembly: Assembly, score: Score): WholeSeries[] {
  const common = { mark: 'line', unit: 'percent' } as const
  return [
    {
      id: 'votes',
      name: 'Recorded votes',
      label: 'recorded votes',
      mark: 'strip',
      emphasis: 'faint',
      color: 'context',
      unit: 'votes',
      points: mapYears((year) =>
        yearPoint(assembly, year, ({ recorded_votes }) => ({ value: recorded_votes, quality: 'reported' })),
      ),
    },
    {
      ...common,
      id: 'china-russia',
      name: 'China and Russia (USSR to 1991)',
      label: 'China–Russia',
      emphasis: 'main',
      color: 'together',
      points: pairPoints(pairs.both, pairs.about, assembly, score),
    },
    {
      ...common,
      id: 'median-china',
      name: 'Median member with China',
      label: 'median member with China',
      spoken: 'median with China',
      emphasis: 'second',
      dash: 'dashed',
      color: 'china',
      points: medianPoints(assembly, score === 'half' ? 'china_median_half_pct' : 'china_median_pct'),
    },
    {
      ...common,
      id: 'median-russia',
      name: 'Median member with Russia',
      label: 'median member with Russia',
      spoken: 'median with Russia',
      emphasis: 'second',
      dash: 'dashed',
      color: 'russia',
      points: medianPoints(assembly, score === 'half' ? 'russia_median_half_pct' : 'russia_median_pct'),
    },
    {
      ...common,
      id: 'china-usa',
      name: 'China and the USA',
      label: 'China–USA',
      emphasis: 'second',
      color: 'china',
      points: pairPoints(pairs.chinaUsa, pairs.about, assembly, score),
    },
    {
      ...common,
      id: 'russia-usa',
      name: 'Russia (USSR to 1991) and the USA',
      label: 'Russia–USA',
      emphasis: 'second',
      color: 'russia',
      points: pairPoints(pairs.russiaUsa, pairs.about, assembly, score),
    },
  ]
}

function yearPoint(
  { years, span, about }: Assembly,
  year: number,
  point: (row: UngaYearRow) => Pick<TimePoint, 'value' | 'quality' | 'note'>,
): TimePoint {
  const row = atYear(years, year)
  if (!row || year < span[0]) return missingYear(about, 'votes', year)
  return { ...point(row), sources: row.sources }
}

function pairPoints(pair: Pair, about: TableAbout, assembly: Assembly, score: Score) {
  return mapYears((year): TimePoint => {
    const row = atYear(pair, year)
    const value = row ? agreement(row, score) : null
    if (!row || value === null || year < assembly.span[0]) return missingYear(about, 'votes', year)
    return {
      value,
      quality: assemblyQuality(assembly, year),
      note: `both voted on ${row.both_voted} of ${atYear(assembly.years, year)?.recorded_votes}`,
      sources: row.sources,
    }
  })
}

type Median = 'china_median_pct' | 'china_median_half_pct' | 'russia_median_pct' | 'russia_median_half_pct'

function medianPoints(assembly: Assembly, column: Median) {
  const of = column.startsWith('china') ? 'china_ranked' : 'russia_ranked'
  return mapYears((year) =>
    yearPoint(assembly, year, (row) => ({
      value: row[column],
      quality: assemblyQuality(assembly, year),
      note: `of ${row[of]} members`,
    })),
  )
}

const NOTES = [
  'Every calendar year, emergency and special sessions included. Russia’s votes are the USSR’s to December 1991; China’s seat is the People’s Republic’s, whose first whole year is 1972. The number of votes stands with each value.',
  'The median member: half of the members that voted on at least half of the votes of China (or Russia) agreed with it more often, half less.',
]

function modelOf(
  series: readonly WholeSeries[],
  { both, about }: Pairs,
  assembly: Assembly,
  score: Score,
  query: FigureQuery,
): Body<TimeModel> {
  return {
    shape: 'time',
    subtitle:
      score === 'half'
        ? 'Agreement, % of recorded votes in which both took part; a single abstention counts as half'
        : 'Identical votes, % of recorded votes in which both took part',
    takeaway: takeaway(both, assembly, score, query),
    notes: [...unlikeYearNotes(assembly, query), ...about.caveats, ...NOTES, ...breakNotes(both, query)],
    vintage: vintageOf(about, assembly.about),
    unit: 'percent',
    axisAtLeast: 100,
    series: series.map((one) => cutSeries(one, query)),
    absences: absencesAround(about, 'votes', query, assembly.span),
  }
}

/** The fall at the end of the USSR is the one break of the series. */
function breakNotes(both: Pair, { from, to }: FigureQuery): string[] {
  const [before, after] = [atYear(both, 1990), atYear(both, 1991)]
  if (from > 1990 || to < 1991 || !before || !after) return []
  const [high, low] = [agreement(before, 'identical') ?? 0, agreement(after, 'identical') ?? 0]
  return [
    `The fall from ${formatShare(high)} identical votes in 1990 to ${formatShare(low)} in 1991 is the USSR’s: its votes moved, China’s did not.`,
  ]
}

/** About the last year asked that can be compared, beside the first one asked. */
function takeaway(both: Pair, assembly: Assembly, score: Score, query: FigureQuery): Sentence {
  const [first, last] = coveredOf(query, assembly.span)
  if (first > last) return say`${nothingIn(assembly.span)}`
  const year = leadingYear(assembly, [first, last])
  const pair = (of: number) => {
    const row = atYear(both, of)
    return said(row ? agreement(row, score) : null, of, 'china-russia')
  }
  const own = atYear(assembly.years, year)
  const suffix = score === 'half' ? '_median_half_pct' : '_median_pct'
  const china = said(own?.[`china${suffix}`] ?? null, year, 'median-china')
  const russia = said(own?.[`russia${suffix}`] ?? null, year, 'median-russia')
  const verb = score === 'half' ? 'agreed on' : 'voted alike on'
  const since = first < year && say` (${pair(first)} in ${first})`
  const unlike = year !== last && say`; ${last} (${pair(last)}) had an unusual mix of votes`
  return say`In ${year} China and Russia ${verb} ${pair(year)} of votes${since}, the median member with China on ${china}, with Russia on ${russia}${unlike}.`
}

/** Medians are published to one decimal; a second rounding could be wrong. */
const said = (value: number | null, year: number, column: string): Sentence =>
  value === null ? say`no figure` : num(formatValue(value, 'percent'), { row: `${year}`, column })
