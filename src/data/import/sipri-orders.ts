import { refuseLayout } from './refusal.ts'
import { includes, type Register } from './sipri-register.ts'
import type { Cells } from './table-import.ts'

/** China’s orders: cells of `arms-deals` that the register tells, with the words SIPRI has for the weapon and on the order. */
export interface Orders {
  readonly orders: readonly (Cells & { readonly description: string; readonly comments: string })[]
  /** Codes of the suppliers the register holds whole. */
  readonly suppliers: readonly string[]
}

const CODES: Readonly<Record<string, string>> = { Russia: 'RUS', 'Soviet Union': 'SUN' }
const DELIVERED = ['Number delivered', 'Deliveries in the Year Range']
const WHOLE = /^\d+$/
const TIV = /^\d+(\.\d+)?$/
/** Our column, SIPRI’s, the form of a cell and what was expected of another. */
const TOLD = [
  ['order_year', 'Year of order', /^\d{4}$/, 'a year'],
  ['quantity_ordered', 'Number ordered', /^\d*$/, 'a whole number, or blank'],
  ['delivery_years', 'Year(s) of delivery', /^\d{4}(; ?\d{4})*$/, 'years such as 2004; 2005'],
  ['condition', 'status', /./, 'New or Second hand'],
  ['tiv_per_unit_million', 'SIPRI TIV per unit', TIV, 'million TIV'],
  ['tiv_delivered_million', 'SIPRI TIV of delivered weapons', TIV, 'million TIV'],
] as const

/**
 * China’s orders from the Soviet Union and Russia that were delivered at least in part. A “?” in the column after a number
 * marks an estimate. Throws a `Refusal` for a query that begins after 1990, since it counts no delivery before, and on
 * a bad cell.
 */
export function chinaOrders({ file, rows, from, to, since }: Register): Orders {
  if (!includes(to, 'China')) return refuseLayout(file, 'orders of China', `orders of ${to}`, 1)
  if (since > 1990) return refuseLayout(file, 'a year range from 1990 or before', `${since}`, 1)
  const orders = rows.flatMap((row) => {
    const supplier = row.get('Supplier')
    const code = CODES[supplier]
    if (row.get('Recipient') !== 'China' || !code || row.get('Year(s) of delivery') === '') return []
    const told = TOLD.map(([ours, theirs, form, expected]) => [ours, row.match(theirs, form, expected)])
    const cells: Cells = Object.fromEntries(told)
    const delivered = DELIVERED.find((column) => row.get(column) !== '') ?? ''
    const estimated = (column: string) => (row.get(column, 1) === '?' ? 'yes' : 'no')
    return [
      {
        ...cells,
        system: row.get('Weapon designation'),
        supplier,
        supplier_code: code,
        order_year_estimated: estimated('Year of order'),
        quantity_ordered_estimated: cells.quantity_ordered === '' ? '' : estimated('Number ordered'),
        quantity_delivered: row.match(delivered || 'Number delivered', WHOLE, 'a whole number'),
        quantity_delivered_estimated: estimated(delivered),
        delivery_years: (cells.delivery_years ?? '').replaceAll(' ', ''),
        condition: (cells.condition ?? '').toLowerCase(),
        description: row.get('Weapon description'),
        comments: row.get('Comments'),
      },
    ]
  })
  const suppliers = Object.entries(CODES).flatMap(([name, code]) => (includes(from, name) ? [code] : []))
  return { orders, suppliers }
}
