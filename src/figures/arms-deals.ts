import type { TableAbout } from '../data/about.ts'
import { type ArmsDealRow, deliveryYears } from '../data/tables/arms-deals.ts'
import type { Span, SpanCount, SpanLane, SpansModel } from '../model/figure-model.ts'
import { formatList, formatWhole, formatYears } from '../model/format.ts'
import { coveredNote } from '../model/period.ts'
import { num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { yearsOf } from '../model/year-series.ts'
import { firstAndLast } from './kit/covered.ts'
import { type Body, defineFigure, type FigureQuery } from './kit/define.ts'
import { absencesAround, vintageOf } from './kit/table-facts.ts'
import { dealRecords } from './records/arms-deals.ts'

export default defineFigure({
  id: 'arms-deals',
  title: 'What did China buy?',
  domains: ['military'],
  covers: ({ 'arms-deals': rows }) => firstAndLast(rows.flatMap(deliveryYears)),
  definition:
    'Chinese orders of major weapons from the Soviet Union and Russia since 1990 with at least one delivery: aircraft, ships, air defence and engines.',
  method:
    'One row is one entry of SIPRI’s register: the year of the order, the years of delivery, and the numbers ordered and delivered. Rows stand in the order in which the contracts were placed. The price is the one SIPRI notes beside an entry, where it notes one.',
  shape: 'spans',
  tables: ['arms-deals'],
  records: dealRecords,
  period: ({ 'arms-deals': rows }) => {
    const orders = mainOrders(rows)
    return (from, to) => {
      const [first, last] = spanOf(rows)
      const years = yearsOf(Math.max(from, first), Math.min(to, last))
      const count = (label: string, test: (order: Order) => boolean) => ({
        label,
        unit: 'items' as const,
        value: years.length > 0 ? orders.filter(test).length : null,
        ...coveredNote([from, to], years),
      })
      return [
        count('Main orders placed by China', ({ row }) => years.includes(row.order_year)),
        count('Main orders with deliveries', ({ years: delivered }) =>
          delivered.some((year) => years.includes(year)),
        ),
      ]
    }
  },
  prepare: ({ 'arms-deals': rows }, { 'arms-deals': facts }) => {
    const orders = mainOrders(rows)
    const span = spanOf(rows)
    return (query) => model(orders, facts, span, query)
  },
})

export type YearSpan = readonly [number, number]

/** Years in which orders of the register were placed or delivered. */
export const spanOf = (rows: readonly ArmsDealRow[]): YearSpan =>
  firstAndLast(rows.flatMap((row) => [row.order_year, ...deliveryYears(row)]))

/** The headline orders by the year of the order, then of the first delivery. */
export function mainOrders(rows: readonly ArmsDealRow[]): Order[] {
  return rows
    .filter(({ headline }) => headline)
    .map((row) => ({ row, years: deliveryYears(row) }))
    .sort((a, b) => a.row.order_year - b.row.order_year || (a.years[0] ?? 0) - (b.years[0] ?? 0))
}

export interface Order {
  readonly row: ArmsDealRow
  readonly years: readonly number[]
}

/** `about 105`, `24` */
function about(count: number, estimated: boolean): string {
  return `${estimated ? 'about ' : ''}${formatWhole(count)}`
}

/** What was ordered: a number, its uncertainty; `not known` where there is none. */
export function orderedWords(row: ArmsDealRow): string {
  return row.quantity_ordered === null
    ? 'not known'
    : about(row.quantity_ordered, row.quantity_ordered_estimated ?? false)
}

/** The reported price in words; `not reported` for most orders. */
export function priceWords({
  value_low_usd_million: low,
  value_high_usd_million: high,
}: ArmsDealRow): string {
  if (low === null || high === null) return 'not reported'
  return low === high
    ? `USD ${formatWhole(low)} million`
    : `USD ${formatWhole(low)}–${formatWhole(high)} million`
}

/** Runs of years without a break. */
function runs(years: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const year of years) {
    const last = found.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else found.push([year, year])
  }
  return found
}

function spansOf({ row, years }: Order): Span[] {
  const first = years[0] ?? row.order_year
  const common = { sources: row.sources, ...(row.note === null ? {} : { note: row.note }) }
  const order: Span = {
    ...common,
    id: `${row.deal_id} order`,
    key: 'order',
    from: row.order_year,
    to: Math.max(first, row.order_year + 0.5),
    fromText: `${row.order_year}${row.order_year_estimated ? ', estimated' : ''}`,
    toText: `${first}`,
    quality: 'reported',
  }
  return [
    order,
    ...runs(years).map(
      ([from, to]): Span => ({
        ...common,
        id: `${row.deal_id} ${from}`,
        key: 'delivery',
        from,
        to: to + 1,
        fromText: `${from}`,
        toText: `${to}`,
        quality: row.quantity_delivered_estimated ? 'estimate' : 'reported',
      }),
    ),
  ]
}

function laneOf(order: Order): SpanLane {
  const { row } = order
  const delivered = about(row.quantity_delivered, row.quantity_delivered_estimated)
  return {
    id: row.deal_id,
    name: row.system,
    detail: delivered,
    cells: [row.category, orderedWords(row), delivered, priceWords(row)],
    priority: row.tiv_delivered_million,
    spans: spansOf(order),
  }
}

const notesFirst = (count: number) =>
  `The ${count} orders of aircraft, ships, air defence and engines in SIPRI’s register of deliveries; missiles, sensors and other helicopters stand among the records. Orders without a delivery yet are not listed.`

const NOTES = [
  'A number marked as estimate, or “about”, is one that SIPRI marks as uncertain. An order is drawn to its first delivery; a break between bars is a year without a delivery.',
  'A reported price belongs to its own order. Most orders have none: prices must not be added up, and are no measure of the trade.',
  'Part of the Su-27 deliveries were kits assembled in China. Where the picture has no room for all, the largest by volume are shown.',
]

/** Names of what is counted of a year. */
export const COUNTS = { delivered: 'Orders with deliveries', placed: 'Orders placed' } as const

export const placedIn = (orders: readonly Order[], from: number, to: number) =>
  orders.filter(({ row }) => row.order_year >= from && row.order_year <= to)

export const deliveredIn = (orders: readonly Order[], from: number, to: number) =>
  orders.filter(({ years }) => years.some((year) => year >= from && year <= to))

function countsOf(orders: readonly Order[], span: YearSpan, year: number): SpanCount[] {
  if (year < span[0] || year > span[1]) return []
  const placed = placedIn(orders, year, year)
  const delivered = deliveredIn(orders, year, year)
  const named = (list: readonly Order[]) => {
    const names = [...new Set(list.map(({ row }) => row.system))]
    return names.length > 4 ? `${names.slice(0, 4).join(', ')} and others` : formatList(names)
  }
  const words = (list: readonly Order[], verb: string) =>
    `${list.length} ${list.length === 1 ? 'order' : 'orders'} ${verb}${list.length > 0 ? `: ${named(list)}` : ''}`
  return [
    { name: COUNTS.delivered, value: delivered.length, text: words(delivered, 'delivered') },
    { name: COUNTS.placed, value: placed.length, text: words(placed, 'placed') },
  ]
}

function model(
  all: readonly Order[],
  facts: TableAbout,
  span: YearSpan,
  query: FigureQuery,
): Body<SpansModel> {
  const { from, to } = query
  const orders = all.filter(({ row, years }) => row.order_year <= to && (years.at(-1) ?? 0) >= from)
  const lanes = orders.map(laneOf).flatMap((lane): SpanLane[] => {
    const spans = lane.spans.filter((span) => span.from < to + 1 && span.to > from)
    return spans.length > 0 ? [{ ...lane, spans }] : []
  })
  return {
    shape: 'spans',
    from,
    to,
    subtitle: `${lanes.length === all.length ? `All ${all.length}` : `${lanes.length} of ${all.length}`} main orders of Soviet and Russian arms, with numbers delivered`,
    takeaway: takeaway(orders, span, query),
    notes: [notesFirst(all.length), ...NOTES, ...facts.caveats],
    vintage: vintageOf(facts),
    laneName: 'System',
    laneColumns: ['Kind', 'Ordered', 'Delivered', 'Reported price'],
    keys: [
      { id: 'order', name: 'order to first delivery', color: 'rest', weight: 'thin' },
      { id: 'delivery', name: 'years of delivery', color: 'russia', weight: 'bar' },
    ],
    lanes,
    counts: yearsOf(from, to).map((year) => countsOf(all, span, year)),
    countRow: null,
    absences: absencesAround(facts, 'orders', query, span, 'orders'),
  }
}

function takeaway(orders: readonly Order[], span: YearSpan, { from, to }: FigureQuery): Sentence {
  const [first, last] = [Math.max(span[0], from), Math.min(span[1], to)]
  if (first > last) return say`The register covers ${formatYears(...span)}; no year asked for falls in it.`
  const placed = placedIn(orders, first, last)
  const running = deliveredIn(orders, first, last)
  const latest = placed.at(-1)
  const newest = latest && `, the last of them in ${latest.row.order_year}`
  const count = (n: number, column: string) => num(`${n}`, { row: WHOLE_RANGE, column })
  const some =
    placed.length === 0
      ? 'no main order'
      : say`${count(placed.length, COUNTS.placed)} main ${placed.length === 1 ? 'order' : 'orders'}`
  const received =
    running.length === 0 ? 'no delivery' : say`deliveries on ${count(running.length, COUNTS.delivered)}`
  return say`In ${formatYears(first, last)} China placed ${some} with Russia (USSR)${newest}, and received ${received}.`
}
