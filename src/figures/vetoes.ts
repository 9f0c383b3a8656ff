import type { TableAbout } from '../data/about.ts'
import type { VetoRow } from '../data/tables/vetoes.ts'
import type { ColorToken, TimeModel, TimeSeries } from '../model/figure-model.ts'
import { formatYears } from '../model/format.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { atYear, type ByYear, groupByYear, mapYears } from '../model/year-series.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { partYear, partYearWords, vintageOf } from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { COMPLETE_LIST } from './kit/veto-words.ts'
import { vetoRecords } from './records/vetoes.ts'

type Test = (row: VetoRow) => boolean
interface Part {
  id: string
  name: string
  label: string
  spoken: string
  color: ColorToken
  test: Test
}

export const PAIR: Part[] = [
  {
    id: 'together',
    name: 'China and Russia together',
    label: 'together',
    spoken: 'together',
    color: 'together',
    test: (row) => row.veto_chn && row.veto_rus,
  },
  {
    id: 'russia-alone',
    name: 'Russia (USSR to 1991) without China',
    label: 'Russia (USSR) without China',
    spoken: 'Russia without China',
    color: 'russia',
    test: (row) => row.veto_rus && !row.veto_chn,
  },
  {
    id: 'china-alone',
    name: 'China without Russia',
    label: 'China without Russia',
    spoken: 'China without Russia',
    color: 'china',
    test: (row) => row.veto_chn && !row.veto_rus,
  },
]

export const MEMBERS: Part[] = [
  {
    id: 'rus',
    name: 'Russia (USSR to 1991)',
    label: 'Russia (USSR)',
    spoken: 'Russia',
    color: 'russia',
    test: (row) => row.veto_rus,
  },
  {
    id: 'chn',
    name: 'China',
    label: 'China',
    spoken: 'China',
    color: 'china',
    test: (row) => row.veto_chn,
  },
  {
    id: 'usa',
    name: 'United States',
    label: 'United States',
    spoken: 'USA',
    color: 'second',
    test: (row) => row.veto_usa,
  },
  {
    id: 'gbr',
    name: 'United Kingdom',
    label: 'United Kingdom',
    spoken: 'UK',
    color: 'third',
    test: (row) => row.veto_gbr,
  },
  {
    id: 'fra',
    name: 'France',
    label: 'France',
    spoken: 'France',
    color: 'fourth',
    test: (row) => row.veto_fra,
  },
]

type Rows = ByYear<readonly VetoRow[]>

export default defineFigure({
  id: 'vetoes',
  title: 'Do China and Russia veto together?',
  domains: ['un'],
  definition:
    'Items stopped by the negative vote of a permanent member of the Security Council that otherwise had the majority they needed: draft resolutions, amendments and preliminary questions. A text that fell short of the majority was not vetoed.',
  method:
    'Counted by year of the vote. Several drafts vetoed on one day are several items; an item vetoed by both is one item, shown as vetoed together. In the view of all five members, an item counts for each member that vetoed it. The count follows the list of the UN Dag Hammarskjöld Library, which ends in May 2022, and goes on by the same rule.',
  tables: ['vetoes'],
  recordTables: ['adopted-votes', 'sources'],
  records: vetoRecords,
  measure: {
    param: 'vetoes.members',
    label: 'Members counted',
    options: [
      { value: 'pair', label: 'The pair' },
      { value: 'p5', label: 'All five' },
    ],
  },
  period: ({ vetoes }, about) => {
    const rows = groupByYear(vetoes)
    const unfinished = partYear(about.vetoes)
    return (from, to) =>
      PAIR.map((part) => ({
        label: `Items vetoed by ${part.name}`,
        unit: 'items' as const,
        value: count(rows, { from, to }, part.test),
        ...(unfinished !== null && to >= unfinished ? { note: `${unfinished} is part of a year` } : {}),
      }))
  },
  prepare: ({ vetoes }, { vetoes: about }) => {
    const rows = groupByYear(vetoes)
    const pair = seriesOf(rows, about, PAIR, 'items')
    const members = seriesOf(rows, about, MEMBERS, 'votes')
    return (query) =>
      query.measure === 'p5' ? membersModel(rows, about, members, query) : pairModel(about, pair, query)
  },
})

function seriesOf(
  rows: Rows,
  about: TableAbout,
  parts: readonly Part[],
  unit: 'items' | 'votes',
): WholeSeries[] {
  const unfinished = partYear(about)
  return parts.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit,
    reportedAs: 'full year',
    points: mapYears((year) => {
      const all = atYear(rows, year) ?? []
      const counted = all.filter(test)
      return {
        value: counted.length,
        quality: year === unfinished ? 'part-year' : 'reported',
        sources: sourcesOf(counted.length > 0 ? counted : all),
      }
    }),
  }))
}

/** A count of none rests on the year's other vetoes; a year without any on the list that has none. */
function sourcesOf(rows: readonly VetoRow[]): string[] {
  return rows.length > 0 ? [...new Set(rows.flatMap((row) => row.sources))] : [COMPLETE_LIST]
}

function count(rows: Rows, { from, to }: FigureQuery, test: Test): number {
  let total = 0
  for (let year = from; year <= to; year++) total += (atYear(rows, year) ?? []).filter(test).length
  return total
}

const SEATS =
  'Russia’s seat was the USSR’s to December 1991; China’s seat was held by the Republic of China to October 1971.'

function base(about: TableAbout, query: FigureQuery, cut: ReturnType<typeof cutSeries>[]) {
  const vintage = vintageOf(about)
  return {
    shape: 'time',
    vintage,
    absences: [],
    axisAtLeast: 2,
    series: cut,
    notes: [
      ...about.caveats,
      SEATS,
      ...(partYearWords(about, query)
        ? [`The last veto documented is of ${vintage.dataTo}; later ones may be missing.`]
        : []),
    ],
  } as const
}

/** All that a series counts in the years shown. */
const totalOf = (series: TimeSeries | undefined) =>
  sum((series?.points ?? []).map((point) => point.value ?? 0))

function pairModel(about: TableAbout, series: WholeSeries[], query: FigureQuery): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  const [together = 0, russia = 0, china = 0] = cut.map(totalOf)
  return {
    ...base(about, query, cut),
    subtitle: `Items vetoed in the Security Council a year${partYearWords(about, query)}`,
    takeaway: pairTakeaway(formatYears(query.from, query.to), together, russia, china),
    unit: 'items',
  }
}

/** A count over the years as a whole, and its card. */
const counted = (n: number, column: string) => num(`${n}`, { row: WHOLE_RANGE, column })

function pairTakeaway(span: string, together: number, russia: number, china: number): Sentence {
  if (together + russia + china === 0) return say`Neither China nor Russia vetoed anything in ${span}.`
  if (together + russia === 0)
    return say`In ${span} China vetoed ${items(china, 'china-alone')} without Russia; they vetoed nothing together.`
  const alone =
    china === 0
      ? 'China never vetoed without Russia'
      : say`China vetoed ${counted(china, 'china-alone')} without Russia`
  if (together === 0)
    return say`In ${span} they vetoed nothing together; Russia (USSR) vetoed ${items(russia, 'russia-alone')} without China; ${alone}.`
  return say`In ${span} China and Russia vetoed ${items(together, 'together')} together and Russia ${counted(russia, 'russia-alone')} without China; ${alone}.`
}

function membersModel(
  rows: Rows,
  about: TableAbout,
  series: WholeSeries[],
  query: FigureQuery,
): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  const votes = MEMBERS.map(({ id, spoken }, i) => ({ id, spoken, votes: totalOf(cut[i]) }))
  const itemCount = count(rows, query, () => true)
  const ranked = votes
    .filter((member) => member.votes > 0)
    .sort((a, b) => b.votes - a.votes)
    .map(({ id, spoken, votes }) => say`${spoken} ${counted(votes, id)}`)
  return {
    ...base(about, query, cut),
    subtitle: `Vetoes cast by each permanent member a year: votes, not items${partYearWords(about, query)}`,
    takeaway:
      itemCount === 0
        ? say`No veto was cast in ${formatYears(query.from, query.to)}.`
        : say`In ${formatYears(query.from, query.to)} members cast ${sum(votes.map((member) => member.votes))} vetoes on ${items(itemCount, 'items')}: ${joined(ranked, ', ')}.`,
    unit: 'votes',
  }
}

function items(n: number, column: string): Sentence {
  return say`${counted(n, column)} ${n === 1 ? 'item' : 'items'}`
}
