import type { Orders } from './sipri-orders.ts'
import type { Current, Import } from './table-import.ts'

/**
 * China’s orders from the Soviet Union and Russia: `arms-deals`. Category, headline, note and prices are written by hand and
 * stay; a new order takes the category of an earlier one of its system, else SIPRI’s words, and SIPRI’s comment as note.
 */
export function armsDeals({ orders, suppliers }: Orders, current: Current): Import {
  const held = current('arms-deals')
  const start = Math.min(...held.map(({ order_year }) => Number(order_year)))
  const ids = new Set<string>()
  const rows = orders
    .filter(({ order_year }) => Number(order_year) >= start)
    .toSorted((a, b) => (a.delivery_years ?? '').localeCompare(b.delivery_years ?? ''))
    .map(({ description, comments, ...order }) => {
      const { system = '', ...cells } = order
      const category = held.find((deal) => deal.system === system)?.category ?? description
      return {
        cells: { deal_id: idOf(`${cells.order_year} ${system}`, ids), ...cells },
        fresh: { system, category, headline: 'no', note: comments },
      }
    })
  const added = rows.filter(({ cells }) => held.every(({ deal_id }) => deal_id !== cells.deal_id))
  const list = added.map(({ cells, fresh }) => `${cells.deal_id} (${fresh.category})`).join(', ')
  const speaksOf = ({ supplier_code = '' }) => suppliers.includes(supplier_code)
  return {
    tables: [{ table: 'arms-deals', rows, speaksOf, sortedBy: ['order_year'] }],
    left: list ? [`arms-deals: price, headline and, to be looked at, category of new orders: ${list}`] : [],
  }
}

/** Orders of one system in one year are numbered by their years of delivery. */
function idOf(name: string, ids: Set<string>): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
  let id = `cr-${slug}`
  for (let n = 2; ids.has(id); n++) id = `cr-${slug}-${n}`
  ids.add(id)
  return id
}
