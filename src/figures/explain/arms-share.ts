// Keeps what is shared with the figure in the figure’s own chunk, which is loaded by then.
import '../arms-share.ts'
import { type ReleaseValue, releaseName, releasesOf, releaseValue } from '../../data/arms-releases.ts'
import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { ArmsReleaseRow } from '../../data/tables/arms-releases.ts'
import { formatShare, formatWhole, formatYears } from '../../model/format.ts'
import type { Term } from '../../model/formula.ts'
import type { OtherValue } from '../../model/number-card.ts'
import { changePercent, sharePercent, sum } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear, yearsOf } from '../../model/year-series.ts'
import { WINDOW } from '../arms-share/share.ts'
import { belongsTo, VOLUME_PARTS } from '../arms-share/volume.ts'
import { FIRST, indexYears, LAST, type Year, type Years } from '../arms-share/years.ts'
import type { FigureQuery } from '../kit/define.ts'
import { defineExplainer, type Explained, sourceRow, type TakeawayValue } from '../kit/explain.ts'

const TIV = 'million TIV'
const NEWEST = '2026-03'

interface Data {
  readonly years: Years
  readonly releases: readonly ArmsReleaseRow[]
}

export default defineExplainer({
  tables: ['arms-imports', 'arms-releases'],
  prepare: ({ 'arms-imports': rows, 'arms-releases': releases }) => {
    const data = { years: indexYears(rows), releases }
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
      takeaway: (query) =>
        query.measure === 'volume' ? volumeValues(data, query) : shareValues(data.years, query),
    }
  },
})

const known = (years: Years, from: number, to: number): readonly (Year & { year: number })[] =>
  yearsOf(from, to).flatMap((year) => {
    const data = atYear(years, year)
    return data ? [{ ...data, year }] : []
  })

const rowOf = (row: ArmsImportRow) => sourceRow('arms-imports', row, ['supplier', 'tiv_million'])

function term(name: string, years: readonly (Year & { year: number })[], of: 'total' | 'russia'): Term {
  return { name, unit: TIV, parts: years.map((one) => ({ label: `${one.year}`, value: one[of] })) }
}

/** A release that has all the years, as it gives them; the newest is what the figure draws. */
function otherReleases(
  { releases }: Data,
  [from, to]: readonly [number, number],
  of: (value: ReleaseValue) => number | null,
): OtherValue[] {
  return releasesOf(releases).flatMap((release) => {
    const found = release === NEWEST ? null : releaseValue(releases, release, from, to)
    const value = found && of(found)
    return found && value !== null
      ? [{ label: `SIPRI, ${releaseName(release)}`, value, sources: found.sources }]
      : []
  })
}

function share(data: Data, from: number, to: number): Explained {
  const years = known(data.years, from, to)
  const quantity = 'Russia’s share of the volume of China’s imports of major weapons'
  if (years.length < to - from + 1)
    return {
      quantity,
      note: reasonFor(from, to),
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

function reasonFor(from: number, to: number): string {
  return from < FIRST && to >= FIRST
    ? `Needs the ${WINDOW} years ${formatYears(from, to)}; the series begins in ${FIRST}.`
    : `The series covers ${formatYears(FIRST, LAST)}.`
}

function total(data: Data, from: number, to: number): Explained {
  const years = known(data.years, from, to)
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
  const own = (atYear(data.years, year)?.rows ?? []).filter((row) => belongsTo(part, row))
  if (!atYear(data.years, year)) return { quantity }
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
    : [Math.max(query.from, FIRST), Math.min(query.to, LAST)]
  if (kind === 'change') return change(data, to)
  const years = known(data.years, from, to)
  const all = sum(years.map((year) => year.total))
  const russia = sum(years.map((year) => year.russia))
  if (kind === 'total' || kind === 'year')
    return {
      ...total(data, from, to),
      name: 'China’s arms imports',
      computed: { unit: 'million-tiv', value: all, quality: 'reported' },
    }
  if (kind === 'share')
    return {
      ...share(data, from, to),
      name: 'Russian share of China’s arms imports',
      computed: { unit: 'percent', value: sharePercent(russia, all), quality: 'reported' },
    }
  return null
}

/** By how much the volume of five years differs from that of the five before. */
function change(data: Data, to: number): Explained | null {
  const later = known(data.years, to - WINDOW + 1, to)
  const earlier = known(data.years, to - 2 * WINDOW + 1, to - WINDOW)
  const [before, after] = [earlier, later].map((years) => sum(years.map((year) => year.total)))
  if (before === undefined || after === undefined || before === 0) return null
  const difference = changePercent(before, after)
  const spans = [earlier, later].map((years) => formatYears(years[0]?.year ?? 0, years.at(-1)?.year ?? 0))
  return {
    name: `Volume of China’s arms imports, ${difference < 0 ? 'fall' : 'rise'} on ${spans[0]}`,
    quantity: `The ${difference < 0 ? 'fall' : 'rise'} of the volume of China’s imports of major weapons on ${spans[0]}`,
    period: spans[1] ?? '',
    computed: { unit: 'percent', value: Math.abs(difference), quality: 'reported' },
    formula: {
      kind: 'share',
      part: {
        name: 'Difference',
        unit: TIV,
        parts: [
          { label: spans[1] ?? '', value: after, weight: difference < 0 ? -1 : 1 },
          { label: spans[0] ?? '', value: before, weight: difference < 0 ? 1 : -1 },
        ],
      },
      whole: term('From all suppliers', earlier, 'total'),
    },
    rows: [...earlier, ...later].flatMap(({ rows }) => rows.map(rowOf)),
  }
}

function shareValues(years: Years, { from, to }: FigureQuery): TakeawayValue[] {
  const last = Math.min(to, LAST)
  if (last < from || last < FIRST + WINDOW - 1) {
    const only = atYear(years, last)
    if (last < from || !only) return []
    return [
      {
        text: formatShare(sharePercent(only.russia, only.total) ?? 0),
        ref: { row: `${last}`, column: 'year' },
      },
      { text: formatWhole(only.total), ref: { row: `${last}`, column: 'total' } },
    ]
  }
  const windows = [last, last - WINDOW].map((end) => known(years, end - WINDOW + 1, end))
  const [now, before] = windows.map((window) => ({
    complete: window.length === WINDOW,
    total: sum(window.map((year) => year.total)),
    russia: sum(window.map((year) => year.russia)),
  }))
  if (!now) return []
  return [
    {
      text: formatShare(sharePercent(now.russia, now.total) ?? 0),
      ref: { row: `${last}`, column: 'trailing' },
    },
    ...(before?.complete
      ? [
          {
            text: `${formatWhole(Math.abs(changePercent(before.total, now.total)))}%`,
            ref: { row: WHOLE_RANGE, column: `change-${last}` },
          },
        ]
      : []),
    { text: formatWhole(now.total), ref: { row: WHOLE_RANGE, column: `total-${last}` } },
  ]
}

function volumeValues({ years }: Data, query: FigureQuery): TakeawayValue[] {
  const covered = known(years, Math.max(query.from, FIRST), Math.min(query.to, LAST))
  const last = covered.at(-1)
  if (!last) return []
  const all = sum(covered.map((year) => year.total))
  const russia = sum(covered.map((year) => year.russia))
  const peak = covered.reduce((most, year) => (year.total > most.total ? year : most))
  const totalIn = (year: Year & { year: number }): TakeawayValue => ({
    text: formatWhole(year.total),
    ref: { row: WHOLE_RANGE, column: `year-${year.year}` },
  })
  return [
    { text: formatWhole(all), ref: { row: WHOLE_RANGE, column: 'total' } },
    {
      text: formatShare(sharePercent(russia, all) ?? 0),
      ref: { row: WHOLE_RANGE, column: 'share' },
    },
    totalIn(peak),
    totalIn(last),
  ]
}
