import { releaseName, releasesOf, releaseValue } from '../../data/arms-releases.ts'
import type { ArmsExportRow } from '../../data/tables/arms-exports.ts'
import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { ArmsReleaseRow } from '../../data/tables/arms-releases.ts'
import { formatYears } from '../../model/format.ts'
import type { FormulaPart } from '../../model/formula.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { sharePercent, sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear, groupByYear, yearsOf } from '../../model/year-series.ts'
import { belongsTo, deliveries, type Part, type Rows, STACK, totalOf } from '../arms-customers.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'
import { shareOfParts } from '../kit/formulas.ts'
import { spanOfYears } from '../kit/table-facts.ts'

const TIV = 'million TIV'

interface Data {
  readonly rows: Rows
  readonly span: readonly [number, number]
  readonly imports: readonly ArmsImportRow[]
  readonly releases: readonly ArmsReleaseRow[]
}

export default defineExplainer({
  tables: ['arms-exports', 'arms-imports', 'arms-releases'],
  prepare: ({ 'arms-exports': exports, 'arms-imports': imports, 'arms-releases': releases }) => {
    const data = { rows: groupByYear(exports), imports, releases, span: spanOfYears(exports) }
    return {
      explain: (query, { row, column }) => {
        if (row === WHOLE_RANGE) return overRange(data, query, column)
        const part = STACK.find(({ id }) => id === column)
        return part ? volume(data, Number(row), part) : null
      },
    }
  },
})

const rowOf = (row: ArmsExportRow) =>
  sourceRow('arms-exports', row, ['recipient', 'kind', 'tiv_million', 'share_pct'])

const isTotal = ({ kind }: ArmsExportRow) => kind === 'total'

function volume(data: Data, year: number, { name, code }: Part): Explained {
  const quantity = `The volume of Russia’s deliveries of major weapons to ${code ? name : 'all recipients not drawn by name'}`
  const all = atYear(data.rows, year) ?? []
  if (all.length === 0) return { quantity }
  const own = all.filter((row) => belongsTo(code, row))
  return {
    quantity,
    formula: {
      kind: 'sum',
      of: {
        name: code ? `Deliveries to ${name}` : 'Deliveries to each recipient, and to those not listed',
        unit: TIV,
        parts: own.map((row) => ({ label: row.recipient, value: row.tiv_million })),
      },
    },
    rows: (own.length > 0 ? own : all.filter(isTotal)).map(rowOf),
    rowsNote:
      own.length === 0
        ? `SIPRI lists no delivery to ${name} in ${year}: that is not proof of none. The row is the total of the year, in which it has no part.`
        : null,
    others: code === 'CHN' ? asImports(data, year) : code === null ? asRemainder(all) : [],
  }
}

/** China’s part as SIPRI gives it from the buyer’s side, and in older releases. */
function asImports({ imports, releases }: Data, year: number): OtherValue[] {
  const listed = imports.filter((row) => row.year === year && row.supplier_code === 'RUS')
  const older = releasesOf(releases).flatMap((release) => {
    const found = releaseValue(releases, release, year, year)
    return found
      ? [
          {
            label: `China’s imports from Russia, SIPRI, ${releaseName(release)}`,
            value: found.russia,
            sources: found.sources,
          },
        ]
      : []
  })
  return [
    ...listed.map((row) => ({
      label: 'China’s imports by supplier, the same release',
      value: row.tiv_million,
      sources: row.sources,
    })),
    ...older,
  ]
}

/** The same remainder reckoned from the total. */
function asRemainder(rows: readonly ArmsExportRow[]): OtherValue[] {
  const total = rows.find(isTotal)
  if (!total) return []
  const drawn = rows.filter((row) => !isTotal(row) && !belongsTo(null, row))
  return [
    {
      label: 'The total of the year less the recipients drawn by name',
      value: total.tiv_million - sum(drawn.map((row) => row.tiv_million)),
      sources: total.sources,
    },
  ]
}

/** Values of the sentence: `total`, or the share of a recipient in it; with a year after it, of that year alone. */
function overRange({ rows, span }: Data, query: FigureQuery, column: string): Explained | null {
  const [kind, recipient = '', year] = column.split('|')
  const [from, to] = year
    ? [Number(year), Number(year)]
    : [Math.max(query.from, span[0]), Math.min(query.to, span[1])]
  const all = yearsOf(from, to).flatMap((one) => atYear(rows, one) ?? [])
  const total = totalOf(rows, { from, to })
  const byYear = (own: readonly ArmsExportRow[]): FormulaPart[] =>
    own.map((row) => ({ label: `${row.year}`, value: row.tiv_million }))
  const totals = all.filter(isTotal)
  const period = formatYears(from, to)
  if (kind === 'total')
    return {
      name: 'Russia’s arms exports',
      quantity: 'The volume of Russia’s exports of major weapons',
      period,
      computed: { unit: 'million-tiv', value: total, quality: 'reported' },
      formula: {
        kind: 'sum',
        of: { name: 'Deliveries to all recipients', unit: TIV, parts: byYear(totals) },
      },
      rows: totals.map(rowOf),
    }
  if (kind !== 'share') return null
  const own = all.filter((row) => row.kind === 'country' && row.recipient === recipient)
  return {
    name: `${recipient}: part of Russia’s arms exports`,
    quantity: `The part of ${recipient} in the volume of Russia’s exports of major weapons`,
    period,
    computed: {
      unit: 'percent',
      value: sharePercent(deliveries(rows, { from, to }).get(recipient) ?? 0, total),
      quality: 'reported',
    },
    formula: shareOfParts(
      TIV,
      [`Deliveries to ${recipient}`, byYear(own)],
      ['Deliveries to all recipients', byYear(totals)],
    ),
    rows: [...own, ...totals].map(rowOf),
  }
}
