import type { UngaPairRow } from '../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../data/tables/unga-years.ts'
import type { TimeModel, TimePoint } from '../model/figure-model.ts'
import { formatShare, formatValue, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { atYear, type ByYear, gapAround, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import {
  ASSEMBLY_ABSENCES,
  ASSEMBLY_NOTES,
  ASSEMBLY_VINTAGE,
  ASSEMBLY_YEARS,
  agreement,
  assemblyQuality,
  type Score,
  UNLIKE_YEAR,
  unlikeYearNotes,
  wholeYears,
} from './kit/assembly.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { alignmentRecords } from './records/unga-alignment.ts'

const TITLE = 'Do they vote alike in the General Assembly?'

type Years = ByYear<UngaYearRow | undefined>
type Pair = ByYear<UngaPairRow | undefined>
interface Pairs {
  readonly both: Pair
  readonly chinaUsa: Pair
  readonly russiaUsa: Pair
}

export default defineFigure({
  id: 'unga-alignment',
  title: TITLE,
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
  period: (tables) => {
    const { both, chinaUsa, russiaUsa } = pairsOf(tables['unga-pairs'])
    return (from, to) => [
      periodValue('China and Russia', both, from, to),
      periodValue('China and the USA', chinaUsa, from, to),
      periodValue('Russia and the USA', russiaUsa, from, to),
    ]
  },
  prepare: (tables) => {
    const pairs = pairsOf(tables['unga-pairs'])
    const years = oneByYear(tables['unga-years'])
    const series = { identical: seriesOf(pairs, years, 'identical'), half: seriesOf(pairs, years, 'half') }
    return (query) => {
      const score = query.measure === 'half' ? 'half' : 'identical'
      return modelOf(series[score], pairs.both, years, score, query)
    }
  },
})

function pairsOf(rows: readonly UngaPairRow[]): Pairs {
  const of = (first: string, second: string) =>
    oneByYear(rows.filter((row) => row.first === first && row.second === second))
  return { both: of('CHN', 'RUS'), chinaUsa: of('CHN', 'USA'), russiaUsa: of('RUS', 'USA') }
}

function periodValue(names: string, pair: Pair, from: number, to: number): PeriodValue {
  const covered = yearsOf(Math.max(from, ASSEMBLY_YEARS[0]), Math.min(to, ASSEMBLY_YEARS[1]))
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

function seriesOf(pairs: Pairs, years: Years, score: Score): WholeSeries[] {
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
        yearPoint(years, year, ({ recorded_votes }) => ({ value: recorded_votes, quality: 'reported' })),
      ),
    },
    {
      ...common,
      id: 'china-russia',
      name: 'China and Russia (USSR to 1991)',
      label: 'China–Russia',
      emphasis: 'main',
      color: 'together',
      points: pairPoints(pairs.both, years, score),
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
      points: medianPoints(years, score === 'half' ? 'china_median_half_pct' : 'china_median_pct'),
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
      points: medianPoints(years, score === 'half' ? 'russia_median_half_pct' : 'russia_median_pct'),
    },
    {
      ...common,
      id: 'china-usa',
      name: 'China and the USA',
      label: 'China–USA',
      emphasis: 'second',
      color: 'china',
      points: pairPoints(pairs.chinaUsa, years, score),
    },
    {
      ...common,
      id: 'russia-usa',
      name: 'Russia (USSR to 1991) and the USA',
      label: 'Russia–USA',
      emphasis: 'second',
      color: 'russia',
      points: pairPoints(pairs.russiaUsa, years, score),
    },
  ]
}

function yearPoint(
  years: Years,
  year: number,
  point: (row: UngaYearRow) => Pick<TimePoint, 'value' | 'quality' | 'note'>,
): TimePoint {
  const row = atYear(years, year)
  if (!row || year < ASSEMBLY_YEARS[0]) return gapAround(year, ...ASSEMBLY_YEARS)
  return { ...point(row), sources: row.sources }
}

function pairPoints(pair: Pair, years: Years, score: Score) {
  return mapYears((year): TimePoint => {
    const row = atYear(pair, year)
    const value = row ? agreement(row, score) : null
    if (!row || value === null || year < ASSEMBLY_YEARS[0]) return gapAround(year, ...ASSEMBLY_YEARS)
    return {
      value,
      quality: assemblyQuality(year),
      note: `both voted on ${row.both_voted} of ${atYear(years, year)?.recorded_votes}`,
      sources: row.sources,
    }
  })
}

type Median = 'china_median_pct' | 'china_median_half_pct' | 'russia_median_pct' | 'russia_median_half_pct'

function medianPoints(years: Years, column: Median) {
  const of = column.startsWith('china') ? 'china_ranked' : 'russia_ranked'
  return mapYears((year) =>
    yearPoint(years, year, (row) => ({
      value: row[column],
      quality: assemblyQuality(year),
      note: `of ${row[of]} members`,
    })),
  )
}

const NOTES = [
  'Every calendar year, emergency and special sessions included. Russia’s votes are the USSR’s to December 1991; China’s seat is the People’s Republic’s, whose first whole year is 1972. In the 1970s China often did not take part: the number of votes stands with each value.',
  'The median member: half of the members that voted on at least half of the votes of China (or Russia) agreed with it more often, half less.',
]

function modelOf(
  series: readonly WholeSeries[],
  both: Pair,
  years: Years,
  score: Score,
  query: FigureQuery,
): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    id: 'unga-alignment',
    shape: 'time',
    title: TITLE,
    domains: ['un'],
    from: query.from,
    to: query.to,
    subtitle:
      score === 'half'
        ? 'Agreement, % of recorded votes in which both took part; a single abstention counts as half'
        : 'Identical votes, % of recorded votes in which both took part',
    takeaway: say`${takeaway(both, years, score, query)}`,
    notes: [...unlikeYearNotes(years, query), ...ASSEMBLY_NOTES, ...NOTES, ...breakNotes(both, query)],
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

/** The fall at the end of the USSR is the one break of the series. */
function breakNotes(both: Pair, { from, to }: FigureQuery): string[] {
  const [before, after] = [atYear(both, 1990), atYear(both, 1991)]
  if (from > 1990 || to < 1991 || !before || !after) return []
  const [high, low] = [agreement(before, 'identical') ?? 0, agreement(after, 'identical') ?? 0]
  return [
    `The fall from ${formatShare(high)} identical votes in 1990 to ${formatShare(low)} in 1991 is the USSR’s: its votes moved, China’s did not.`,
  ]
}

function takeaway(both: Pair, years: Years, score: Score, { from, to }: FigureQuery): string {
  const [first, last] = [Math.max(from, ASSEMBLY_YEARS[0]), Math.min(to, ASSEMBLY_YEARS[1])]
  if (first > last)
    return `The figure covers ${formatYears(...ASSEMBLY_YEARS)}; no year asked for falls in it.`
  // A comparable year leads where one is asked for.
  const year = last === UNLIKE_YEAR && first < last ? last - 1 : last
  const shareIn = (one: number) => {
    const row = atYear(both, one)
    return row ? (agreement(row, score) ?? 0) : 0
  }
  const of = atYear(years, year)
  const pair = shareIn(year)
  const suffix = score === 'half' ? '_median_half_pct' : '_median_pct'
  const china = of?.[`china${suffix}`] ?? 0
  const russia = of?.[`russia${suffix}`] ?? 0
  const verb = score === 'half' ? 'agreed on' : 'voted alike on'
  const start = `In ${year} China and Russia ${verb} ${percent(pair)} of votes`
  const beside = `the median member with China on ${percent(china)}, with Russia on ${percent(russia)}`
  const unlike = year === last ? '' : `; ${last} (${percent(shareIn(last))}) had an unusual mix of votes`
  return `${start}, ${beside}${unlike}.`
}

/** Medians are published to one decimal; a second rounding could be wrong. */
const percent = (value: number) => formatValue(value, 'percent')
