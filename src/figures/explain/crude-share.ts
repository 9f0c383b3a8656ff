// Keeps what is shared with the figure in the figure’s own chunk, which is loaded by then.
import '../crude-share.ts'
import type { CrudeOriginRow } from '../../data/tables/crude-origins.ts'
import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { Formula } from '../../model/formula.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { atYear, oneByYear } from '../../model/year-series.ts'
import { belongsTo, ORIGINS, originsByYear } from '../crude-share/origins.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'

const MT = 'million tonnes'

/** Bases on which the share of an origin is known too. */
const BASES: Partial<Record<CrudeOriginRow['basis'], string>> = {
  'gacc-compiled': 'Customs barrels a day, compiled and turned into tonnes',
  'energy-institute': 'Statistical Review of World Energy',
}

export default defineExplainer({
  tables: ['crude-share', 'crude-origins'],
  prepare: ({ 'crude-share': shareRows, 'crude-origins': originRows }, about) => {
    const shares = oneByYear(shareRows)
    const origins = originsByYear(originRows, about['crude-origins']).byYear
    return {
      explain: (query, { row, column }) => {
        const year = Number(row)
        const share = atYear(shares, year)
        if (query.measure === 'origins') return origin(atYear(origins, year) ?? [], column)
        if (column === 'value') return byValue(share)
        if (column === 'russia') return byVolume(share, 'Russia', others(originRows, year, 'RUS'))
        return column === 'saudi' ? byVolume(share, 'Saudi Arabia', others(originRows, year, 'SAU')) : null
      },
    }
  },
})

function others(rows: readonly CrudeOriginRow[], year: number, code: string): OtherValue[] {
  return rows.flatMap((row) => {
    const label = BASES[row.basis]
    if (!label || row.year !== year || row.origin_code !== code || row.share_volume_pct === null) return []
    return [
      { label, value: row.share_volume_pct, sources: row.sources, ...(row.note ? { note: row.note } : {}) },
    ]
  })
}

function share(row: CrudeShareRow, unit: string, part: readonly [string, number], whole: number): Formula {
  const label = `${row.year}`
  return {
    kind: 'share',
    part: { name: `From ${part[0]}`, unit, parts: [{ label, value: part[1] }] },
    whole: { name: 'From all origins', unit, parts: [{ label, value: whole }] },
  }
}

function byVolume(
  row: CrudeShareRow | undefined,
  origin: 'Russia' | 'Saudi Arabia',
  others: readonly OtherValue[],
): Explained {
  const quantity = `${origin}’s share of China’s recorded crude oil imports by volume`
  if (!row) return { quantity }
  const tonnes = origin === 'Russia' ? row.russia_mt : row.saudi_mt
  const columns =
    origin === 'Russia'
      ? (['russia_mt', 'total_mt', 'russia_share_pct', 'russia_flag', 'total_flag', 'note'] as const)
      : (['saudi_mt', 'total_mt', 'saudi_share_pct', 'total_flag', 'note'] as const)
  return {
    quantity,
    formula: tonnes === null ? null : share(row, MT, [origin, tonnes], row.total_mt),
    rows: [sourceRow('crude-share', row, columns)],
    ...(tonnes === null ? { rowsNote: `The row of the year has no volume from ${origin}.` } : {}),
    others,
    ...(row.note ? { note: row.note } : {}),
  }
}

function byValue(row: CrudeShareRow | undefined): Explained {
  const quantity = 'Russia’s share of China’s recorded crude oil imports by value'
  if (!row) return { quantity }
  const { value_basis: basis } = row
  const [part, whole] =
    basis === 'CNY'
      ? [row.russia_value_cny_bn, row.total_value_cny_bn]
      : [row.russia_value_usd_bn, row.total_value_usd_bn]
  const known = basis !== null && part !== null && whole !== null
  return {
    quantity,
    formula: known ? share(row, `billion ${basis}`, ['Russia', part], whole) : null,
    rows: [
      sourceRow('crude-share', row, [
        'russia_value_usd_bn',
        'total_value_usd_bn',
        'russia_value_cny_bn',
        'total_value_cny_bn',
        'value_basis',
        'russia_value_share_pct',
        'note',
      ]),
    ],
    ...(known ? {} : { rowsNote: 'The value of all crude imports of the year is not in the row.' }),
    others:
      row.russia_value_share_pct === null || row.russia_share_pct === null
        ? []
        : [{ label: 'By volume, not value', value: row.russia_share_pct, sources: row.sources }],
  }
}

function origin(rows: readonly CrudeOriginRow[], id: string): Explained | null {
  const part = ORIGINS.find((one) => one.id === id)
  if (!part) return null
  const own = rows.filter((row) => belongsTo(part, row))
  return {
    quantity: `China’s recorded crude oil imports from ${part.code ? part.name : 'all other origins'}`,
    formula:
      own.length === 0
        ? null
        : {
            kind: 'sum',
            of: {
              name: 'Volume by origin',
              unit: MT,
              parts: own.map((row) => ({ label: row.origin, value: row.volume_mt ?? 0 })),
            },
          },
    rows: own.map((row) => sourceRow('crude-origins', row, ['volume_mt', 'flag', 'note'])),
  }
}
