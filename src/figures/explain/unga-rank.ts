import { FIRST_WHOLE_YEAR } from '../../data/seat-change.ts'
import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaStateRow } from '../../data/tables/unga-states.ts'
import { formatYears } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { sharePercent, sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear } from '../../model/year-series.ts'
import { coveredOf, NO_WHOLE_YEAR } from '../kit/assembly.ts'
import { medianExplanation, SCORES, votesExplanation } from '../kit/assembly-explained.ts'
import { REFERENCES, type Reference } from '../kit/assembly-votes.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { shareOfParts } from '../kit/formulas.ts'
import { askedYears } from '../kit/ranking-figure.ts'
import { type List, listOf, medianOf, middleOf, NAMES, OTHER, rowsOf } from '../unga-rank.ts'

interface Data extends List {
  readonly byState: ReadonlyMap<string, readonly UngaStateRow[]>
  readonly pair: readonly UngaPairRow[]
}

export default defineExplainer({
  tables: ['un-members', 'unga-states', 'unga-years', 'unga-pairs'],
  prepare: (tables, about) => {
    const byState = new Map<string, UngaStateRow[]>()
    for (const row of tables['unga-states']) {
      const own = byState.get(row.state)
      if (own) own.push(row)
      else byState.set(row.state, [row])
    }
    const data: Data = {
      ...listOf(tables, about),
      byState,
      pair: tables['unga-pairs'].filter(({ first, second }) => first === 'CHN' && second === 'RUS'),
    }
    return {
      explain: (query, { row, column }) => {
        const reference = referenceOf(query)
        if (isFollowed(query)) {
          const year = Number(row)
          if (year < FIRST_WHOLE_YEAR) return { rows: [], rowsNote: NO_WHOLE_YEAR }
          if (column === 'median') return medianExplanation(ofYear(data, year), reference, 'identical')
          return column === 'votes'
            ? votesExplanation(ofYear(data, year))
            : share(data, column, reference, year, year)
        }
        const [from, to] = coveredOf(askedYears(query), data.votes.span)
        if (row === WHOLE_RANGE) return column === 'median' ? median(data, reference, from, to) : null
        return share(data, row, column === OTHER[reference] ? OTHER[reference] : reference, from, to)
      },
    }
  },
})

const referenceOf = ({ measure }: FigureQuery): Reference => (measure === 'russia' ? 'russia' : 'china')
const isFollowed = ({ follow }: FigureQuery) => (follow ?? []).length > 0

/** The row of a year that the figure covers. */
const ofYear = ({ assembly }: Data, year: number) =>
  year >= FIRST_WHOLE_YEAR ? atYear(assembly.years, year) : undefined

function share(data: Data, code: string, reference: Reference, from: number, to: number): Explained | null {
  const { votes, byState, pair } = data
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
      const { sources } = ofYear(data, row.year) ?? { sources: [] }
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
  const { rows } = rowsOf(data, reference, from, to)
  const middle = middleOf(rows)
  const parts = middle.map(({ name, value }) => ({ label: name, value: value ?? 0, weight: 0.5 }))
  return {
    name: `Median member, with ${NAMES[reference]}`,
    quantity: `The share of recorded votes of the General Assembly on which the median member voted like ${NAMES[reference]}`,
    period: formatYears(from, to),
    computed: { unit: 'percent', value: medianOf(rows), quality: 'reported' },
    formula: {
      kind: 'sum',
      of: { name: 'Mean of the two in the middle of the ranking', unit: 'percent', parts },
    },
    rows: [...new Set(middle)].flatMap(({ id }) => share(data, id, reference, from, to)?.rows ?? []),
    rowsNote: `Of ${rows.length} members ranked; each has a card of its own.`,
  }
}
