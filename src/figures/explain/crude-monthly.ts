import type { CrudeMonthRow } from '../../data/tables/crude-months.ts'
import type { CrudeOriginRow } from '../../data/tables/crude-origins.ts'
import { formatDate } from '../../model/format.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { MONTHS, monthsOf } from '../crude-monthly.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { asGiven } from '../kit/formulas.ts'

const COLUMNS = {
  volume: {
    column: 'volume_mt',
    unit: 'million tonnes',
    of: 'The volume of China’s crude oil imports from Russia',
  },
  value: {
    column: 'value_usd_bn',
    unit: 'billion USD',
    of: 'The value of China’s crude oil imports from Russia',
  },
} as const
type Column = (typeof COLUMNS)[keyof typeof COLUMNS]

const BASES = {
  gacc: 'China Customs, as the figure of the year',
  'gacc-compiled': 'Customs barrels a day, compiled and turned into tonnes',
  'energy-institute': 'Statistical Review of World Energy',
} as const satisfies Record<CrudeOriginRow['basis'], string>

export default defineExplainer({
  tables: ['crude-months', 'crude-origins'],
  prepare: ({ 'crude-months': rows, 'crude-origins': origins }) => {
    const byMonth = new Map(rows.map((row) => [formatDate(row.month), row]))
    return {
      explain: (_, { row: when, column: id }) => {
        if (id !== 'volume' && id !== 'value') return null
        const month = byMonth.get(when)
        if (month) return ofMonth(month, COLUMNS[id])
        const year = Number(when)
        return /^\d{4}$/.test(when) ? ofYear(monthsOf(rows, year), year, COLUMNS[id], origins) : null
      },
    }
  },
})

const rowOf = (row: CrudeMonthRow, { column }: Column) =>
  sourceRow('crude-months', row, [column, 'flag', 'note'])

function ofMonth(row: CrudeMonthRow, of: Column): Explained {
  const value = row[of.column]
  const derived = row.flag === 'derived' && of === COLUMNS.volume
  return {
    quantity: of.of,
    formula:
      value === null
        ? null
        : asGiven(derived ? 'Volume as derived' : 'As China Customs recorded it', of.unit, row.month, value),
    rows: [rowOf(row, of)],
    rowsNote:
      value === null
        ? 'The row of the month has no value.'
        : derived
          ? 'Customs barrels a day times the days of the month, at 7.3 barrels a tonne; the table keeps the tonnes only.'
          : null,
    ...(row.note ? { note: row.note } : {}),
  }
}

/** The months of a year added up, whether they are all twelve or not. */
function ofYear(
  rows: readonly CrudeMonthRow[],
  year: number,
  of: Column,
  origins: readonly CrudeOriginRow[],
): Explained {
  const known = rows.flatMap((row) => {
    const value = row[of.column]
    return value === null ? [] : [{ label: formatDate(row.month), value, row }]
  })
  const broken = known.length < rows.length && known.length > 0 && rows.at(-1)?.[of.column] !== null
  return {
    quantity: of.of,
    period:
      known.length === MONTHS || known.length === 0
        ? `${year}`
        : `${known[0]?.label} to ${known.at(-1)?.label}`,
    formula:
      broken || known.length === 0
        ? null
        : {
            kind: 'sum',
            of: { name: 'Months', unit: of.unit, parts: known.map(({ label, value }) => ({ label, value })) },
          },
    rows: rows.map((row) => rowOf(row, of)),
    rowsNote: broken
      ? `Only ${known.length} of the ${rows.length} months have a value: they are not added up.`
      : known.length === 0
        ? 'No month of the year has a value.'
        : null,
    others: known.length === MONTHS ? elsewhere(origins, year, of) : [],
  }
}

/** The year as other tables have it. */
function elsewhere(origins: readonly CrudeOriginRow[], year: number, { column }: Column): OtherValue[] {
  return origins.flatMap((row) => {
    const value = row[column]
    if (row.year !== year || row.origin_code !== 'RUS' || value === null || row.flag === 'partial') return []
    return [{ label: BASES[row.basis], value, sources: row.sources, ...(row.note ? { note: row.note } : {}) }]
  })
}
