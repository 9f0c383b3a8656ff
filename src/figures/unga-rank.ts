import type { TableAbout } from '../data/about.ts'
import type { Abouts, Tables } from '../data/tables.ts'
import type { RankingModel, RankingRow } from '../model/figure-model.ts'
import { formatValue, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../model/value-ref.ts'
import { atYear, yearsOf } from '../model/year-series.ts'
import {
  type Assembly,
  assemblyOf,
  coveredOf,
  nothingIn,
  unlikeYearNotes,
  wholeYears,
} from './kit/assembly.ts'
import { type AssemblyVotes, indexVotes, REFERENCES, type Reference } from './kit/assembly-votes.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { askedYears, ranked, type UnrankedRow, unranked } from './kit/ranking-figure.ts'
import { vintageOf } from './kit/table-facts.ts'
import { FOLLOWED_COLORS, followedModel } from './kit/unga-followed.ts'
import { rankRecords } from './records/unga-rank.ts'

/** All members that ever voted, but the two. */
const STATES =
  'AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CIV CMR COD COG COL COM CPV CRI CSK CUB CYP CZE DDR DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RWA SAU SCG SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM YMD YUG ZAF ZMB ZWE'

export default defineFigure({
  id: 'unga-rank',
  title: 'Who votes with China, who with Russia?',
  domains: ['un'],
  covers: ({ 'unga-states': rows }) => wholeYears(rows),
  definition:
    'How often every member of the United Nations cast the same vote as China, or as Russia, in recorded votes of the General Assembly.',
  method:
    'Identical votes over the votes in which both took part, added up over the chosen years, or of the pinned year: a year with many votes weighs more. Members that took part in fewer than half of the votes of China, or of Russia, are shown apart and not ranked. States that are followed are drawn year by year.',
  shape: 'ranking',
  pinned: true,
  tables: ['un-members', 'unga-states', 'unga-years'],
  records: rankRecords,
  measure: {
    param: 'unga-rank.with',
    label: 'Ranked by votes with',
    options: [
      { value: 'china', label: 'With China' },
      { value: 'russia', label: 'With Russia' },
    ],
  },
  period: (tables, about) => {
    const list = listOf(tables, about)
    return (from, to) => [...periodValues(list, 'china', from, to), ...periodValues(list, 'russia', from, to)]
  },
  follow: {
    param: 'unga-rank.states',
    ids: STATES,
    most: FOLLOWED_COLORS.length,
    one: 'a state',
    many: 'states',
  },
  prepare: (tables, about) => {
    const list = listOf(tables, about)
    return (query) => {
      const reference = query.measure === 'russia' ? 'russia' : 'china'
      return (query.follow ?? []).length > 0
        ? followedModel(list.votes, list.assembly, reference, query)
        : rankingModel(list, reference, query)
    }
  },
})

/** The votes of all members, and the years they are of. */
export interface List {
  readonly votes: AssemblyVotes
  readonly assembly: Assembly
  readonly about: TableAbout
}

type Names = 'un-members' | 'unga-states' | 'unga-years'

export const listOf = (tables: Pick<Tables, Names>, about: Abouts<Names>): List => ({
  votes: indexVotes(tables['unga-states'], tables['un-members']),
  assembly: assemblyOf(tables['unga-years'], about['unga-years']),
  about: about['unga-states'],
})

export const NAMES = { china: 'China', russia: 'Russia' } as const
export const OTHER = { china: 'russia', russia: 'china' } as const

function rankingModel(list: List, reference: Reference, query: FigureQuery): Body<RankingModel> {
  const { votes, assembly, about } = list
  const asked = askedYears(query)
  const [from, to] = coveredOf(asked, votes.span)
  const covered = from <= to
  const name = NAMES[reference]
  const { rows, apart } = rowsOf(list, reference, from, to)
  const span = covered ? formatYears(from, to) : ''
  return {
    shape: 'ranking',
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: [
      `Same vote as ${name}, % of recorded votes in which both took part`,
      asked.pinned === null ? span : `${asked.pinned} (the pinned year)`,
    ]
      .filter(Boolean)
      .join(', '),
    takeaway: (covered && takeaway(rows, reference, span)) || say`${nothingIn(votes.span)}`,
    notes: [
      ...unlikeYearNotes(assembly, { from, to }),
      `All recorded votes of the years count alike, so that a year with many votes weighs more. Only members that voted on at least half of ${name}’s votes are ranked; equal shares share a rank. Russia is the USSR to December 1991.`,
      ...about.caveats,
    ],
    vintage: vintageOf(about, assembly.about),
    unit: 'percent',
    rowName: 'State',
    parts: [{ id: reference, name: `with ${name}`, color: 'context' }],
    beside: {
      id: OTHER[reference],
      name: `with ${NAMES[OTHER[reference]]}`,
      color: OTHER[reference],
    },
    rows,
    bothEnds: true,
    apart:
      apart.length > 0 ? { reason: `Not ranked, fewer than half of ${name}’s votes`, rows: apart } : null,
    emptyText: `The figure covers ${formatYears(...votes.span)}.`,
    sources: [...rows, ...apart][0]?.sources ?? [],
  }
}

/** Members by their share over covered years: the ranked, and those with too few votes. */
export function rowsOf({ votes, assembly }: List, reference: Reference, from: number, to: number) {
  const sources = new Set<string>()
  let cast = 0
  for (let year = from; year <= to; year++) {
    const row = atYear(assembly.years, year)
    cast += row?.[`${reference}_cast`] ?? 0
    for (const id of row?.sources ?? []) sources.add(id)
  }
  const ids = [...sources]
  const regular: UnrankedRow[] = []
  const rare: UnrankedRow[] = []
  votes.states.forEach(({ code, name }, i) => {
    const { both, same } = votes.over(i, from, to, reference)
    const other = votes.over(i, from, to, OTHER[reference])
    const share = sharePercent(same, both)
    if (code === REFERENCES[reference] || share === null) return
    const row: UnrankedRow = {
      id: code,
      name,
      parts: [share],
      value: share,
      quality: 'reported',
      note: `${same} of ${both} votes`,
      beside: sharePercent(other.same, other.both),
      ...(code === REFERENCES[OTHER[reference]] ? { highlight: OTHER[reference] } : {}),
      sources: ids,
    }
    if (2 * both >= cast) regular.push(row)
    else rare.push(row)
  })
  return { rows: ranked(regular), apart: unranked(rare) }
}

/** Of a ranking with at least one row. */
export function medianOf(rows: readonly RankingRow[]): number {
  return sum(middleOf(rows).map(({ value }) => value ?? 0)) / 2
}

/** The two members in the middle of a ranking; the one in the middle twice where their number is odd. */
export function middleOf(rows: readonly RankingRow[]): readonly RankingRow[] {
  const middle = rows.length / 2
  return [Math.ceil(middle) - 1, Math.floor(middle)].flatMap((at) => rows[at] ?? [])
}

/** Where one of the two stands among those who vote with the other, and the member in the middle. */
function periodValues(list: List, reference: Reference, from: number, to: number): PeriodValue[] {
  const covered = yearsOf(...coveredOf({ from, to }, list.votes.span))
  const rows = covered.length === 0 ? [] : rowsOf(list, reference, covered[0] ?? 0, covered.at(-1) ?? 0).rows
  const other = rows.find(({ id }) => id === REFERENCES[OTHER[reference]])
  const [name, otherName] = [NAMES[reference], NAMES[OTHER[reference]]]
  const note = coveredNote([from, to], covered)
  return [
    {
      label: `Members that voted like ${name} more often than ${otherName} did`,
      unit: 'items',
      value: other?.rank == null ? null : other.rank - 1,
      ...(other
        ? note.note
          ? { note: `of ${rows.length}; ${note.note}` }
          : { note: `of ${rows.length}` }
        : note),
    },
    {
      label: `Same vote as ${name}: the median member`,
      unit: 'percent',
      value: rows.length === 0 ? null : medianOf(rows),
      ...note,
    },
  ]
}

/** Null where the other of the two, or any member, is not ranked. */
function takeaway(rows: readonly RankingRow[], reference: Reference, span: string): Sentence | null {
  const other = rows.find(({ id }) => id === REFERENCES[OTHER[reference]])
  const [closest, farthest] = [rows[0], rows.at(-1)]
  if (!other || !closest || !farthest) return null
  const share = ({ id, value }: RankingRow) =>
    num(formatValue(value ?? 0, 'percent'), { row: id, column: WHOLE_ROW })
  const median = num(formatValue(medianOf(rows), 'percent'), { row: WHOLE_RANGE, column: 'median' })
  return say`In ${span} ${NAMES[OTHER[reference]]} voted like ${NAMES[reference]} on ${share(other)} of votes: rank ${other.rank} of ${rows.length}, the median being ${median}. Closest: ${closest.name} (${share(closest)}); furthest: ${farthest.name} (${share(farthest)}).`
}
