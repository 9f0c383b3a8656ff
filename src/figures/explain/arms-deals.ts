import type { ArmsDealRow } from '../../data/tables/arms-deals.ts'
import { formatBare, formatYears } from '../../model/format.ts'
import { inputText } from '../../model/formula.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import {
  COUNTS,
  deliveredIn,
  mainOrders,
  type Order,
  orderedWords,
  placedIn,
  priceWords,
  spanOf,
} from '../arms-deals.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf } from '../kit/formulas.ts'

export default defineExplainer({
  tables: ['arms-deals'],
  prepare: ({ 'arms-deals': all }) => {
    const orders = mainOrders(all)
    const span = spanOf(all)
    return {
      explain: (query, { row, column }) => {
        if (column === COUNTS.placed || column === COUNTS.delivered) {
          const range = row === WHOLE_RANGE
          const [from, to] = range
            ? [Math.max(query.from, span[0]), Math.min(query.to, span[1])]
            : [Number(row), Number(row)]
          return counted(all, orders, column, from, to)
        }
        const order = orders.find((one) => one.row.deal_id === row.split(' ')[0])
        return order ? told(order.row) : null
      },
    }
  },
})

const rowOf = (row: ArmsDealRow) =>
  sourceRow('arms-deals', row, [
    'system',
    'category',
    'supplier',
    'order_year',
    'order_year_estimated',
    'quantity_ordered',
    'quantity_delivered',
    'quantity_delivered_estimated',
    'delivery_years',
    'value_low_usd_million',
    'value_high_usd_million',
    'note',
  ])

/** How the count would be with the orders that the figure leaves out. */
function counted(
  all: readonly ArmsDealRow[],
  orders: readonly Order[],
  column: string,
  from: number,
  to: number,
): Explained {
  const placed = column === COUNTS.placed
  const pick = placed ? placedIn : deliveredIn
  const own = pick(orders, from, to)
  const every = pick(mainOrders(all.map((row) => ({ ...row, headline: true }))), from, to)
  return {
    name: column,
    quantity: placed
      ? 'The number of main orders of Soviet and Russian arms placed by China'
      : 'The number of main Chinese orders of Soviet and Russian arms with deliveries',
    period: formatYears(from, to),
    computed: { value: own.length, unit: 'items', quality: 'reported' },
    formula: countOf(column, own, ({ row }) => row.system),
    rows: own.map(({ row }) => rowOf(row)),
    rowsNote:
      own.length === 0
        ? 'No main order of the register is of this kind and time: counted, not missing.'
        : null,
    others: [
      {
        label: 'Missiles, sensors and other helicopters counted too',
        value: every.length,
        note: 'every entry of the register',
        sources: [...new Set(every.flatMap(({ row }) => row.sources))],
      },
    ],
  }
}

/** A span says when; its order says how many, and what SIPRI reckons it to be. */
function told(row: ArmsDealRow): Explained {
  const {
    quantity_delivered: count,
    tiv_per_unit_million: each,
    tiv_delivered_million: tiv,
    quantity_delivered_estimated: estimated,
  } = row
  const delivered = `${estimated ? 'about ' : ''}${inputText(count)} delivered`
  return {
    name: `${row.system} (${orderedWords(row)} ordered, ${delivered})`,
    rows: [rowOf(row)],
    rowsNote: `One entry of SIPRI’s register: ${orderedWords(row)} ordered, ${delivered} in ${row.delivery_years.replaceAll(';', ', ')}; ${inputText(count)} × ${inputText(each)} = ${formatBare(tiv, 'million-tiv')} million TIV in all. Price: ${priceWords(row)}.`,
  }
}
