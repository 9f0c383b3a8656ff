import type { BorderEventRow } from '../../data/tables/border-events.ts'
import { formatShare } from '../../model/format.ts'
import { WHOLE_ROW } from '../../model/value-ref.ts'
import { atYear } from '../../model/year-series.ts'
import {
  type CitedRow,
  defineExplainer,
  type Explained,
  sourceRow,
  type TakeawayValue,
} from '../kit/explain.ts'
import { askedYears } from '../kit/ranking-figure.ts'
import { releaseExplanation } from '../kit/release-explained.ts'
import { nationalShare } from '../kit/releases.ts'
import { nationalExplanation } from '../kit/trade-explained.ts'
import {
  comparedYear,
  type Index,
  indexed,
  PROVINCES,
  published,
  RANKED_ELSEWHERE,
  releasesOf,
} from '../provinces.ts'

const CHINA = 'CN'

export default defineExplainer({
  tables: ['heilongjiang', 'provinces', 'china-trade', 'border-events'],
  prepare: (tables) => {
    const index = indexed(tables)
    return {
      explain: (_, { row, column }) => {
        const year = Number(row)
        if (column === CHINA) return nationalExplanation(atYear(index.national, year))
        if (column === WHOLE_ROW) return ofYear(index, year)
        const province = PROVINCES.find(({ id }) => id === column)
        return province
          ? releaseExplanation(province.name, releasesOf(index, province.id, year), year, 'trade')
          : null
      },
      takeaway: (query) => {
        const { from, to } = askedYears(query)
        const year = comparedYear(index, from, to)
        if (year === undefined) return []
        const china = nationalShare(atYear(index.national, year))
        return [
          ...sharesOf(index, year)
            .toSorted((a, b) => b.share - a.share)
            .map(({ value }) => value),
          ...(china === null ? [] : [shareValue(china, year, CHINA)]),
          ...(from <= RANKED_ELSEWHERE && to >= RANKED_ELSEWHERE
            ? sharesOf(index, RANKED_ELSEWHERE).map(({ value }) => value)
            : []),
        ]
      },
    }
  },
})

const shareValue = (share: number, year: number, column: string): TakeawayValue => ({
  text: formatShare(share),
  ref: { row: `${year}`, column },
})

const sharesOf = (index: Index, year: number) =>
  published(index, year).map(({ id, share }) => ({ share, value: shareValue(share, year, id) }))

/** A year as a whole: the rows its cells rest on, and its events at the border. */
function ofYear(index: Index, year: number): Explained {
  const cells = [
    nationalExplanation(atYear(index.national, year)),
    ...PROVINCES.map(({ id, name }) => releaseExplanation(name, releasesOf(index, id, year), year, 'trade')),
  ]
  return {
    rows: [...cells.flatMap(({ rows = [] }) => rows), ...(atYear(index.events, year) ?? []).map(eventRow)],
    rowsNote: 'The rows of the cells of this year; each cell has a card of its own.',
  }
}

const eventRow = (row: BorderEventRow): CitedRow =>
  sourceRow('border-events', row, [
    'date',
    'date_of',
    'label',
    'what',
    'value',
    'value_unit',
    'confidence',
    'note',
  ])
