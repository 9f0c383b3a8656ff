import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import type { UngaYearRow } from '../../data/tables/unga-years.ts'
import { formatValue } from '../../model/format.ts'
import { ASSEMBLY_YEARS, agreement, NO_WHOLE_YEAR, type Score, UNLIKE_YEAR } from '../kit/assembly.ts'
import {
  medianColumn,
  medianExplanation,
  OTHER_SCORE,
  pairFormula,
  pairRow,
  SCORES,
  votesExplanation,
} from '../kit/assembly-explained.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, type TakeawayValue } from '../kit/explain.ts'

const PAIRS = {
  'china-russia': ['CHN', 'RUS', 'China and Russia'],
  'china-usa': ['CHN', 'USA', 'China and the USA'],
  'russia-usa': ['RUS', 'USA', 'Russia and the USA'],
} as const
type PairId = keyof typeof PAIRS
const MEDIANS = { 'median-china': 'china', 'median-russia': 'russia' } as const
type MedianId = keyof typeof MEDIANS

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
        if (year < ASSEMBLY_YEARS[0]) return { rows: [], rowsNote: NO_WHOLE_YEAR }
        if (isPair(column)) return pair(pairIn(column, year), column, scoreOf(query))
        if (isMedian(column)) return medianExplanation(yearOf(year), MEDIANS[column], scoreOf(query))
        return column === 'votes' ? votesExplanation(yearOf(year)) : null
      },
      takeaway: (query) => takeaway(query, (year) => pairIn('china-russia', year), yearOf),
    }
  },
})

function pair(row: UngaPairRow | undefined, id: PairId, score: Score): Explained {
  const names = PAIRS[id][2]
  const quantity = `Agreement of ${names} in recorded votes of the General Assembly${score === 'half' ? ', a single abstention counted as half,' : ', identical votes only,'}`
  if (!row) return { quantity }
  const other = agreement(row, OTHER_SCORE[score])
  return {
    quantity,
    formula: pairFormula([row], score),
    rows: [pairRow(row)],
    others: other === null ? [] : [{ label: SCORES[OTHER_SCORE[score]], value: other, sources: row.sources }],
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
