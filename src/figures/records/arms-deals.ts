import { type ArmsDealRow, deliveryYears } from '../../data/tables/arms-deals.ts'
import type { Abouts, Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { columnOf, recordTable } from '../kit/record-table.ts'

/** All orders of the register, the main ones and the others. */
export function dealRecords(
  { 'arms-deals': rows }: Pick<Tables, 'arms-deals'>,
  { 'arms-deals': about }: Abouts<'arms-deals'>,
): RecordTable[] {
  return [
    recordTable(about, rows, {
      id: 'deals',
      title: 'Orders',
      explanation:
        'One row for each entry of SIPRI’s register. Estimated: SIPRI marks the number or year as uncertain. TIV is a volume, not money. A reported price belongs to its row only; most rows have none, so prices must not be added up.',
      coverage:
        'An order is listed in each year from its placing to its last delivery. Orders without a delivery yet are not listed.',
      yearOf: ({ order_year }) => order_year,
      more: (row) => ({ until: Math.max(row.order_year, ...deliveryYears(row)) }),
      columns: [
        'order_year',
        'order_year_estimated',
        'system',
        'category',
        'supplier',
        'quantity_ordered',
        'quantity_ordered_estimated',
        'quantity_delivered',
        'quantity_delivered_estimated',
        { ...columnOf<ArmsDealRow>(about, 'delivery_years'), of: (row) => deliveryYears(row).join(', ') },
        'condition',
        'tiv_delivered_million',
        'value_low_usd_million',
        'value_high_usd_million',
        'headline',
        'note',
      ],
    }),
  ]
}
