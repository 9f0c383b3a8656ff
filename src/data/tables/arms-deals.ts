import * as z from 'zod/mini'
import { SIPRI } from '../licences.ts'
import {
  defineTable,
  integer,
  number,
  oneOf,
  optional,
  pattern,
  type RowProblem,
  sourceList,
  text,
  year,
  yesNo,
} from '../schema.ts'

const columns = z.object({
  deal_id: pattern(
    'Number of the row',
    'Id of the row.',
    'an id such as cr-2015-su-35s',
    /^cr-\d{4}-[a-z0-9-]+$/,
  ),
  system: text('System', 'Weapon ordered, as SIPRI names it.'),
  category: text('Category', 'Kind of weapon.'),
  supplier_code: oneOf('Supplier code', 'RUS, or SUN for the Soviet Union.', ['RUS', 'SUN']),
  supplier: text('Supplier', 'Supplier.'),
  order_year: year('Ordered in', 'Year of the order.'),
  order_year_estimated: yesNo('Year of order estimated', 'Whether SIPRI marks the year as uncertain.'),
  quantity_ordered: optional(integer('Number ordered', 'Number ordered; blank where it is not known.')),
  quantity_ordered_estimated: optional(
    yesNo('Number ordered estimated', 'Whether SIPRI marks the number as uncertain.'),
  ),
  quantity_delivered: integer('Number delivered', 'Number delivered by the end of 2025.'),
  quantity_delivered_estimated: yesNo(
    'Number delivered estimated',
    'Whether SIPRI marks the number as uncertain.',
  ),
  delivery_years: pattern(
    'Delivered in',
    'Years with deliveries, separated by ;.',
    'years such as 2016;2017',
    /^\d{4}(;\d{4})*$/,
  ),
  condition: text('Condition', 'New or second-hand.'),
  tiv_per_unit_million: number('TIV of one unit', 'million TIV', 'SIPRI trend-indicator value of one unit.'),
  tiv_delivered_million: number(
    'Delivered',
    'million TIV',
    'SIPRI trend-indicator value of what was delivered.',
  ),
  value_low_usd_million: optional(
    number('Reported price from', 'million USD', 'Reported price, lower figure.'),
  ),
  value_high_usd_million: optional(
    number('Reported price to', 'million USD', 'Reported price, upper figure.'),
  ),
  headline: yesNo(
    'Main order',
    'Whether it is one of the 38 orders shown: aircraft, ships, air defence, engines.',
  ),
  note: optional(text('Note', 'What SIPRI or others add.')),
  sources: sourceList('Sources', 'Sources of the row.'),
})

export type ArmsDealRow = z.infer<typeof columns>

/** China’s orders of Soviet and Russian arms since 1990. */
export default defineTable({
  name: 'arms-deals',
  title: 'China’s orders of Soviet and Russian arms',
  description:
    'One row per entry of SIPRI’s register with deliveries from 1990 to 2025. A reported price belongs to its row only, and most rows have none: prices must not be added up. Orders without a delivery yet are not listed.',
  columns,
  key: ['deal_id'],
  unit: 'Orders; quantities in units of the item, TIV in millions, reported contract prices in million dollars.',
  time: {
    years: ({ order_year }) => [order_year],
    until: ({ delivery_years }) => delivery_years.split(';').at(-1) ?? '',
    state: (row) => (row.quantity_delivered_estimated ? 'estimate' : 'reported'),
  },
  licence: SIPRI,
  checks: (rows) => rows.flatMap(problems),
})

/** Years with deliveries, in order. */
export function deliveryYears({ delivery_years }: Pick<ArmsDealRow, 'delivery_years'>): number[] {
  return delivery_years.split(';').map(Number)
}

function problems(row: ArmsDealRow, index: number): RowProblem[] {
  const found: RowProblem[] = []
  const years = deliveryYears(row)
  if (years.some((value, i) => value <= (years[i - 1] ?? row.order_year - 1)))
    found.push({
      row: index,
      column: 'delivery_years',
      value: row.delivery_years,
      expected: 'years in order, none before the order',
    })
  if (row.quantity_ordered !== null && row.quantity_delivered > row.quantity_ordered)
    found.push({
      row: index,
      column: 'quantity_delivered',
      value: row.quantity_delivered,
      expected: `at most the ${row.quantity_ordered} ordered`,
    })
  const computed = row.quantity_delivered * row.tiv_per_unit_million
  if (Math.abs(computed - row.tiv_delivered_million) > 0.01)
    found.push({
      row: index,
      column: 'tiv_delivered_million',
      value: row.tiv_delivered_million,
      expected: `quantity × value of one unit = ${computed}`,
    })
  if ((row.value_low_usd_million ?? 0) > (row.value_high_usd_million ?? 0))
    found.push({
      row: index,
      column: 'value_high_usd_million',
      value: row.value_high_usd_million ?? '',
      expected: 'at least the lower figure',
    })
  return found
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-deals': ArmsDealRow
  }
}
