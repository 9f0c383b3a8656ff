import { deliveryYears } from '../../data/tables/arms-deals.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'

const doubtful = (estimated: boolean | null) =>
  estimated === null ? null : estimated ? 'estimated' : 'known'

/** All orders of the register, the main ones and the others. */
export function dealRecords(tables: Pick<Tables, 'arms-deals'>): RecordTable[] {
  return [
    {
      id: 'deals',
      of: 'arms-deals',
      title: 'Orders',
      explanation:
        'One row for each entry of SIPRI’s register. Estimated: SIPRI marks the number or year as uncertain. TIV is a volume, not money. A reported price belongs to its row only; most rows have none, so prices must not be added up.',
      coverage:
        'An order is listed in each year from its placing to its last delivery. Orders without a delivery yet are not listed.',
      columns: [
        { key: 'ordered', label: 'Ordered in', kind: 'year' },
        { key: 'orderKnown', label: 'Year of order', kind: 'text' },
        { key: 'system', label: 'System', kind: 'text' },
        { key: 'category', label: 'Kind', kind: 'text' },
        { key: 'supplier', label: 'Supplier', kind: 'text' },
        { key: 'quantity', label: 'Number ordered', kind: 'number' },
        { key: 'quantityKnown', label: 'Number ordered is', kind: 'text' },
        { key: 'delivered', label: 'Number delivered', kind: 'number' },
        { key: 'deliveredKnown', label: 'Number delivered is', kind: 'text' },
        { key: 'years', label: 'Delivered in', kind: 'text' },
        { key: 'condition', label: 'Condition', kind: 'text' },
        { key: 'tiv', label: 'Delivered, million TIV', kind: 'number' },
        { key: 'low', label: 'Reported price from, million USD', kind: 'number' },
        { key: 'high', label: 'to, million USD', kind: 'number' },
        { key: 'shown', label: 'Main order', kind: 'text' },
        { key: 'note', label: 'Note', kind: 'text' },
      ],
      rows: tables['arms-deals'].map((row) => ({
        id: row.deal_id,
        year: row.order_year,
        until: Math.max(row.order_year, ...deliveryYears(row)),
        cells: {
          ordered: row.order_year,
          orderKnown: doubtful(row.order_year_estimated),
          system: row.system,
          category: row.category,
          supplier: row.supplier,
          quantity: row.quantity_ordered,
          quantityKnown: doubtful(row.quantity_ordered_estimated),
          delivered: row.quantity_delivered,
          deliveredKnown: doubtful(row.quantity_delivered_estimated),
          years: deliveryYears(row).join(', '),
          condition: row.condition,
          tiv: row.tiv_delivered_million,
          low: row.value_low_usd_million,
          high: row.value_high_usd_million,
          shown: row.headline ? 'yes' : 'no',
          note: row.note,
        },
        sources: row.sources,
      })),
    },
  ]
}
