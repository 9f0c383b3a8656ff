// Keeps what is shared with the figure in the figure’s own chunk, which is loaded by then.
import '../arms-share.ts'
import { type ReleaseValue, releaseName, releasesOf, releaseValue } from '../../data/arms-releases.ts'
import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { ArmsReleaseRow } from '../../data/tables/arms-releases.ts'
import { formatYears } from '../../model/format.ts'
import type { Term } from '../../model/formula.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear } from '../../model/year-series.ts'
import { WINDOW } from '../arms-share/share.ts'
import { belongsTo, VOLUME_PARTS } from '../arms-share/volume.ts'
import { type Imports, importsOf, windowOf, type Year } from '../arms-share/years.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow } from '../kit/explain.ts'

const TIV = 'million TIV'

interface Data {
  readonly imports: Imports
  readonly releases: readonly ArmsReleaseRow[]
}

export default defineExplainer({
  tables: ['arms-imports', 'arms-releases'],
  prepare: ({ 'arms-imports': rows, 'arms-releases': releases }, about) => {
    const data = { imports: importsOf(rows, about['arms-imports']), releases }
    return {
      explain: (query, { row, column }) => {
        if (row === WHOLE_RANGE) return overRange(data, query, column)
        const year = Number(row)
        const part = VOLUME_PARTS.find(({ id }) => id === column)
        if (query.measure === 'volume') return part ? volume(data, year, part) : null
        if (column === 'trailing') return share(data, year - WINDOW + 1, year)
        if (column === 'year') return share(data, year, year)
        return column === 'total' ? total(data, year, year) : null
      },
    }
  },
})

const rowOf = (row: ArmsImportRow) => sourceRow('arms-imports', row, ['supplier', 'tiv_million'])

function term(name: string, years: readonly Year[], of: 'total' | 'russia'): Term {
  return { name, unit: TIV, parts: years.map((one) => ({ label: `${one.year}`, value: one[of] })) }
}

/** A release that has all the years, as it gives them; the newest is what the figure draws. */
function otherReleases(
  { imports, releases }: Data,
  [from, to]: readonly [number, number],
  of: (value: ReleaseValue) => number | null,
): OtherValue[] {
  return releasesOf(releases).flatMap((release) => {
    const found = release === imports.about.release ? null : releaseValue(releases, release, from, to)
    const value = found && of(found)
    return found && value !== null
      ? [{ label: `SIPRI, ${releaseName(release)}`, value, sources: found.sources }]
      : []
  })
}

function share(data: Data, from: number, to: number): Explained {
  const { years, whole } = windowOf(data.imports, from, to)
  const quantity = 'Russia’s share of the volume of China’s imports of major weapons'
  if (!whole)
    return {
      quantity,
      note: reasonFor(data.imports, from, to),
      rows: years.flatMap(({ rows }) => rows.map(rowOf)),
      ...(years.length > 0 ? { rowsNote: 'The years of the window that the table has.' } : {}),
    }
  return {
    quantity,
    period: formatYears(from, to),
    formula: {
      kind: 'share',
      part: term('From Russia (USSR to 1991)', years, 'russia'),
      whole: term('From all suppliers', years, 'total'),
    },
    rows: years.flatMap(({ rows }) => rows.map(rowOf)),
    others: otherReleases(data, [from, to], ({ share }) => share),
  }
}

function reasonFor({ span }: Imports, from: number, to: number): string {
  return from < span[0] && to >= span[0]
    ? `Needs the ${WINDOW} years ${formatYears(from, to)}; the series begins in ${span[0]}.`
    : `The series covers ${formatYears(...span)}.`
}

function total(data: Data, from: number, to: number): Explained {
  const { years } = windowOf(data.imports, from, to)
  const quantity = 'The volume of China’s imports of major weapons'
  if (years.length === 0) return { quantity }
  const single = years.length === 1 ? years[0] : undefined
  return {
    quantity,
    period: formatYears(from, to),
    formula: {
      kind: 'sum',
      of: single
        ? {
            name: 'Deliveries by supplier',
            unit: TIV,
            parts: single.rows.map((row) => ({ label: row.supplier, value: row.tiv_million })),
          }
        : term('Deliveries by year', years, 'total'),
    },
    rows: years.flatMap(({ rows }) => rows.map(rowOf)),
    others: otherReleases(data, [from, to], (value) => value.total),
  }
}

function volume(data: Data, year: number, part: (typeof VOLUME_PARTS)[number]): Explained {
  const { id, name } = part
  const quantity = `The volume of China’s imports of major weapons from ${id === 'others' ? 'all other suppliers' : name}`
  const own = (atYear(data.imports.byYear, year)?.rows ?? []).filter((row) => belongsTo(part, row))
  if (!atYear(data.imports.byYear, year)) return { quantity }
  return {
    quantity,
    formula: {
      kind: 'sum',
      of: {
        name: 'Deliveries',
        unit: TIV,
        parts: own.map((row) => ({ label: row.supplier, value: row.tiv_million })),
      },
    },
    rows: own.map(rowOf),
    rowsNote: own.length === 0 ? 'SIPRI lists no delivery of the year; that is not proof of none.' : null,
    others: id === 'russia' ? otherReleases(data, [year, year], ({ russia }) => russia) : [],
  }
}

/** Values of the sentence that no series holds: `total` and `share` of the years asked, `total-2014` of five, `year-2014` of one. */
function overRange(data: Data, query: FigureQuery, column: string): Explained | null {
  const [kind, end] = column.split('-')
  const [from, to] = end
    ? [Number(end) - (kind === 'year' ? 0 : WINDOW - 1), Number(end)]
    : [Math.max(query.from, data.imports.span[0]), Math.min(query.to, data.imports.span[1])]
  const window = windowOf(data.imports, from, to)
  if (kind === 'total' || kind === 'year')
    return {
      ...total(data, from, to),
      name: 'China’s arms imports',
      computed: { unit: 'million-tiv', value: window.total, quality: 'reported' },
    }
  if (kind === 'share')
    return {
      ...share(data, from, to),
      name: 'Russian share of China’s arms imports',
      computed: { unit: 'percent', value: window.share, quality: 'reported' },
    }
  return null
}
