import type { RussiaCrudeExportRow } from '../../data/tables/russia-crude-exports.ts'
import type { RussiaCrudeShareRow } from '../../data/tables/russia-crude-shares.ts'
import type { RussiaGasExportRow } from '../../data/tables/russia-gas-exports.ts'
import { evaluate, type Formula } from '../../model/formula.ts'
import { BASES, belongsTo, DESTINATIONS } from '../crude-buyers.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven, orAsStored, shareOfParts, shareOfTwo } from '../kit/formulas.ts'

const MT = 'million tonnes'

export default defineExplainer({
  tables: ['russia-crude-exports', 'russia-crude-shares', 'russia-gas-exports'],
  prepare: (tables) => ({
    explain: (_, { row, column }) => {
      const year = Number(row)
      const ofYear = <R extends { readonly year: number }>(rows: readonly R[]) =>
        rows.filter((one) => one.year === year)
      const basis = BASES.find((one) => `share-${one.basis}` === column)
      if (basis) return share(ofYear(tables['russia-crude-shares']), basis)
      if (column === 'gas-europe' || column === 'gas-china')
        return gas(ofYear(tables['russia-gas-exports'])[0], column)
      const destination = DESTINATIONS.find(({ id }) => id === column.replace('part-', ''))
      if (!destination) return null
      const rows = ofYear(tables['russia-crude-exports'])
      return column.startsWith('part-') ? part(rows, destination, row) : volume(rows, destination)
    },
  }),
})

function volume(
  rows: readonly RussiaCrudeExportRow[],
  destination: (typeof DESTINATIONS)[number],
): Explained {
  const own = rows.filter((row) => belongsTo(destination.id, row))
  return {
    quantity: `Russia’s crude oil exports to ${destination.destination ?? 'all other destinations'}`,
    formula:
      own.length === 0
        ? null
        : {
            kind: 'sum',
            of: {
              name: 'Volume by destination',
              unit: MT,
              parts: own.map((row) => ({ label: row.destination, value: row.volume_mt })),
            },
          },
    rows: own.map((row) => sourceRow('russia-crude-exports', row, ['volume_mt', 'share_pct'])),
  }
}

/** A destination’s part of all crude exports of a year. */
function part(
  rows: readonly RussiaCrudeExportRow[],
  destination: (typeof DESTINATIONS)[number],
  period: string,
): Explained {
  const own = rows.filter((row) => belongsTo(destination.id, row))
  const total = rows.filter(({ destination_kind }) => destination_kind === 'total')
  const parts = (some: typeof rows) => some.map((row) => ({ label: row.destination, value: row.volume_mt }))
  const formula = shareOfParts(MT, [destination.name, parts(own)], ['All destinations', parts(total)])
  return {
    name: `Crude to ${destination.name}, share of all`,
    quantity: `The share of ${destination.name} in Russia’s crude oil exports`,
    period,
    computed: { unit: 'percent', value: evaluate(formula), quality: 'reported' },
    formula,
    rows: [...own, ...total].map((row) => sourceRow('russia-crude-exports', row)),
  }
}

/** The same share of the same year on the bases that are not joined, one with its two levels. */
function share(rows: readonly RussiaCrudeShareRow[], { basis }: (typeof BASES)[number]): Explained {
  const quantity = 'China’s share of Russia’s crude oil exports'
  const row = rows.find((one) => one.basis === basis)
  const others = rows.filter((one) => one !== row)
  const named = (one: RussiaCrudeShareRow) =>
    BASES.find((each) => each.basis === one.basis)?.name ?? 'by value'
  return {
    quantity,
    ...(row?.period === 'first-half' ? { period: `January to June ${row.year}` } : {}),
    formula: row ? formulaOf(row) : null,
    rows: row
      ? [
          sourceRow('russia-crude-shares', row, [
            'period',
            'china',
            'total',
            'unit',
            'china_share_pct',
            'flag',
            'note',
          ]),
        ]
      : [],
    others: row
      ? others.map((one) => ({
          label: `On another basis: ${named(one)}`,
          value: one.china_share_pct,
          sources: one.sources,
          ...(one.note ? { note: one.note } : {}),
        }))
      : [],
  }
}

/** From the two levels where the row has them, else the share as it stands there. */
function formulaOf({ year, unit, china, total, china_share_pct: share }: RussiaCrudeShareRow): Formula {
  if (china === null || total === null) return asGiven('Share as stored', 'percent', year, share)
  const levels = shareOfTwo(unit ?? '', year, ['Crude to China', china], ['Crude to all destinations', total])
  return orAsStored(levels, share, year)
}

function gas(row: RussiaGasExportRow | undefined, column: 'gas-europe' | 'gas-china'): Explained {
  const volume = row?.[column === 'gas-china' ? 'pipeline_china_bcm' : 'pipeline_europe_bcm']
  return {
    quantity: `Russia’s gas exports by pipeline to ${column === 'gas-china' ? 'China' : 'Europe with Turkey'}`,
    formula: row && volume != null ? asGiven('Statistical Review', 'billion m³', row.year, volume) : null,
    rows: row
      ? [
          sourceRow('russia-gas-exports', row, [
            column === 'gas-china' ? 'pipeline_china_bcm' : 'pipeline_europe_bcm',
            'pipeline_total_bcm',
          ]),
        ]
      : [],
  }
}
