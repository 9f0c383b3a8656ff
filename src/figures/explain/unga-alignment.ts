import { FIRST_WHOLE_YEAR } from '../../data/seat-change.ts'
import type { UngaPairRow } from '../../data/tables/unga-pairs.ts'
import { agreement, NO_WHOLE_YEAR, type Score } from '../kit/assembly.ts'
import {
  medianExplanation,
  OTHER_SCORE,
  pairFormula,
  pairRow,
  SCORES,
  votesExplanation,
} from '../kit/assembly-explained.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained } from '../kit/explain.ts'

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
        if (year < FIRST_WHOLE_YEAR) return { rows: [], rowsNote: NO_WHOLE_YEAR }
        if (isPair(column)) return pair(pairIn(column, year), column, scoreOf(query))
        if (isMedian(column)) return medianExplanation(yearOf(year), MEDIANS[column], scoreOf(query))
        return column === 'votes' ? votesExplanation(yearOf(year)) : null
      },
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
