import type { TableAbout } from '../../data/about.ts'
import type { GasCoalRow } from '../../data/tables/gas-coal.ts'
import { formatCell, formatList } from '../../model/format.ts'
import { rowsOf, type SeriesId } from '../gas-coal.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven } from '../kit/formulas.ts'
import { columnOf } from '../kit/record-table.ts'

const QUANTITIES: Readonly<Record<SeriesId, string>> = {
  pipeline: 'The gas that Gazprom delivered to China through Power of Siberia',
  'liquefied-gas': 'China’s imports of liquefied natural gas from Russia',
  coal: 'China’s imports of coal from Russia, customs months added up,',
  'coal-in-the-press': 'China’s imports of coal from Russia, on the wider count of the press,',
}

const isSeries = (column: string): column is SeriesId => Object.hasOwn(QUANTITIES, column)

export default defineExplainer({
  tables: ['gas-coal'],
  prepare: ({ 'gas-coal': all }, { 'gas-coal': about }) => ({
    explain: (_, { row, column }) => (isSeries(column) ? explained(all, about, Number(row), column) : null),
  }),
})

const cited = (row: GasCoalRow) => sourceRow('gas-coal', row)

/** Pipeline gas as others count it is what Power of Siberia carries; the other products go by one name. */
const sameProduct = (one: GasCoalRow['product'], other: GasCoalRow['product']) =>
  one === other || (one === 'power-of-siberia' && other === 'pipeline-gas')

function explained(all: readonly GasCoalRow[], about: TableAbout, year: number, id: SeriesId): Explained {
  const quantity = QUANTITIES[id]
  const own = rowsOf(all, id)
  const row = own.find((one) => one.year === year)
  const product = own[0]?.product
  const elsewhere = all.filter(
    (one) => one !== row && one.year === year && product !== undefined && sameProduct(product, one.product),
  )
  const basisOf = (one: GasCoalRow) => `${columnOf<GasCoalRow>(about, 'basis').of(one)}`
  const unitOf = (one: GasCoalRow) => `${columnOf<GasCoalRow>(about, 'unit').of(one)}`
  if (!row)
    return {
      quantity,
      rows: elsewhere.map(cited),
      rowsNote:
        elsewhere.length > 0
          ? 'What the table has of the year on other bases, which are not joined to this series.'
          : 'The table has no row of this product and year.',
    }
  const comparable = elsewhere.filter(({ unit }) => unit === row.unit)
  const otherUnit = elsewhere.filter(({ unit }) => unit !== row.unit)
  return {
    quantity,
    formula: asGiven(basisOf(row), unitOf(row), year, row.volume),
    rows: [row, ...otherUnit].map(cited),
    rowsNote:
      otherUnit.length > 0
        ? `In another unit, and so not compared: ${formatList(otherUnit.map((one) => `${basisOf(one)}, ${formatCell(one.volume, 'million-tonnes')} ${unitOf(one)}`))}.`
        : null,
    others: comparable.map((one) => ({
      label: basisOf(one),
      value: one.volume,
      note: [one.unit === 'bcm' ? 'in another cubic metre, pipelines together' : '', one.note ?? '']
        .filter(Boolean)
        .join('; '),
      sources: one.sources,
    })),
    ...(row.note ? { note: row.note } : {}),
  }
}
