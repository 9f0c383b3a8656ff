import { Refusal } from './refusal.ts'
import {
  type Cells,
  type Current,
  cellsOf,
  firstYear,
  type Import,
  rounded,
  type TableImport,
} from './table-import.ts'
import { sumOf, type TivFlows } from './tiv-flows.ts'

/** SIPRI’s names of countries that the tables name otherwise. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Viet Nam': 'Vietnam',
  Turkey: 'Türkiye',
  Turkiye: 'Türkiye',
}
const nameOf = (country: string) => OTHERWISE[country] ?? country

/** Tables on arms that deliveries tell; `release`, a month, is needed for `arms-releases`. */
export function armsTables(flows: TivFlows, release: string | undefined, current: Current): Import {
  if (flows.of === 'from Russia') return { tables: [armsExports(flows, current)], left: [] }
  const imports = armsImports(flows, current)
  if (release !== undefined)
    return { ...imports, tables: [...imports.tables, armsReleases(flows, release, current)] }
  return { ...imports, left: [...imports.left, 'arms-releases: no release is named (--release YYYY-MM)'] }
}

/** The value a table holds, where the file’s, a sum of `parts`, differs by no more than rounding; else the file’s. */
function refined(held: string | undefined, value: number, { rounding }: TivFlows, parts = 1): number {
  return held && Math.abs(Number(held) - value) <= parts * rounding + 1e-9 ? Number(held) : rounded(value, 2)
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : rounded((100 * part) / whole, 1))
const coveredBy =
  ({ totals }: TivFlows) =>
  ({ year }: Cells) =>
    totals.has(Number(year))

/** China’s imports. Import values do not say what part was made in China: new supplier-years are left then. */
function armsImports(flows: TivFlows, current: Current): Import {
  const held = current('arms-imports')
  const codes = new Map([
    ...current('un-members').map(({ name, code }) => [name, code] as const),
    ...held.map(({ supplier, supplier_code }) => [supplier, supplier_code] as const),
  ])
  const untold: string[] = []
  const rows = flows.deliveries.flatMap(({ partner, year, tiv, local, row }) => {
    if (year < firstYear(held)) return []
    const supplier = nameOf(partner)
    const supplier_code = codes.get(supplier)
    if (!supplier_code)
      return row.refuse('Supplier', 'a supplier of data/arms-imports.csv or a name of data/un-members.csv')
    const now = held.find((other) => other.year === `${year}` && other.supplier_code === supplier_code)
    if (local === undefined && !now) {
      untold.push(`${year} ${supplier_code}`)
      return []
    }
    const made = local === undefined ? {} : { tiv_local_production_million: rounded(local, 2) }
    const tiv_million = refined(now?.tiv_million, tiv, flows)
    return [{ cells: cellsOf({ year, supplier_code, tiv_million, ...made }), fresh: { supplier } }]
  })
  const left = `arms-imports: new supplier-years (${untold.join(', ')}): import values do not say what part was made in China; the register of deliveries does`
  return {
    tables: [{ table: 'arms-imports', rows, speaksOf: coveredBy(flows) }],
    left: untold.length > 0 ? [left] : [],
  }
}

function armsReleases(flows: TivFlows, release: string, current: Current): TableImport {
  if (!/^\d{4}-\d{2}$/.test(release))
    throw new Refusal(`--release: "${release}" — expected a month such as 2027-03`)
  const held = current('arms-releases')
  const rows = [...flows.totals].flatMap(([year, all]) => {
    if (year < firstYear(held)) return []
    const now = held.find((row) => row.release === release && row.year === `${year}`)
    const russian = flows.deliveries.filter(
      (one) => one.year === year && ['Russia', 'Soviet Union'].includes(one.partner),
    )
    const total_tiv_million = refined(now?.total_tiv_million, all, flows)
    const russia_tiv_million = refined(now?.russia_tiv_million, sumOf(russian), flows, russian.length)
    const russia_share_pct = share(russia_tiv_million, total_tiv_million)
    return [{ cells: cellsOf({ release, year, total_tiv_million, russia_tiv_million, russia_share_pct }) }]
  })
  return { table: 'arms-releases', rows }
}

/** Russia’s exports to the recipients the table names, the remainder and the total of each year. */
function armsExports(flows: TivFlows, current: Current): TableImport {
  const held = current('arms-exports')
  const countries = held.filter(({ kind }) => kind === 'country')
  const codes = new Map(countries.map(({ recipient, recipient_code }) => [recipient, recipient_code]))
  const rows = [...flows.totals].flatMap(([year, all]) => {
    if (year < firstYear(held)) return []
    const value = (code: string, tiv: number) => {
      const now = held.find((row) => row.year === `${year}` && row.recipient_code === code)
      return refined(now?.tiv_million, tiv, flows)
    }
    const named = flows.deliveries.flatMap(({ partner, year: delivered, tiv }) => {
      const [recipient, code] = [nameOf(partner), codes.get(nameOf(partner))]
      return delivered === year && code ? [{ code, recipient, kind: 'country', tiv: value(code, tiv) }] : []
    })
    const total = value('WLD', all)
    const rest = rounded(total - named.reduce((sum, { tiv }) => sum + tiv, 0), 2)
    const others = { code: 'OTHER', recipient: 'All other recipients', kind: 'remainder', tiv: rest }
    const whole = { code: 'WLD', recipient: 'All recipients', kind: 'total', tiv: total }
    return [...named, others, whole].map(({ code: recipient_code, recipient, kind, tiv: tiv_million }) => ({
      cells: cellsOf({ year, recipient_code, kind, tiv_million, share_pct: share(tiv_million, total) }),
      fresh: { recipient },
    }))
  })
  return { table: 'arms-exports', rows, speaksOf: coveredBy(flows), sortedBy: ['year'] }
}
