import type { VetoRow } from '../data/tables/vetoes.ts'
import type { ColorToken, TimeModel, TimeSeries } from '../model/figure-model.ts'
import { formatYears } from '../model/format.ts'
import { say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { atYear, type ByYear, groupByYear, mapYears } from '../model/year-series.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { vetoRecords } from './records/vetoes.ts'

export const LAST = 2026
const TITLE = 'Do China and Russia veto together?'

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
  title: TITLE,
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
  period: ({ vetoes }) => {
    const rows = groupByYear(vetoes)
    return (from, to) =>
      PAIR.map((part) => ({
        label: `Items vetoed by ${part.name}`,
        unit: 'items' as const,
        value: count(rows, { from, to }, part.test),
        ...(to >= LAST ? { note: `${LAST} is part of a year` } : {}),
      }))
  },
  prepare: ({ vetoes }) => {
    const rows = groupByYear(vetoes)
    const pair = seriesOf(rows, PAIR, 'items')
    const members = seriesOf(rows, MEMBERS, 'votes')
    return (query) => (query.measure === 'p5' ? membersModel(rows, members, query) : pairModel(pair, query))
  },
})

function seriesOf(rows: Rows, parts: readonly Part[], unit: 'items' | 'votes'): WholeSeries[] {
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
        quality: year === LAST ? 'part-year' : 'reported',
        sources: sourcesOf(counted.length > 0 ? counted : all),
      }
    }),
  }))
}

/** Complete to May 2022; every later year has a veto and so a source of its own. */
const COMPLETE_LIST = 'vetoes:dhl_veto_list_2022'

/** A count of none rests on the year's other vetoes; a year without any on the list that has none. */
function sourcesOf(rows: readonly VetoRow[]): string[] {
  return rows.length > 0 ? [...new Set(rows.flatMap((row) => row.sources))] : [COMPLETE_LIST]
}

function count(rows: Rows, { from, to }: FigureQuery, test: Test): number {
  let total = 0
  for (let year = from; year <= to; year++) total += (atYear(rows, year) ?? []).filter(test).length
  return total
}

const NOTES = [
  'Counted as in the UN Dag Hammarskjöld Library’s veto list: one item is one vetoed draft resolution, amendment or preliminary question. Other lists count differently.',
  'A few vetoes are a small, selective sample: texts that would be vetoed are often not put to the vote, and an abstention is not a vote with Russia.',
  'Russia’s seat was the USSR’s to December 1991; China’s seat was held by the Republic of China to October 1971.',
]

function base(query: FigureQuery, cut: ReturnType<typeof cutSeries>[]) {
  return {
    id: 'vetoes',
    shape: 'time',
    title: TITLE,
    domains: ['un'],
    from: query.from,
    to: query.to,
    vintage: {
      credit: 'UN Dag Hammarskjöld Library veto list and later voting records',
      dataTo: 'April 2026',
    },
    absences: [],
    axisAtLeast: 2,
    series: cut,
    notes:
      query.to >= LAST
        ? [
            ...NOTES,
            `${LAST} is part of a year: one veto, on 7 April, is documented; later ones may be missing.`,
          ]
        : NOTES,
  } as const
}

/** All that a series counts in the years shown. */
const totalOf = (series: TimeSeries | undefined) =>
  sum((series?.points ?? []).map((point) => point.value ?? 0))

function pairModel(series: WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  const [together = 0, russia = 0, china = 0] = cut.map(totalOf)
  return {
    ...base(query, cut),
    subtitle: `Items vetoed in the Security Council a year${query.to >= LAST ? `; ${LAST} is part of a year` : ''}`,
    takeaway: say`${pairTakeaway(formatYears(query.from, query.to), together, russia, china)}`,
    unit: 'items',
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function pairTakeaway(span: string, together: number, russia: number, china: number): string {
  if (together + russia + china === 0) return `Neither China nor Russia vetoed anything in ${span}.`
  if (together + russia === 0)
    return `In ${span} China vetoed ${items(china)} without Russia; they vetoed nothing together.`
  const alone = china === 0 ? 'China never vetoed without Russia' : `China vetoed ${china} without Russia`
  if (together === 0)
    return `In ${span} they vetoed nothing together; Russia (USSR) vetoed ${items(russia)} without China; ${alone}.`
  return `In ${span} China and Russia vetoed ${items(together)} together and Russia ${russia} without China; ${alone}.`
}

function membersModel(rows: Rows, series: WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  const votes = MEMBERS.map((part, i) => ({ name: part.spoken, votes: totalOf(cut[i]) }))
  const itemCount = count(rows, query, () => true)
  const ranked = votes.filter((member) => member.votes > 0).sort((a, b) => b.votes - a.votes)
  return {
    ...base(query, cut),
    subtitle: `Vetoes cast by each permanent member a year: votes, not items${query.to >= LAST ? `; ${LAST} is part of a year` : ''}`,
    takeaway:
      itemCount === 0
        ? say`No veto was cast in ${formatYears(query.from, query.to)}.`
        : say`In ${formatYears(query.from, query.to)} members cast ${sum(votes.map((member) => member.votes))} vetoes on ${items(itemCount)}: ${ranked.map((member) => `${member.name} ${member.votes}`).join(', ')}.`,
    unit: 'votes',
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function items(n: number): string {
  return n === 1 ? '1 item' : `${n} items`
}
