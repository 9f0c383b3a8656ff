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

const FUELS: Readonly<Record<EnergyRelianceRow['fuel'], string>> = {
  crude: 'crude oil',
  gas: 'natural gas',
  coal: 'coal',
  products: 'refined oil products',
}
const BASES: Readonly<Record<EnergyRelianceRow['basis'], string>> = {
  'energy-statistics': 'of all imports, by energy statistics',
  national: 'of all imports, by national statistics',
  'extra-eu': 'of imports from outside the EU',
}

export default defineExplainer({
  tables: ['energy-reliance'],
  prepare: ({ 'energy-reliance': all }) => {
    const countries = countriesOf(all)
    return {
      explain: (_, { row, column: id }) => {
        if (row === WHOLE_RANGE) return counted(countries, id)
        const country = countries.find(({ code }) => code === row)
        const column = COLUMNS.find((one) => one.id === id)
        if (country && id === WHOLE_ROW)
          return {
            rows: country.rows.map(rowOf),
            rowsNote: 'All rows of the country; each cell has a card of its own.',
          }
        return country && column ? explained(country, column) : null
      },
    }
  },
})

const rowOf = (row: EnergyRelianceRow) => sourceRow('energy-reliance', row)

function explained(country: Country, column: Column): Explained {
  const row = rowFor(country, column)
  const quantity = `Russia’s share of ${country.name}’s imports of ${FUELS[column.fuel]}${column.bases.includes('extra-eu') ? ' from outside the EU' : ''}`
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
    ...(row.flag === 'part-year' ? { period: `January to May ${row.year}` } : {}),
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
              label: `On another basis: ${BASES[one.basis]}, in ${one.unit}`,
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
function counted(countries: readonly Country[], id: string): Explained | null {
  const [fuel, kind] = id.split(' ')
  if ((fuel !== 'crude' && fuel !== 'gas') || (kind !== 'half' && kind !== 'known')) return null
  const known = knownShares(countries, fuel)
  const own = kind === 'half' ? known.filter(overHalf) : known
  const what =
    kind === 'half'
      ? `that got more than half of their ${FUELS[fuel]} imports from Russia`
      : `whose share of ${FUELS[fuel]} imports from Russia is known`
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
