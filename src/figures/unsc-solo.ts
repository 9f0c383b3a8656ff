import type { AdoptedVoteRow } from '../data/tables/adopted-votes.ts'
import type { ResolutionsAdoptedRow } from '../data/tables/resolutions-adopted.ts'
import type { VetoRow } from '../data/tables/vetoes.ts'
import type { ColorToken, TimeModel, TimePoint, TimeSeries } from '../model/figure-model.ts'
import { formatList, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sum } from '../model/series-maths.ts'
import {
  atYear,
  type ByYear,
  gapAround,
  groupByYear,
  mapYears,
  oneByYear,
  yearsOf,
} from '../model/year-series.ts'
import { yearsOfRows } from './kit/covered.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { times } from './kit/ranking-figure.ts'
import { absencesOutside, cutSeries, sourcesShown, type WholeSeries } from './kit/time-figure.ts'
import { isLoneRussianVeto, SEAT_CHANGE } from './kit/veto-words.ts'
import { soloRecords } from './records/unsc-solo.ts'

const TITLE = 'How does China vote when Russia vetoes alone or abstains?'
export const VETOED = [1971, 2026] as const
export const ADOPTED = [2023, 2026] as const
/** Every veto to this day is listed; of the rest of the year one is documented. */
export const LAST = VETOED[1]

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
  title: TITLE,
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
  period: ({ vetoes }) => {
    const rows = groupByYear(vetoes.filter(isLoneRussianVeto))
    return (from, to) => {
      const covered = yearsOf(Math.max(from, VETOED[0]), Math.min(to, LAST))
      const note = to >= LAST ? { note: `${LAST} is part of a year` } : coveredNote([from, to], covered)
      return VOTES.slice(0, 2).map(({ name, test }) => ({
        label: `${name}, of the items Russia vetoed alone`,
        unit: 'items' as const,
        value:
          covered.length === 0
            ? null
            : sum(covered.map((year) => (atYear(rows, year) ?? []).filter(test).length)),
        ...(covered.length === 0 ? coveredNote([from, to], []) : note),
      }))
    }
  },
  prepare: (tables) => {
    const vetoes = groupByYear(tables.vetoes)
    const lone = groupByYear(tables.vetoes.filter(isLoneRussianVeto))
    const adopted = groupByYear(tables['adopted-votes'])
    const totals = oneByYear(tables['resolutions-adopted'])
    const votes = voteSeries(lone, vetoes)
    const abstentions = abstentionSeries(adopted, totals)
    return (query) =>
      query.measure === 'adopted' ? adoptedModel(abstentions, totals, query) : vetoedModel(votes, query)
  },
})

function voteSeries(lone: ByYear<readonly VetoRow[]>, all: ByYear<readonly VetoRow[]>): WholeSeries[] {
  return VOTES.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'items',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      if (year < VETOED[0]) return gapAround(year, ...VETOED)
      const vetoed = atYear(lone, year) ?? []
      const counted = vetoed.filter(test)
      const basis = [counted, vetoed, atYear(all, year) ?? []].find((rows) => rows.length > 0) ?? []
      return {
        value: counted.length,
        quality: year === LAST ? 'part-year' : counted.some(isDerived) ? 'derived' : 'reported',
        ...(counted.length > 0 ? { note: counted.map(subjectOf).join('; ') } : {}),
        sources: basis.length > 0 ? sourcesOf(basis) : [COMPLETE_LIST],
      }
    }),
  }))
}

/** Complete to May 2022; every later year has a veto and so a source of its own. */
const COMPLETE_LIST = 'vetoes:dhl_veto_list_2022'

export const isDerived = (row: VetoRow) => row.chn_vote_basis === 'derived'
const subjectOf = ({ topic, draft_symbol, item_type }: VetoRow) =>
  `${topic}${item_type === 'amendment' ? ', amendment' : draft_symbol === null ? '' : ` (${draft_symbol})`}`
const sourcesOf = (rows: readonly VetoRow[]) => [
  ...new Set(rows.flatMap((row) => [...row.sources, ...row.vote_sources])),
]

function abstentionSeries(
  adopted: ByYear<readonly AdoptedVoteRow[]>,
  totals: ByYear<ResolutionsAdoptedRow | undefined>,
): WholeSeries[] {
  return ABSTENTIONS.map(({ test, ...part }) => ({
    ...part,
    mark: 'bars',
    emphasis: 'main',
    unit: 'items',
    reportedAs: 'full year',
    points: mapYears((year): TimePoint => {
      const rows = atYear(adopted, year) ?? []
      if (year < ADOPTED[0] || rows.length === 0) return gapAround(year, ...ADOPTED)
      const total = atYear(totals, year)
      return {
        value: rows.filter(test).length,
        quality: year === LAST ? 'part-year' : 'reported',
        note: total ? `of ${total.adopted} adopted` : 'January only',
        sources: [...new Set([...rows.flatMap(({ sources }) => sources), ...(total?.sources ?? [])])],
      }
    }),
  }))
}

function base(query: FigureQuery, cut: readonly TimeSeries[]) {
  return {
    id: 'unsc-solo',
    shape: 'time',
    title: TITLE,
    domains: ['un'],
    from: query.from,
    to: query.to,
    unit: 'items',
    axisAtLeast: 2,
    series: cut,
    get sources() {
      return sourcesShown(cut)
    },
  } as const
}

const VETO_NOTES = [
  'Items vetoed by Russia (the USSR to December 1991) without China since the People’s Republic took China’s seat on 25 October 1971: draft resolutions and, in 2025, two amendments, by the UN Dag Hammarskjöld Library’s list.',
  'China never voted against here by construction: a vote of China against would make the veto a joint one. Joint vetoes stand in the figure on vetoes.',
  'An abstention is not a vote with Russia. It lets the veto stand without supporting it.',
  'A vote is derived where every member voted, none abstained and China did not veto: it then voted for the text. Its votes on Cyprus in 1974 and on the two amendments of 24 February 2025 stand in no source used.',
  'Amendments are systematically covered for 2023 and the first half of 2025 only. Texts that would be vetoed are often not put to the vote.',
]
const PART_OF_2026 =
  '2026 is part of a year: complete to 27 January, and the one veto found since, of 7 April, was a joint one; later ones may be missing.'

function vetoedModel(series: readonly WholeSeries[], query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut),
    subtitle: `Items Russia (USSR) vetoed without China a year, by China’s vote${query.to >= LAST ? `; ${LAST} is part of a year` : ''}`,
    takeaway: say`${vetoedTakeaway(cut, query)}`,
    notes: query.to >= LAST ? [...VETO_NOTES, PART_OF_2026] : VETO_NOTES,
    vintage: {
      credit: 'UN Dag Hammarskjöld Library veto list; news reports for votes',
      dataTo: 'April 2026',
    },
    absences: absencesOutside(query, VETOED, {
      before: 'the People’s Republic had no seat before October 1971',
      after: '',
    }),
  }
}

const totalOf = ({ points }: TimeSeries) => sum(points.map(({ value }) => value ?? 0))

function vetoedTakeaway(cut: readonly TimeSeries[], { from, to }: FigureQuery): string {
  if (to < VETOED[0])
    return `The People’s Republic has held China’s seat since October 1971; no year asked for falls in it.`
  const span = formatYears(Math.max(from, VETOED[0]), to)
  const [abstained = 0, voted = 0, absent = 0, unknown = 0] = cut.map(totalOf)
  const all = abstained + voted + absent + unknown
  if (all === 0) return `Russia vetoed nothing without China in ${span}.`
  const did = [
    ...(abstained > 0 ? [`abstained ${times(abstained)}`] : []),
    ...(voted > 0 ? [`voted for the text ${times(voted)}`] : []),
    ...(absent > 0 ? [`did not take part ${times(absent)}`] : []),
  ]
  const start = `In ${span} Russia${from < 1992 ? ' (the USSR)' : ''} vetoed ${items(all)} without China`
  if (did.length === 0) return `${start}, whose ${unknown === 1 ? 'vote is' : 'votes are'} not documented.`
  const rest = unknown === 0 ? '' : `; ${unknown} of its votes ${unknown === 1 ? 'is' : 'are'} not documented`
  return `${start}, which ${formatList(did)}${rest}.`
}

const items = (n: number) => (n === 1 ? '1 item' : `${n} items`)

const ADOPTED_NOTES = [
  'Resolutions adopted although at least one member abstained or voted no; all others were adopted without dissent. A permanent member that lets a text pass without supporting it abstains: its no would be a veto.',
  'Collected for 1 January 2023 to 27 January 2026 only, from one public file of votes by member whose author states no licence; its counts match the United Nations’ for 2023.',
]

function adoptedModel(
  series: readonly WholeSeries[],
  totals: ByYear<ResolutionsAdoptedRow | undefined>,
  query: FigureQuery,
): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut),
    subtitle: `Resolutions adopted a year with an abstention or a vote against, by who abstained${query.to >= LAST ? `; ${LAST} is January only` : ''}`,
    takeaway: say`${adoptedTakeaway(cut, totals, query)}`,
    notes: ADOPTED_NOTES,
    vintage: {
      credit: 'UN Security Council, through a public file of votes by member',
      dataTo: '27 January 2026',
    },
    absences: absencesOutside(query, ADOPTED, { before: `not collected before ${ADOPTED[0]}`, after: '' }),
  }
}

function adoptedTakeaway(
  cut: readonly TimeSeries[],
  totals: ByYear<ResolutionsAdoptedRow | undefined>,
  { from, to }: FigureQuery,
): string {
  if (to < ADOPTED[0])
    return `Votes on adopted texts are collected from ${ADOPTED[0]}; no year asked for falls in it.`
  const years = yearsOf(Math.max(from, ADOPTED[0]), to)
  const [both = 0, russia = 0, china = 0] = cut.map(totalOf)
  const known = years.map((year) => atYear(totals, year)?.adopted)
  const span = formatYears(years[0] ?? to, to)
  const start = known.every((total) => total !== undefined)
    ? `Of ${sum(known)} resolutions adopted in ${span} China abstained on ${both + china}`
    : `In ${span} China abstained on ${both + china} adopted resolutions`
  const alone =
    china === 0 ? 'China never abstained without Russia' : `China abstained without Russia ${times(china)}`
  return `${start}, Russia on ${both + russia}, both on ${both}; ${alone}.`
}
