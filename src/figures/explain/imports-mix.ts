import type { ChinaTradeRow } from '../../data/tables/china-trade.ts'
import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { ImportsMixRow } from '../../data/tables/imports-mix.ts'
import type { Formula } from '../../model/formula.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { sharePercent, sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear, groupByYear } from '../../model/year-series.ts'
import { hasThree, PARTS, type Rows, rowOf, THREE } from '../imports-mix.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { shareOfParts } from '../kit/formulas.ts'
import { tradeRow } from '../kit/trade-explained.ts'

const USD = 'billion USD'

export default defineExplainer({
  tables: ['imports-mix', 'china-trade', 'crude-share'],
  prepare: ({ 'imports-mix': all, 'china-trade': trade, 'crude-share': crude }) => {
    const rows = groupByYear(all)
    return {
      explain: (query, { row, column }) => {
        if (row === WHOLE_RANGE) return threeTogether(rows, query, column)
        const year = Number(row)
        const part = PARTS.find(({ id }) => id === column)
        const of = <R extends { readonly year: number }>(table: readonly R[]) =>
          table.find((one) => one.year === year)
        return part ? explained(rows, year, part, of(trade), of(crude)) : null
      },
    }
  },
})

const mixRow = (row: ImportsMixRow) =>
  sourceRow('imports-mix', row, ['value_usd_bn', 'total_usd_bn', 'flag', 'note'])

const isRest = ({ category }: ImportsMixRow) => category.startsWith('other')

function explained(
  rows: Rows,
  year: number,
  { id, name }: (typeof PARTS)[number],
  trade: ChinaTradeRow | undefined,
  crude: CrudeShareRow | undefined,
): Explained {
  const quantity = `The share of ${name.charAt(0).toLowerCase()}${name.slice(1)} in the value of what China buys from Russia`
  const row = rowOf(rows, year, id)
  const all = atYear(rows, year) ?? []
  if (!row)
    return {
      quantity,
      rows: all.map(mixRow),
      rowsNote:
        all.length > 0
          ? 'The year is documented without this part: the parts it has are these.'
          : 'The composition of this year is not documented.',
    }
  const known = all.filter((one) => !isRest(one))
  return {
    quantity,
    formula: isRest(row) ? remainder(row, known, name) : shareOf(row, name),
    rows: [...(isRest(row) ? [row, ...known] : [row]).map(mixRow), ...(trade ? [tradeRow(trade)] : [])],
    rowsNote:
      trade?.imports_from_russia_usd_bn === row.total_usd_bn
        ? 'The total is that of China’s imports from Russia in the table of trade.'
        : null,
    others: [...(trade ? onTotal(row, trade) : []), ...(id === 'crude' ? otherCrude(row, crude) : [])],
  }
}

const ALL = 'All imports from Russia'

const shareOf = (row: ImportsMixRow, name: string): Formula =>
  shareOfParts(
    USD,
    [name, [{ label: `${row.year}`, value: row.value_usd_bn }]],
    [ALL, [{ label: `${row.year}`, value: row.total_usd_bn }]],
  )

/** What is left: the total less the values known. */
const remainder = (row: ImportsMixRow, known: readonly ImportsMixRow[], name: string): Formula =>
  shareOfParts(
    USD,
    [
      name,
      [
        { label: 'all imports', value: row.total_usd_bn },
        ...known.map((one) => ({ label: nameOf(one.category), value: one.value_usd_bn, weight: -1 })),
      ],
    ],
    [ALL, [{ label: `${row.year}`, value: row.total_usd_bn }]],
  )

const nameOf = (category: ImportsMixRow['category']) =>
  PARTS.find(({ id }) => id === category)?.label ?? category

/** The same value over the total that the table of trade gives, where that is another. */
function onTotal(row: ImportsMixRow, trade: ChinaTradeRow): OtherValue[] {
  const total = trade.imports_from_russia_usd_bn
  const value = sharePercent(row.value_usd_bn, total)
  if (value === null || isRest(row) || total === row.total_usd_bn) return []
  return [
    { label: 'Over the total of the table of trade', value, note: `${total} ${USD}`, sources: trade.sources },
  ]
}

function otherCrude(row: ImportsMixRow, crude: CrudeShareRow | undefined): OtherValue[] {
  const value = sharePercent(crude?.russia_value_usd_bn, row.total_usd_bn)
  if (!crude || value === null) return []
  return [
    {
      label: 'Crude oil as the table of crude shares has it, over the same total',
      value,
      note: `${crude.russia_value_usd_bn} ${USD}`,
      sources: crude.sources,
    },
  ]
}

/** Crude oil, coal and pipeline gas of one year: `three-2022`. */
function threeTogether(rows: Rows, { from, to }: FigureQuery, column: string): Explained | null {
  const year = Number(/^three-(\d{4})$/.exec(column)?.[1])
  if (!(year >= from && year <= to) || !hasThree(rows, year)) return null
  const own = THREE.flatMap((category) => rowOf(rows, year, category) ?? [])
  const total = own[0]?.total_usd_bn ?? 0
  return {
    name: 'Crude oil, coal and pipeline gas together',
    quantity:
      'The share of crude oil, coal and pipeline gas together in the value of what China buys from Russia',
    period: `${year}`,
    computed: {
      unit: 'percent',
      value: sharePercent(sum(own.map(({ value_usd_bn }) => value_usd_bn)), total),
      quality: own.find(({ flag }) => flag !== 'reported')?.flag ?? 'reported',
    },
    formula: shareOfParts(
      USD,
      ['The three', own.map((row) => ({ label: nameOf(row.category), value: row.value_usd_bn }))],
      [ALL, [{ label: `${year}`, value: total }]],
    ),
    rows: own.map(mixRow),
  }
}
