import { refuseLayout } from './refusal.ts'
import type { Line } from './source-file.ts'
import { has, type SourceRow, tableIn } from './source-row.ts'

/** Rows of SIPRI’s trade register: one an order, or one a delivery of a year. */
export interface Register {
  readonly file: string
  readonly of: 'orders' | 'deliveries'
  readonly rows: readonly SourceRow[]
  /** Suppliers and recipients asked for, as the first line of the file says. */
  readonly from: string
  readonly to: string
  /** First year asked for; 0 where there is none. */
  readonly since: number
}

const HEADS = {
  orders: ['Recipient', 'Supplier', 'Year of order', 'Weapon designation', 'SIPRI TIV per unit'],
  deliveries: ['Supplier', 'Recipient', 'Delivery year', 'TIV delivery values', 'Local production'],
} as const
const QUERY =
  /^"?Transfers of major conventional arms from (.+?)\s+to (.+?)\s*\. Deals with .* range '(.+?)' to/
const ALL = 'All countries'

/** Reads the CSV of SIPRI’s trade register. Throws a `Refusal` on another layout. */
export function readRegister(file: string, lines: readonly Line[]): Register {
  const { title, columns, rows } = tableIn(
    file,
    lines,
    (columns) => has(HEADS.orders)(columns) || has(HEADS.deliveries)(columns),
    `heads of SIPRI’s trade register, orders (${HEADS.orders.join(', ')}, …) or deliveries (${HEADS.deliveries.join(', ')}, …)`,
  )
  const [, from = '', to = '', since] = QUERY.exec(title) ?? []
  if (since === undefined)
    return refuseLayout(
      file,
      'a first line “Transfers of major conventional arms from … to … year range …”',
      title.split('\n')[0] || 'nothing',
      1,
    )
  const of = has(HEADS.orders)(columns) ? 'orders' : 'deliveries'
  return { file, of, rows, from, to, since: Number(since) || 0 }
}

/** Whether a query asked for a country, alone or among others. */
export function includes(names: string, country: string): boolean {
  return isAll(names) || names.split(/[,;]|\band\b/).some((name) => name.trim() === country)
}

/** Whether a query asked for all countries. */
export const isAll = (names: string) => names === ALL
