import type { GasCoalRow } from '../../data/tables/gas-coal.ts'
import { formatCell, formatList } from '../../model/format.ts'
import { type Series, seriesOf } from '../gas-coal.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven } from '../kit/formulas.ts'

const SERIES: Readonly<Record<string, { rows: keyof Series; of: string }>> = {
  siberia: { rows: 'siberia', of: 'The gas that Gazprom delivered to China through Power of Siberia' },
  lng: { rows: 'lng', of: 'China’s imports of liquefied natural gas from Russia' },
  coal: { rows: 'coal', of: 'China’s imports of coal from Russia, customs months added up,' },
  'coal-press': {
    rows: 'coalPress',
    of: 'China’s imports of coal from Russia, on the wider count of the press,',
  },
}

const UNITS = { Mt: 'million tonnes', bcm: 'billion m³' } as const

const BASES: Readonly<Record<GasCoalRow['basis'], string>> = {
  gazprom: 'Gazprom',
  customs: 'Customs months added up',
  'customs-press': 'The customs figure of the year, as the press quotes it',
  'energy-institute': 'The Statistical Review of World Energy',
}

export default defineExplainer({
  tables: ['gas-coal'],
  prepare: ({ 'gas-coal': all }) => {
    const series = seriesOf(all)
    return {
      explain: (_, { row, column }) => {
        const own = SERIES[column]
        return own ? explained(all, series[own.rows], Number(row), own.of) : null
      },
    }
  },
})

const rowOf = (row: GasCoalRow) => sourceRow('gas-coal', row, ['volume', 'unit', 'flag', 'note'])

/** Pipeline gas as others count it is what Power of Siberia carries; the other products go by one name. */
const sameProduct = (one: GasCoalRow['product'], other: GasCoalRow['product']) =>
  one === other || (one === 'power-of-siberia' && other === 'pipeline-gas')

function explained(
  all: readonly GasCoalRow[],
  own: readonly GasCoalRow[],
  year: number,
  quantity: string,
): Explained {
  const row = own.find((one) => one.year === year)
  const product = own[0]?.product
  const elsewhere = all.filter(
    (one) => one !== row && one.year === year && product !== undefined && sameProduct(product, one.product),
  )
  if (!row)
    return {
      quantity,
      rows: elsewhere.map(rowOf),
      rowsNote:
        elsewhere.length > 0
          ? 'What the table has of the year on other bases, which are not joined to this series.'
          : 'The table has no row of this product and year.',
    }
  const comparable = elsewhere.filter(({ unit }) => unit === row.unit)
  const otherUnit = elsewhere.filter(({ unit }) => unit !== row.unit)
  return {
    quantity,
    formula: asGiven(BASES[row.basis], UNITS[row.unit], year, row.volume),
    rows: [rowOf(row), ...otherUnit.map(rowOf)],
    rowsNote:
      otherUnit.length > 0
        ? `In another unit, and so not compared: ${formatList(otherUnit.map(({ basis, volume, unit }) => `${BASES[basis]}, ${formatCell(volume, 'million-tonnes')} ${UNITS[unit]}`))}.`
        : null,
    others: comparable.map((one) => ({
      label: BASES[one.basis],
      value: one.volume,
      note: [one.unit === 'bcm' ? 'in another cubic metre, pipelines together' : '', one.note ?? '']
        .filter(Boolean)
        .join('; '),
      sources: one.sources,
    })),
    ...(row.note ? { note: row.note } : {}),
  }
}
