import { gapNotes, type TableAbout } from '../data/about.ts'
import { SEAT_CHANGE } from '../data/seat-change.ts'
import type { AdoptedVoteRow } from '../data/tables/adopted-votes.ts'
import type { ResolutionsAdoptedRow } from '../data/tables/resolutions-adopted.ts'
import type { VetoRow } from '../data/tables/vetoes.ts'
import type { Abouts, Tables } from '../data/tables.ts'
import type { ColorToken, TimeModel, TimePoint, TimeSeries } from '../model/figure-model.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { atYear, type ByYear, gap, groupByYear, mapYears, oneByYear, yearsOf } from '../model/year-series.ts'
import { yearsOfRows } from './kit/covered.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { timesSaid } from './kit/ranking-figure.ts'
import {
  absencesAround,
  missingYear,
  partYear,
  partYearWords,
  spanOfYears,
  vintageOf,
} from './kit/table-facts.ts'
import { cutSeries, type WholeSeries } from './kit/time-figure.ts'
import { COMPLETE_LIST, isLoneRussianVeto } from './kit/veto-words.ts'
import { soloRecords } from './records/vetoes.ts'

export type Years = readonly [from: number, to: number]
type Names = 'vetoes' | 'adopted-votes' | 'resolutions-adopted'

/** Years of the list of vetoes in which the People’s Republic had the seat, and those of the texts adopted. */
export const spansOf = (tables: Pick<Tables, 'vetoes' | 'adopted-votes'>) => ({
  vetoed: [Number(SEAT_CHANGE.slice(0, 4)), spanOfYears(tables.vetoes)[1]] as Years,
  adopted: spanOfYears(tables['adopted-votes']) as Years,
})

/** Years asked as far as a list covers them; the first lies after the last where it covers none. */
export const coveredOf = ({ from, to }: Pick<FigureQuery, 'from' | 'to'>, [first, last]: Years): Years => [
  Math.max(from, first),
  Math.min(to, last),
]

export interface Part<R> {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly spoken: string
  readonly color: ColorToken
  readonly test: (row: R) => boolean
}

export const VOTES: readonly Part<VetoRow>[] = [
  {
    id: 'abstained',
    name: 'China abstained',
    label: 'China abstained',
    spoken: 'abstained',
    color: 'china',
    test: ({ chn_vote }) => chn_vote === 'abstain',
  },
  {
    id: 'for',
    name: 'China voted for the text',
    label: 'voted for the text',
    spoken: 'voted for',
    color: 'second',
    test: ({ chn_vote }) => chn_vote === 'yes',
  },
  {
    id: 'not-voting',
    name: 'China did not take part',
    label: 'did not take part',
    spoken: 'did not take part',
    color: 'third',
    test: ({ chn_vote }) => chn_vote === 'not_participating',
  },
  {
    id: 'not-documented',
    name: 'China’s vote not documented',
    label: 'not documented',
    spoken: 'not documented',
    color: 'rest',
    test: ({ chn_vote }) => chn_vote === 'not_documented',
  },
]

export const ABSTENTIONS: readonly Part<AdoptedVoteRow>[] = [
  {
    id: 'both',
    name: 'China and Russia both abstained',
    label: 'both abstained',
    spoken: 'both abstained',
    color: 'together',
    test: ({ chn_vote, rus_vote }) => chn_vote === 'abstain' && rus_vote === 'abstain',
  },
  {
    id: 'russia-only',
    name: 'Russia abstained, China voted for',
    label: 'only Russia',
    spoken: 'only Russia',
    color: 'russia',
    test: ({ chn_vote, rus_vote }) => chn_vote === 'yes' && rus_vote === 'abstain',
  },
  {
    id: 'china-only',
    name: 'China abstained, Russia voted for',
    label: 'only China',
    spoken: 'only China',
    color: 'china',
    test: ({ chn_vote, rus_vote }) => chn_vote === 'abstain' && rus_vote === 'yes',
  },
  {
    id: 'neither',
    name: 'Both voted for, others abstained or voted no',
    label: 'only others',
    spoken: 'only others',
    color: 'rest',
    test: ({ chn_vote, rus_vote }) => chn_vote === 'yes' && rus_vote === 'yes',
  },
]

export default defineFigure({
  id: 'unsc-solo',
  title: 'How does China vote when Russia vetoes alone or abstains?',
  domains: ['un'],
  covers: ({ vetoes, 'adopted-votes': adopted }) =>
    yearsOfRows(
      vetoes.filter(({ date }) => date >= SEAT_CHANGE),
      adopted,
    ),
  definition:
    'How China voted on items in the Security Council that Russia, before it the USSR, vetoed without China, since the People’s Republic took the seat; or who abstained on texts that were adopted without full support.',
  method:
    'Vetoed items follow the list of the UN Dag Hammarskjöld Library and go on by its rule after May 2022; a vote of China’s that no source states is derived only where the tally leaves one possibility. Adopted texts are those with at least one abstention or vote against, by year and by whether China, Russia or both abstained.',
  tables: ['vetoes', 'adopted-votes', 'resolutions-adopted'],
  recordTables: ['sources'],
  records: soloRecords,
  measure: {
    param: 'unsc-solo.texts',
    label: 'Texts counted',
    options: [
      { value: 'vetoed', label: 'Vetoed by Russia' },
      { value: 'adopted', label: 'Adopted' },
    ],
  },
  period: (tables, about) => {
    const rows = groupByYear(tables.vetoes.filter(isLoneRussianVeto))
    const span = spansOf(tables).vetoed
    return (from, to) => {
      const covered = yearsOf(...coveredOf({ from, to }, span))
      const years = coveredNote([from, to], covered).note ?? ''
      const note = `${years}${partYearWords(about.vetoes, { to })}`.replace(/^; /, '')
      return VOTES.slice(0, 2).map(({ name, test }) => ({
        label: `${name}, of the items Russia vetoed alone`,
        unit: 'items' as const,
        value:
          covered.length === 0
            ? null
            : sum(covered.map((year) => (atYear(rows, year) ?? []).filter(test).length)),
        ...(covered.length === 0 ? coveredNote([from, to], []) : note ? { note } : {}),
      }))
    }
  },
  prepare: (tables, about) => {
    const spans = spansOf(tables)
    const totals = oneByYear(tables['resolutions-adopted'])
    const votes = voteSeries(tables.vetoes, about.vetoes, spans.vetoed)
    const abstentions = abstentionSeries(groupByYear(tables['adopted-votes']), totals, about['adopted-votes'])
    return (query) =>
      query.measure === 'adopted'
        ? adoptedModel(abstentions, totals, about, spans.adopted, query)
        : vetoedModel(votes, about.vetoes, spans.vetoed, query)
  },
})

function voteSeries(vetoes: readonly VetoRow[], about: TableAbout, [first, last]: Years): WholeSeries[] {
  const [all, lone] = [groupByYear(vetoes), groupByYear(vetoes.filter(isLoneRussianVeto))]
  const unfinished = partYear(about)
  return VOTES.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'items',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      if (year < first) return gap('not-begun')
      if (year > last) return gap('not-collected')
      const vetoed = atYear(lone, year) ?? []
      const counted = vetoed.filter(test)
      const basis = [counted, vetoed, atYear(all, year) ?? []].find((rows) => rows.length > 0) ?? []
      return {
        value: counted.length,
        quality: year === unfinished ? 'part-year' : counted.some(isDerived) ? 'derived' : 'reported',
        ...(counted.length > 0 ? { note: counted.map(subjectOf).join('; ') } : {}),
        sources: basis.length > 0 ? sourcesOf(basis) : [COMPLETE_LIST],
      }
    }),
  }))
}

export const isDerived = (row: VetoRow) => row.chn_vote_basis === 'derived'
const subjectOf = ({ topic, draft_symbol, item_type }: VetoRow) =>
  `${topic}${item_type === 'amendment' ? ', amendment' : draft_symbol === null ? '' : ` (${draft_symbol})`}`
const sourcesOf = (rows: readonly VetoRow[]) => [
  ...new Set(rows.flatMap((row) => [...row.sources, ...row.vote_sources])),
]

function abstentionSeries(
  adopted: ByYear<readonly AdoptedVoteRow[]>,
  totals: ByYear<ResolutionsAdoptedRow | undefined>,
  about: TableAbout,
): WholeSeries[] {
  const unfinished = partYear(about)
  const to = `to ${formatDate(about.dataTo ?? '')}`
  return ABSTENTIONS.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'items',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      const rows = atYear(adopted, year) ?? []
      if (rows.length === 0) return missingYear(about, 'votes', year)
      const total = atYear(totals, year)
      return {
        value: rows.filter(test).length,
        quality: year === unfinished ? 'part-year' : 'reported',
        ...(total ? { note: `of ${total.adopted} adopted` } : year === unfinished ? { note: to } : {}),
        sources: [...new Set([...rows.flatMap(({ sources }) => sources), ...(total?.sources ?? [])])],
      }
    }),
  }))
}

function base(cut: readonly TimeSeries[]) {
  return {
    shape: 'time',
    unit: 'items',
    axisAtLeast: 2,
    series: cut,
  } as const
}

const VETO_NOTES = [
  'Items vetoed by Russia (the USSR to December 1991) without China since the People’s Republic took China’s seat on 25 October 1971: draft resolutions and amendments, by the UN Dag Hammarskjöld Library’s list.',
  'China never voted against here by construction: a vote of China against would make the veto a joint one. Joint vetoes stand in the figure on vetoes.',
]
const VOTE_NOTES = [
  'An abstention lets the veto stand without supporting it.',
  'A vote is derived where every member voted, none abstained and China did not veto: it then voted for the text.',
]

function vetoedModel(
  series: readonly WholeSeries[],
  about: TableAbout,
  span: Years,
  query: FigureQuery,
): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(cut),
    subtitle: `Items Russia (USSR) vetoed without China a year, by China’s vote${partYearWords(about, query)}`,
    takeaway: vetoedTakeaway(cut, coveredOf(query, span)),
    notes: [...VETO_NOTES, ...about.caveats, ...VOTE_NOTES, ...gapNotes(about)],
    vintage: vintageOf(about),
    absences:
      query.from < span[0]
        ? [
            {
              from: query.from,
              to: Math.min(query.to, span[0] - 1),
              text: 'the People’s Republic had no seat before October 1971',
            },
          ]
        : [],
  }
}

const totalOf = ({ points }: TimeSeries) => sum(points.map(({ value }) => value ?? 0))
/** The card of a count over the years as a whole. */
const refOf = (column: string) => ({ row: WHOLE_RANGE, column })
const counted = (n: number, column: string) => num(`${n}`, refOf(column))

function vetoedTakeaway(cut: readonly TimeSeries[], [from, to]: Years): Sentence {
  if (from > to)
    return say`The People’s Republic has held China’s seat since October 1971; no year asked for falls in it.`
  const span = formatYears(from, to)
  const [abstained = 0, voted = 0, absent = 0, unknown = 0] = cut.map(totalOf)
  const all = abstained + voted + absent + unknown
  if (all === 0) return say`Russia vetoed nothing without China in ${span}.`
  const did = joined(
    [
      abstained > 0 && say`abstained ${timesSaid(abstained, refOf('abstained'))}`,
      voted > 0 && say`voted for the text ${timesSaid(voted, refOf('for'))}`,
      absent > 0 && say`did not take part ${timesSaid(absent, refOf('not-voting'))}`,
    ],
    ', ',
    ' and ',
  )
  const start = say`In ${span} Russia${from < 1992 && ' (the USSR)'} vetoed ${counted(all, 'all')} ${all === 1 ? 'item' : 'items'} without China`
  if (did.text === '') return say`${start}, whose ${unknown === 1 ? 'vote is' : 'votes are'} not documented.`
  const rest =
    unknown > 0 &&
    say`; ${counted(unknown, 'not-documented')} of its votes ${unknown === 1 ? 'is' : 'are'} not documented`
  return say`${start}, which ${did}${rest}.`
}

const ADOPTED_NOTES = [
  'Resolutions adopted although at least one member abstained or voted no; all others were adopted without dissent. A permanent member that lets a text pass without supporting it abstains: its no would be a veto.',
]

function adoptedModel(
  series: readonly WholeSeries[],
  totals: ByYear<ResolutionsAdoptedRow | undefined>,
  about: Abouts<Names>,
  span: Years,
  query: FigureQuery,
): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  const own = about['adopted-votes']
  return {
    ...base(cut),
    subtitle: `Resolutions adopted a year with an abstention or a vote against, by who abstained${partYearWords(own, query)}`,
    takeaway: adoptedTakeaway(cut, totals, span, query),
    notes: [
      ...ADOPTED_NOTES,
      ...own.caveats,
      ...gapNotes({ gaps: own.gaps.filter(({ series }) => series === null) }),
    ],
    vintage: vintageOf(own, about['resolutions-adopted']),
    absences: absencesAround(own, 'votes', query, span),
  }
}

function adoptedTakeaway(
  cut: readonly TimeSeries[],
  totals: ByYear<ResolutionsAdoptedRow | undefined>,
  span: Years,
  query: FigureQuery,
): Sentence {
  const [from, to] = coveredOf(query, span)
  if (from > to)
    return say`Votes on adopted texts are collected for ${formatYears(...span)}; no year asked for falls in it.`
  const [both = 0, russia = 0, china = 0] = cut.map(totalOf)
  const known = yearsOf(from, to).map((year) => atYear(totals, year)?.adopted)
  const years = formatYears(from, to)
  const ofChina = counted(both + china, 'china')
  const start = known.every((total) => total !== undefined)
    ? say`Of ${counted(sum(known), 'adopted')} resolutions adopted in ${years} China abstained on ${ofChina}`
    : say`In ${years} China abstained on ${ofChina} adopted resolutions`
  const alone =
    china === 0
      ? 'China never abstained without Russia'
      : say`China abstained without Russia ${timesSaid(china, refOf('china-only'))}`
  return say`${start}, Russia on ${counted(both + russia, 'russia')}, both on ${counted(both, 'both')}; ${alone}.`
}
