import { gapNotes, type TableAbout } from '../data/about.ts'
import { energyRelianceQuality } from '../data/row-quality.ts'
import type { EnergyRelianceRow } from '../data/tables/energy-reliance.ts'
import type { MatrixCell, MatrixModel, MatrixRow } from '../model/figure-model.ts'
import { formatCell, formatShare } from '../model/format.ts'
import { QUALITY_TEXT } from '../model/quality.ts'
import { joined, num, type Sentence, say } from '../model/sentence.ts'
import { WHOLE_RANGE } from '../model/value-ref.ts'
import { type Body, defineFigure } from './kit/define.ts'
import { cellSources, noCell } from './kit/matrix-figure.ts'
import { groupRows } from './kit/ranking-figure.ts'
import { spanOfYears, vintageOf } from './kit/table-facts.ts'
import { energyRelianceRecords } from './records/energy-reliance.ts'

export interface Column {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly fuel: EnergyRelianceRow['fuel']
  readonly bases: readonly EnergyRelianceRow['basis'][]
}

const SHORT: Readonly<Record<string, string>> = { BIH: 'Bosnia & Herz.' }

const ALL_IMPORTS = ['energy-statistics', 'national'] as const
const EXTRA_EU = ['extra-eu'] as const

export const COLUMNS: readonly Column[] = [
  { id: 'crude-all', name: 'Crude oil', short: 'Crude', fuel: 'crude', bases: ALL_IMPORTS },
  { id: 'gas-all', name: 'Gas', short: 'Gas', fuel: 'gas', bases: ALL_IMPORTS },
  { id: 'crude-eu', name: 'Crude oil', short: 'Crude', fuel: 'crude', bases: EXTRA_EU },
  { id: 'coal-eu', name: 'Coal', short: 'Coal', fuel: 'coal', bases: EXTRA_EU },
  { id: 'products-eu', name: 'Products', short: 'Prod.', fuel: 'products', bases: EXTRA_EU },
]

const GROUPS = [
  { name: 'of all imports', short: 'all imports', span: 2 },
  { name: 'of imports from outside the EU', short: 'outside the EU', span: 3 },
]

export default defineFigure({
  id: 'energy-reliance',
  title: 'Who relied on Russian energy in 2020?',
  domains: ['energy'],
  definition:
    'Russia’s part in what countries of Europe and some of its neighbours imported of crude oil, coal, refined oil products and gas in 2020, by quantity.',
  method:
    'Quantity from Russia over the quantity imported, on two bases that stand apart: all imports, by national energy statistics; and imports from outside the EU only, by its customs statistics, for members of the EU.',
  shape: 'matrix',
  tables: ['energy-reliance'],
  records: energyRelianceRecords,
  period:
    ({ 'energy-reliance': rows }) =>
    () => [
      {
        label: 'Countries that got more than half of their crude oil imports from Russia',
        unit: 'items',
        value: null,
        note: `known for ${yearOf(rows)} only`,
      },
    ],
  prepare: ({ 'energy-reliance': rows }, { 'energy-reliance': about }) => {
    const built = model(rows, about)
    return () => built
  },
})

/** The one year that the table is of. */
const yearOf = (rows: readonly EnergyRelianceRow[]) => spanOfYears(rows)[1]

export interface Country {
  readonly name: string
  readonly code: string
  readonly rows: readonly EnergyRelianceRow[]
}

/** Of two rows in different units, that which counts Russia alone: the value, where the volume has all partners of a union. */
export function rowFor({ rows }: Country, { fuel, bases }: Column): EnergyRelianceRow | undefined {
  const own = rows.filter((row) => row.fuel === fuel && bases.includes(row.basis))
  return own.find(({ unit }) => unit === 'million USD') ?? own[0]
}

function cellFor(country: Country, column: Column): MatrixCell {
  const row = rowFor(country, column)
  if (!row) {
    const outside = column.bases === EXTRA_EU && country.rows.every(({ eu_member }) => !eu_member)
    return noCell(outside ? 'not-collected' : 'not-found')
  }
  const note = row.note?.replace(/\.$/, '') ?? undefined
  if (row.russia_share_pct === null) return noCell('not-attributed', note)
  return {
    value: row.russia_share_pct,
    quality: energyRelianceQuality(row),
    note: [quantities(row), note].filter(Boolean).join('; '),
    sources: row.sources,
  }
}

const amount = (value: number) => formatCell(value, 'million-tonnes')

const quantities = ({ russia_quantity, total_quantity, unit }: EnergyRelianceRow) =>
  russia_quantity === null ? '' : `${amount(russia_quantity)} of ${amount(total_quantity)} ${unit}`

/** The share that gives a country its place; a share of almost nothing gives none. */
function shareOf(country: Country, fuel: EnergyRelianceRow['fuel']): number | null {
  for (const column of COLUMNS.filter((one) => one.fuel === fuel)) {
    const row = rowFor(country, column)
    if (row?.russia_share_pct != null && row.flag !== 'tiny-base') return row.russia_share_pct
  }
  return null
}

const PLACED_BY = ['crude', 'gas', 'coal'] as const

function inOrder(a: Country, b: Country): number {
  for (const fuel of PLACED_BY) {
    const difference = (shareOf(b, fuel) ?? -1) - (shareOf(a, fuel) ?? -1)
    if (difference !== 0) return difference
  }
  return a.name.localeCompare(b.name, 'en')
}

/** By their place in the figure. */
export const countriesOf = (all: readonly EnergyRelianceRow[]): Country[] =>
  groupRows(all, ({ country }) => country)
    .map(([name, rows]): Country => ({ name, rows, code: rows[0]?.country_code ?? name }))
    .toSorted(inOrder)

function model(all: readonly EnergyRelianceRow[], about: TableAbout): Body<MatrixModel> {
  const year = yearOf(all)
  const countries = countriesOf(all)
  const rows = countries.map((country): MatrixRow => {
    const cells = COLUMNS.map((column) => cellFor(country, column))
    const own = cellSources(cells)
    const sources = own.length > 0 ? own : [...new Set(country.rows.flatMap((row) => row.sources))]
    const short = SHORT[country.code]
    return {
      id: country.code,
      name: country.name,
      ...(short ? { short } : {}),
      cells,
      aside: [],
      sources,
    }
  })
  return {
    shape: 'matrix',
    from: year,
    to: year,
    pinned: null,
    subtitle: `Russia’s share of fuel imports, %, fixed year ${year}: of all imports, or of those from outside the EU`,
    takeaway: takeaway(countries, year),
    notes: [
      ...about.caveats,
      `The year is fixed: it does not follow the years chosen or pinned. Nothing is shown for the years before or after ${year}.`,
      'Countries stand in order of crude oil, by all imports where known; shares on a tiny base give no place.',
      ...gapNotes(about),
    ],
    vintage: vintageOf(about),
    unit: 'percent',
    color: 'russia',
    rowName: 'Country',
    columns: COLUMNS.map(({ id, name, short }) => ({ id, name, short })),
    groups: GROUPS,
    categories: [],
    aside: null,
    rows,
    tallies: [],
    emptyText: 'No country is known.',
  }
}

/** Countries whose share of a fuel is known, of all imports only: a count over both bases would mix them. */
export function knownShares(countries: readonly Country[], fuel: EnergyRelianceRow['fuel']) {
  const column = COLUMNS.find((one) => one.fuel === fuel && one.bases === ALL_IMPORTS)
  return countries.flatMap((country) => {
    const row = column && rowFor(country, column)
    return !column || row?.russia_share_pct == null
      ? []
      : [{ name: country.name, code: country.code, share: row.russia_share_pct, row, column: column.id }]
  })
}

export const overHalf = ({ share }: { share: number }) => share > 50

function takeaway(countries: readonly Country[], year: number): Sentence {
  const [crude, gas] = [knownShares(countries, 'crude'), knownShares(countries, 'gas')]
  const count = (counted: readonly unknown[], column: string) =>
    num(`${counted.length}`, { row: WHOLE_RANGE, column })
  const first = crude.slice(0, 3).map(({ name, code, column, share, row }) => {
    const part = row.flag === 'part-year' && `, ${QUALITY_TEXT[row.flag].label}`
    return say`${name} (${num(formatShare(share), { row: code, column })}${part})`
  })
  return say`In ${year} Russia supplied over half of all crude oil imports of ${count(crude.filter(overHalf), 'crude half')} of the ${count(crude, 'crude known')} countries known, most of all ${joined(first, ', ', ' and ')}; of gas, over half in ${count(gas.filter(overHalf), 'gas half')} of ${count(gas, 'gas known')}.`
}
