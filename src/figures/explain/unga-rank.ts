import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaStateRow } from '../../data/tables/unga-states.ts'
import { formatValue, formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { sharePercent, sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../../model/value-ref.ts'
import { atYear, oneByYear } from '../../model/year-series.ts'
import { ASSEMBLY_YEARS, NO_WHOLE_YEAR, UNLIKE_YEAR } from '../kit/assembly.ts'
import { medianExplanation, SCORES, votesExplanation } from '../kit/assembly-explained.ts'
import { type AssemblyVotes, indexVotes, REFERENCES, type Reference } from '../kit/assembly-votes.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow, type TakeawayValue } from '../kit/explain.ts'
import { shareOfParts } from '../kit/formulas.ts'
import { askedYears } from '../kit/ranking-figure.ts'
import { middleOf, NAMES, OTHER, rowsOf, type Years } from '../unga-rank.ts'

interface Data {
  readonly votes: AssemblyVotes
  readonly years: Years
  readonly byState: ReadonlyMap<string, readonly UngaStateRow[]>
  readonly pair: readonly UngaPairRow[]
}

export default defineExplainer({
  tables: ['un-members', 'unga-states', 'unga-years', 'unga-pairs'],
  prepare: (tables) => {
    const byState = new Map<string, UngaStateRow[]>()
    for (const row of tables['unga-states']) {
      const own = byState.get(row.state)
      if (own) own.push(row)
      else byState.set(row.state, [row])
    }
    const data: Data = {
      votes: indexVotes(tables['unga-states'], tables['un-members']),
      years: oneByYear(tables['unga-years']),
      byState,
      pair: tables['unga-pairs'].filter(({ first, second }) => first === 'CHN' && second === 'RUS'),
    }
    return {
      explain: (query, { row, column }) => {
        const reference = referenceOf(query)
        if (isFollowed(query)) {
          const year = Number(row)
          if (year < ASSEMBLY_YEARS[0]) return { rows: [], rowsNote: NO_WHOLE_YEAR }
          if (column === 'median') return medianExplanation(ofYear(data.years, year), reference, 'identical')
          return column === 'votes'
            ? votesExplanation(ofYear(data.years, year))
            : share(data, column, reference, year, year)
        }
        const [from, to] = coveredBy(query)
        if (row === WHOLE_RANGE) return column === 'median' ? median(data, reference, from, to) : null
        return share(data, row, column === OTHER[reference] ? OTHER[reference] : reference, from, to)
      },
      takeaway: (query) => (isFollowed(query) ? followedValues(data, query) : rankingValues(data, query)),
    }
  },
})

const referenceOf = ({ measure }: FigureQuery): Reference => (measure === 'russia' ? 'russia' : 'china')
const isFollowed = ({ follow }: FigureQuery) => (follow ?? []).length > 0

function coveredBy(query: FigureQuery): readonly [from: number, to: number] {
  const { from, to } = askedYears(query)
  return [Math.max(from, ASSEMBLY_YEARS[0]), Math.min(to, ASSEMBLY_YEARS[1])]
}

/** The row of a year that the figure covers. */
const ofYear = (years: Years, year: number) => (year >= ASSEMBLY_YEARS[0] ? atYear(years, year) : undefined)

function share(
  { votes, years, byState, pair }: Data,
  code: string,
  reference: Reference,
  from: number,
  to: number,
): Explained | null {
  const index = votes.indexOf(code)
  const name = index === undefined ? undefined : votes.states[index]?.name
  if (name === undefined) return null
  const quantity = `The share of recorded votes of the General Assembly on which ${name} voted like ${NAMES[reference]}`
  const own = (byState.get(code) ?? []).filter(({ year }) => year >= from && year <= to)
  const [both, same] = [`with_${reference}`, `same_as_${reference}`] as const
  const known = own.filter((row) => (row[both] ?? 0) > 0)
  if (known.length === 0)
    return {
      quantity,
      rows: [],
      rowsNote:
        REFERENCES[reference] === code
          ? `${name} is not measured by its own votes.`
          : 'The table has no vote of these years in which both took part.',
    }
  const parts = (column: typeof both | typeof same) =>
    known.map((row) => ({ label: `${row.year}`, value: row[column] ?? 0 }))
  return {
    quantity,
    period: formatYears(from, to),
    formula: shareOfParts(
      'votes',
      ['Same vote', parts(same)],
      ['Votes in which both took part', parts(both)],
    ),
    rows: known.map((row) => {
      const { sources } = ofYear(years, row.year) ?? { sources: [] }
      return sourceRow('unga-states', { ...row, sources }, [both, same])
    }),
    rowsNote:
      known.length > 1
        ? 'All votes of the years count alike, so that a year with many votes weighs more.'
        : null,
    others:
      code === REFERENCES[OTHER[reference]]
        ? ofPair(pair.filter(({ year }) => year >= from && year <= to))
        : [],
  }
}

/** What the two agree on, from the table of pairs: counted alike, and with abstentions by half. */
function ofPair(rows: readonly UngaPairRow[]): OtherValue[] {
  const sources = [...new Set(rows.flatMap((row) => row.sources))]
  const total = (of: (row: UngaPairRow) => number) => sum(rows.map(of))
  const value = (same: number) =>
    sharePercent(
      same,
      total((row) => row.both_voted),
    )
  const identical = total((row) => row.identical)
  return (
    [
      ['The table of pairs', value(identical)],
      [SCORES.half, value(identical + total((row) => row.one_abstained) / 2)],
    ] as const
  ).flatMap(([label, share]) => (share === null ? [] : [{ label, value: share, sources }]))
}

/** The member in the middle of the ranking, or the two there. */
function median(data: Data, reference: Reference, from: number, to: number): Explained | null {
  if (from > to) return null
  const { rows } = rowsOf(data.votes, data.years, reference, from, to)
  const middle = middleOf(rows)
  const parts = middle.map(({ name, value }) => ({ label: name, value: value ?? 0, weight: 0.5 }))
  const value = sum(parts.map((part) => part.weight * part.value))
  return {
    name: `Median member, with ${NAMES[reference]}`,
    quantity: `The share of recorded votes of the General Assembly on which the median member voted like ${NAMES[reference]}`,
    period: formatYears(from, to),
    computed: { unit: 'percent', value, quality: 'reported' },
    formula: {
      kind: 'sum',
      of: { name: 'Mean of the two in the middle of the ranking', unit: 'percent', parts },
    },
    rows: [...new Set(middle)].flatMap(({ id }) => share(data, id, reference, from, to)?.rows ?? []),
    rowsNote: `Of ${rows.length} members ranked; each has a card of its own.`,
  }
}

function rankingValues(data: Data, query: FigureQuery): TakeawayValue[] {
  const [from, to] = coveredBy(query)
  if (from > to) return []
  const reference = referenceOf(query)
  const { rows } = rowsOf(data.votes, data.years, reference, from, to)
  const other = rows.find(({ id }) => id === REFERENCES[OTHER[reference]])
  const [closest, farthest] = [rows[0], rows.at(-1)]
  if (!other || !closest || !farthest) return []
  const text = (value: number | null) => formatValue(value ?? 0, 'percent')
  const value = (row: typeof other) => ({ text: text(row.value), ref: { row: row.id, column: WHOLE_ROW } })
  return [
    value(other),
    {
      text: text(median(data, reference, from, to)?.computed?.value ?? null),
      ref: { row: WHOLE_RANGE, column: 'median' },
    },
    value(closest),
    value(farthest),
  ]
}

function followedValues({ votes, years }: Data, query: FigureQuery): TakeawayValue[] {
  const [first, last] = [Math.max(query.from, ASSEMBLY_YEARS[0]), Math.min(query.to, ASSEMBLY_YEARS[1])]
  if (first > last) return []
  const reference = referenceOf(query)
  const year = last === UNLIKE_YEAR && first < last ? last - 1 : last
  const value = (share: number | null | undefined, column: string): TakeawayValue[] =>
    share == null ? [] : [{ text: formatValue(share, 'percent'), ref: { row: `${year}`, column } }]
  const states = [...(query.follow ?? []), REFERENCES[OTHER[reference]]]
  return [
    ...states.flatMap((code) => {
      const index = votes.indexOf(code)
      if (index === undefined) return []
      const { same, both } = votes.over(index, year, year, reference)
      return value(sharePercent(same, both), code)
    }),
    ...value(ofYear(years, year)?.[`${reference}_median_pct`], 'median'),
  ]
}
