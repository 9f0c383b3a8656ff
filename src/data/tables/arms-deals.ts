import { SIPRI } from '../licences.ts'
import * as t from '../schema.ts'

const columns = t.columns({
  deal_id: t.pattern(
    'Number of the row',
    'Id of the row.',
    'an id such as cr-2015-su-35s',
    /^cr-\d{4}-[a-z0-9-]+$/,
  ),
  system: t.text('System', 'Weapon ordered, as SIPRI names it.'),
  category: t.text('Kind', 'Kind of weapon.'),
  supplier_code: t.oneOf('Supplier code', 'RUS, or SUN for the Soviet Union.', ['RUS', 'SUN']),
  supplier: t.text('Supplier', 'Supplier.'),
  order_year: t.year('Ordered in', 'Year of the order.'),
  order_year_estimated: t.yesNo('Year of order estimated', 'Whether SIPRI marks the year as uncertain.'),
  quantity_ordered: t.optional(t.integer('Number ordered', 'Number ordered; blank where it is not known.')),
  quantity_ordered_estimated: t.optional(
    t.yesNo('Number ordered estimated', 'Whether SIPRI marks the number as uncertain.'),
  ),
  quantity_delivered: t.integer('Number delivered', 'Number delivered by the end of 2025.'),
  quantity_delivered_estimated: t.yesNo(
    'Number delivered estimated',
    'Whether SIPRI marks the number as uncertain.',
  ),
  delivery_years: t.pattern(
    'Delivered in',
    'Years with deliveries, separated by ;.',
    'years such as 2016;2017',
    /^\d{4}(;\d{4})*$/,
  ),
  condition: t.text('Condition', 'New or second-hand.'),
  tiv_per_unit_million: t.number(
    'TIV of one unit',
    'million TIV',
    'SIPRI trend-indicator value of one unit.',
  ),
  tiv_delivered_million: t.number(
    'Delivered',
    'million TIV',
    'SIPRI trend-indicator value of what was delivered.',
  ),
  value_low_usd_million: t.optional(
    t.number('Reported price from', 'million USD', 'Reported price, lower figure.'),
  ),
  value_high_usd_million: t.optional(
    t.number('Reported price to', 'million USD', 'Reported price, upper figure.'),
  ),
  headline: t.yesNo(
    'Main order',
    'Whether it is one of the 38 orders shown: aircraft, ships, air defence, engines.',
  ),
  note: t.optional(t.text('Note', 'What SIPRI or others add.')),
  sources: t.sourceList('Sources', 'Sources of the row.'),
})

export type ArmsDealRow = t.Row<typeof columns>

/** China’s orders of Soviet and Russian arms since 1990. */
export default t.defineTable({
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
  rules: {
    delivery_years: (row) =>
      deliveryYears(row).some((year, i, years) => year <= (years[i - 1] ?? row.order_year - 1)) &&
      'years in order, none before the order',
    quantity_delivered: ({ quantity_ordered, quantity_delivered }) =>
      quantity_ordered !== null &&
      quantity_delivered > quantity_ordered &&
      `at most the ${quantity_ordered} ordered`,
    tiv_delivered_million: ({ quantity_delivered, tiv_per_unit_million, tiv_delivered_million }) => {
      const computed = quantity_delivered * tiv_per_unit_million
      return Math.abs(computed - tiv_delivered_million) > 0.01 && `quantity × value of one unit = ${computed}`
    },
    value_high_usd_million: ({ value_low_usd_million: low, value_high_usd_million: high }) =>
      (low ?? 0) > (high ?? 0) && 'at least the lower figure',
  },
})

/** Years with deliveries, in order. */
export function deliveryYears({ delivery_years }: Pick<ArmsDealRow, 'delivery_years'>): number[] {
  return delivery_years.split(';').map(Number)
}

declare module '../tables.ts' {
  interface TableRows {
    readonly 'arms-deals': ArmsDealRow
  }
}
