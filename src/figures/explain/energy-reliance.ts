import type { TableAbout } from '../../data/about.ts'
import type { EnergyRelianceRow } from '../../data/tables/energy-reliance.ts'
import type { Formula } from '../../model/formula.ts'
import { WHOLE_RANGE, WHOLE_ROW } from '../../model/value-ref.ts'
import {
  COLUMNS,
  type Column,
  type Country,
  countriesOf,
  knownShares,
  overHalf,
  rowFor,
} from '../energy-reliance.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { countOf, orAsStored, shareOfTwo } from '../kit/formulas.ts'
import { columnOf } from '../kit/record-table.ts'

export default defineExplainer({
  tables: ['energy-reliance'],
  prepare: ({ 'energy-reliance': all }, { 'energy-reliance': about }) => {
    const countries = countriesOf(all)
    return {
      explain: (_, { row, column: id }) => {
        if (row === WHOLE_RANGE) return counted(countries, about, id)
        const country = countries.find(({ code }) => code === row)
        const column = COLUMNS.find((one) => one.id === id)
        if (country && id === WHOLE_ROW)
          return {
            rows: country.rows.map(rowOf),
            rowsNote: 'All rows of the country; each cell has a card of its own.',
          }
        return country && column ? explained(country, column, about) : null
      },
    }
  },
})

const rowOf = (row: EnergyRelianceRow) => sourceRow('energy-reliance', row)

/** The reader’s word for the fuel or the basis of a row. */
const word = (about: TableAbout, name: 'fuel' | 'basis', row: Partial<EnergyRelianceRow>) =>
  `${columnOf<Partial<EnergyRelianceRow>>(about, name).of(row)}`

function explained(country: Country, column: Column, about: TableAbout): Explained {
  const row = rowFor(country, column)
  const quantity = `Russia’s share of ${country.name}’s imports of ${word(about, 'fuel', column)}${column.bases.includes('extra-eu') ? ' from outside the EU' : ''}`
  const sameFuel = country.rows.filter((one) => one !== row && one.fuel === column.fuel)
  if (!row)
    return {
      quantity,
      rows: sameFuel.map(rowOf),
      rowsNote:
        sameFuel.length > 0
          ? 'The country’s rows of this fuel: none is on the basis of this column.'
          : 'The table has no row of this country and fuel.',
    }
  const formula = formulaOf(row)
  return {
    quantity,
    ...(row.flag === 'part-year' ? { period: `part of ${row.year}` } : {}),
    formula,
    rows: [rowOf(row)],
    rowsNote:
      formula?.kind === 'sum'
        ? 'The quantities of the row are rounded too far to give the share again: it was computed before.'
        : row.russia_share_pct === null
          ? 'The row of the country has a total and no part of Russia.'
          : null,
    others: sameFuel.flatMap((one) =>
      one.russia_share_pct === null
        ? []
        : [
            {
              label: `On another basis: ${word(about, 'basis', one)}, in ${one.unit}`,
              value: one.russia_share_pct,
              note: one.note ?? 'not to be mixed with this one',
              sources: one.sources,
            },
          ],
    ),
  }
}

function formulaOf(row: EnergyRelianceRow): Formula | null {
  const { russia_quantity: russia, total_quantity: total, russia_share_pct: share, unit, year } = row
  if (share === null || russia === null) return null
  return orAsStored(shareOfTwo(unit, year, ['From Russia', russia], ['From all origins', total]), share, year)
}

/** How many countries of a column are known, or got more than half of a fuel from Russia. */
function counted(countries: readonly Country[], about: TableAbout, id: string): Explained | null {
  const [fuel, kind] = id.split(' ')
  if ((fuel !== 'crude' && fuel !== 'gas') || (kind !== 'half' && kind !== 'known')) return null
  const known = knownShares(countries, fuel)
  const own = kind === 'half' ? known.filter(overHalf) : known
  const imports = `${word(about, 'fuel', { fuel })} imports`
  const what =
    kind === 'half'
      ? `that got more than half of their ${imports} from Russia`
      : `whose share of ${imports} from Russia is known`
  return {
    name: `Countries ${what}`,
    quantity: `The number of countries on our list ${what}`,
    period: `${own[0]?.row.year ?? ''}`,
    computed: { value: own.length, unit: 'items', quality: 'reported' },
    formula: countOf('Countries', own, ({ name }) => name),
    rows: own.map(({ row }) => rowOf(row)),
    rowsNote: 'Shares of all imports only; shares of imports from outside the EU are not counted with them.',
  }
}
