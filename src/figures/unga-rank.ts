import type { UngaYearRow } from '../data/tables/unga-years.ts'
import type { RankingModel, RankingRow } from '../model/figure-model.ts'
import { formatValue, formatYears } from '../model/format.ts'
import { coveredNote, type PeriodValue } from '../model/period.ts'
import { say } from '../model/sentence.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { atYear, type ByYear, oneByYear, yearsOf } from '../model/year-series.ts'
import {
  ASSEMBLY_NOTES,
  ASSEMBLY_VINTAGE,
  ASSEMBLY_YEARS,
  unlikeYearNotes,
  wholeYears,
} from './kit/assembly.ts'
import { type AssemblyVotes, indexVotes, REFERENCES, type Reference } from './kit/assembly-votes.ts'
import { defineFigure, type FigureQuery } from './kit/define.ts'
import { askedYears, ranked, type UnrankedRow, unranked } from './kit/ranking-figure.ts'
import { FOLLOWED_COLORS, followedModel } from './kit/unga-followed.ts'
import { rankRecords } from './records/unga-rank.ts'

const TITLE = 'Who votes with China, who with Russia?'

/** All members that ever voted, but the two. */
const STATES =
  'AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CIV CMR COD COG COL COM CPV CRI CSK CUB CYP CZE DDR DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RWA SAU SCG SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM YMD YUG ZAF ZMB ZWE'

export default defineFigure({
  id: 'unga-rank',
  title: TITLE,
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
  period: (tables) => {
    const votes = indexVotes(tables['unga-states'], tables['un-members'])
    const years = oneByYear(tables['unga-years'])
    return (from, to) => [
      ...periodValues(votes, years, 'china', from, to),
      ...periodValues(votes, years, 'russia', from, to),
    ]
  },
  follow: {
    param: 'unga-rank.states',
    ids: STATES,
    most: FOLLOWED_COLORS.length,
    one: 'a state',
    many: 'states',
  },
  prepare: (tables) => {
    const votes = indexVotes(tables['unga-states'], tables['un-members'])
    const years = oneByYear(tables['unga-years'])
    return (query) => {
      const reference = query.measure === 'russia' ? 'russia' : 'china'
      return (query.follow ?? []).length > 0
        ? followedModel(TITLE, votes, years, reference, query)
        : rankingModel(votes, years, reference, query)
    }
  },
})

export type Years = ByYear<UngaYearRow | undefined>

export const NAMES = { china: 'China', russia: 'Russia' } as const
export const OTHER = { china: 'russia', russia: 'china' } as const

function rankingModel(
  votes: AssemblyVotes,
  years: Years,
  reference: Reference,
  query: FigureQuery,
): RankingModel {
  const asked = askedYears(query)
  const from = Math.max(asked.from, ASSEMBLY_YEARS[0])
  const to = Math.min(asked.to, ASSEMBLY_YEARS[1])
  const covered = from <= to
  const name = NAMES[reference]
  const { rows, apart } = rowsOf(votes, years, reference, from, to)
  const span = covered ? formatYears(from, to) : ''
  return {
    id: 'unga-rank',
    shape: 'ranking',
    title: TITLE,
    domains: ['un'],
    from: asked.from,
    to: asked.to,
    pinned: asked.pinned,
    subtitle: [
      `Same vote as ${name}, % of recorded votes in which both took part`,
      asked.pinned === null ? span : `${asked.pinned} (the pinned year)`,
    ]
      .filter(Boolean)
      .join(', '),
    takeaway: say`${covered ? takeaway(rows, reference, span) : NOTHING}`,
    notes: [
      ...unlikeYearNotes(years, { from, to }),
      `All recorded votes of the years count alike, so that a year with many votes weighs more. Only members that voted on at least half of ${name}’s votes are ranked; equal shares share a rank. Russia is the USSR to December 1991.`,
      ...ASSEMBLY_NOTES,
    ],
    vintage: ASSEMBLY_VINTAGE,
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
    emptyText: `The figure covers ${formatYears(...ASSEMBLY_YEARS)}.`,
    sources: [...rows, ...apart][0]?.sources ?? [],
  }
}

const NOTHING = `The figure covers ${formatYears(...ASSEMBLY_YEARS)}; no year asked for falls in it.`

/** Members by their share over covered years: the ranked, and those with too few votes. */
export function rowsOf(votes: AssemblyVotes, years: Years, reference: Reference, from: number, to: number) {
  const sources = new Set<string>()
  let cast = 0
  for (let year = from; year <= to; year++) {
    const row = atYear(years, year)
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
function medianOf(rows: readonly RankingRow[]): number {
  return sum(middleOf(rows).map(({ value }) => value ?? 0)) / 2
}

/** The two members in the middle of a ranking; the one in the middle twice where their number is odd. */
export function middleOf(rows: readonly RankingRow[]): readonly RankingRow[] {
  const middle = rows.length / 2
  return [Math.ceil(middle) - 1, Math.floor(middle)].flatMap((at) => rows[at] ?? [])
}

/** Where one of the two stands among those who vote with the other, and the member in the middle. */
function periodValues(
  votes: AssemblyVotes,
  years: Years,
  reference: Reference,
  from: number,
  to: number,
): PeriodValue[] {
  const covered = yearsOf(Math.max(from, ASSEMBLY_YEARS[0]), Math.min(to, ASSEMBLY_YEARS[1]))
  const rows =
    covered.length === 0 ? [] : rowsOf(votes, years, reference, covered[0] ?? 0, covered.at(-1) ?? 0).rows
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

const percent = (value: number | null | undefined) => formatValue(value ?? 0, 'percent')

function takeaway(rows: readonly RankingRow[], reference: Reference, span: string): string {
  const other = rows.find(({ id }) => id === REFERENCES[OTHER[reference]])
  const [closest, farthest] = [rows[0], rows.at(-1)]
  if (!other || !closest || !farthest) return NOTHING
  return `In ${span} ${NAMES[OTHER[reference]]} voted like ${NAMES[reference]} on ${percent(other.value)} of votes: rank ${other.rank} of ${rows.length}, the median being ${percent(medianOf(rows))}. Closest: ${closest.name} (${percent(closest.value)}); furthest: ${farthest.name} (${percent(farthest.value)}).`
}
