import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import { formatValue } from '../../model/format.ts'
import type { Formula } from '../../model/formula.ts'
import type { Explanation } from '../../model/number-card.ts'
import { ASSEMBLY_YEARS, agreement, type Score, UNLIKE_YEAR } from '../kit/assembly.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, sourceRow, type TakeawayValue } from '../kit/explain.ts'

const PAIRS = {
  'china-russia': ['CHN', 'RUS', 'China and Russia'],
  'china-usa': ['CHN', 'USA', 'China and the USA'],
  'russia-usa': ['RUS', 'USA', 'Russia and the USA'],
} as const
type PairId = keyof typeof PAIRS
const MEDIANS = { 'median-china': 'china', 'median-russia': 'russia' } as const
type MedianId = keyof typeof MEDIANS
const OTHER = { identical: 'half', half: 'identical' } as const
const SCORES = { identical: 'Only identical votes counted', half: 'A single abstention counted as half' }

const isPair = (id: string): id is PairId => Object.hasOwn(PAIRS, id)
const isMedian = (id: string): id is MedianId => Object.hasOwn(MEDIANS, id)
const scoreOf = ({ measure }: FigureQuery): Score => (measure === 'half' ? 'half' : 'identical')

export default defineExplainer({
  tables: ['unga-pairs', 'unga-years'],
  prepare: ({ 'unga-pairs': pairs, 'unga-years': years }) => {
    const pairIn = (id: PairId, year: number) => {
      const [first, second] = PAIRS[id]
      return pairs.find((row) => row.year === year && row.first === first && row.second === second)
    }
    const yearOf = (year: number) => years.find((row) => row.year === year)
    return {
      explain: (query, { row, column }) => {
        const year = Number(row)
        if (year < ASSEMBLY_YEARS[0]) return null
        if (isPair(column)) return pair(pairIn(column, year), column, scoreOf(query))
        if (isMedian(column)) return median(yearOf(year), column, scoreOf(query))
        return column === 'votes' ? votes(yearOf(year)) : null
      },
      takeaway: (query) => takeaway(query, (year) => pairIn('china-russia', year), yearOf),
    }
  },
})

function formulaOf(row: UngaPairRow, score: Score): Formula {
  const half = { label: 'one of the two abstained', value: row.one_abstained, weight: 0.5 }
  return {
    kind: 'share',
    part: {
      name: score === 'half' ? 'Agreed' : 'Identical votes',
      unit: 'votes',
      parts: [{ label: 'identical', value: row.identical }, ...(score === 'half' ? [half] : [])],
    },
    whole: {
      name: 'Votes in which both took part',
      unit: 'votes',
      parts: [{ label: `${row.year}`, value: row.both_voted }],
    },
  }
}

function pair(row: UngaPairRow | undefined, id: PairId, score: Score): Explanation {
  const names = PAIRS[id][2]
  const quantity = `Agreement of ${names} in recorded votes of the General Assembly${score === 'half' ? ', a single abstention counted as half,' : ', identical votes only,'}`
  if (!row) return { quantity }
  const other = agreement(row, OTHER[score])
  return {
    quantity,
    formula: formulaOf(row, score),
    rows: [
      sourceRow(
        'unga-pairs',
        row,
        ['year', 'first', 'second'],
        ['both_voted', 'identical', 'one_abstained', 'opposite'],
      ),
    ],
    others: other === null ? [] : [{ label: SCORES[OTHER[score]], value: other, sources: row.sources }],
  }
}

const medianColumn = (with_: (typeof MEDIANS)[MedianId], score: Score) =>
  `${with_}_median${score === 'half' ? '_half' : ''}_pct` as const

function median(row: UngaYearRow | undefined, id: MedianId, score: Score): Explanation {
  const reference = MEDIANS[id]
  const name = reference === 'china' ? 'China' : 'Russia'
  const quantity = `The median member’s agreement with ${name} in recorded votes of the General Assembly${score === 'half' ? ', a single abstention counted as half,' : ', identical votes only,'}`
  if (!row) return { quantity }
  const other = row[medianColumn(reference, OTHER[score])]
  return {
    quantity,
    rows: [
      sourceRow(
        'unga-years',
        row,
        ['year'],
        ['recorded_votes', `${reference}_cast`, `${reference}_ranked`, medianColumn(reference, score)],
      ),
    ],
    own: true,
    rowsNote: `The median of ${row[`${reference}_ranked`]} members, stored as computed from their votes; each one’s are in the table unga-states.`,
    others: other === null ? [] : [{ label: SCORES[OTHER[score]], value: other, sources: row.sources }],
  }
}

function votes(row: UngaYearRow | undefined): Explanation {
  return {
    quantity: 'The number of recorded votes in the General Assembly',
    rows: row
      ? [sourceRow('unga-years', row, ['year'], ['recorded_votes', 'china_cast', 'russia_cast'])]
      : [],
  }
}

function takeaway(
  query: FigureQuery,
  pairIn: (year: number) => UngaPairRow | undefined,
  yearOf: (year: number) => UngaYearRow | undefined,
): TakeawayValue[] {
  const score = scoreOf(query)
  const first = Math.max(query.from, ASSEMBLY_YEARS[0])
  const last = Math.min(query.to, ASSEMBLY_YEARS[1])
  if (first > last) return []
  const year = last === UNLIKE_YEAR && first < last ? last - 1 : last
  const value = (share: number | null | undefined, of: number, column: string): TakeawayValue[] =>
    share == null ? [] : [{ text: formatValue(share, 'percent'), ref: { row: `${of}`, column } }]
  const pairValue = (of: number) => {
    const row = pairIn(of)
    return value(row && agreement(row, score), of, 'china-russia')
  }
  const medians = yearOf(year)
  return [
    ...pairValue(year),
    ...value(medians?.[medianColumn('china', score)], year, 'median-china'),
    ...value(medians?.[medianColumn('russia', score)], year, 'median-russia'),
    ...(year === last ? [] : pairValue(last)),
  ]
}
