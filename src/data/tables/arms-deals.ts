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
  deal_id: pattern('Id of the row.', 'an id such as cr-2015-su-35s', /^cr-\d{4}-[a-z0-9-]+$/),
  system: text('Weapon ordered, as SIPRI names it.'),
  category: text('Kind of weapon.'),
  supplier_code: oneOf('RUS, or SUN for the Soviet Union.', ['RUS', 'SUN']),
  supplier: text('Supplier.'),
  order_year: year('Year of the order.'),
  order_year_estimated: yesNo('Whether SIPRI marks the year as uncertain.'),
  quantity_ordered: optional(integer('Number ordered; blank where it is not known.')),
  quantity_ordered_estimated: optional(yesNo('Whether SIPRI marks the number as uncertain.')),
  quantity_delivered: integer('Number delivered by the end of 2025.'),
  quantity_delivered_estimated: yesNo('Whether SIPRI marks the number as uncertain.'),
  delivery_years: pattern(
    'Years with deliveries, separated by ;.',
    'years such as 2016;2017',
    /^\d{4}(;\d{4})*$/,
  ),
  condition: text('New or second-hand.'),
  tiv_per_unit_million: number('SIPRI trend-indicator value of one unit, million.'),
  tiv_delivered_million: number('SIPRI trend-indicator value of what was delivered, million.'),
  value_low_usd_million: optional(number('Reported price, lower figure, million USD.')),
  value_high_usd_million: optional(number('Reported price, upper figure, million USD.')),
  headline: yesNo('Whether it is one of the 38 orders shown: aircraft, ships, air defence, engines.'),
  note: optional(text('What SIPRI or others add.')),
  sources: sourceList('Sources of the row.'),
})

export type ArmsDealRow = z.infer<typeof columns>

/** China’s orders of Soviet and Russian arms since 1990. */
export const armsDeals = defineTable({
  name: 'arms-deals',
  title: 'China’s orders of Soviet and Russian arms',
  description:
    'One row per entry of SIPRI’s register with deliveries from 1990 to 2025. A reported price belongs to its row only, and most rows have none: prices must not be added up. Orders without a delivery yet are not listed.',
  columns,
  key: ['deal_id'],
  vintage: 'SIPRI release of March 2026',
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
