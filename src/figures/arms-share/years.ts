import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { TimePoint } from '../../model/figure-model.ts'
import { sum } from '../../model/series-maths.ts'
import { atYear, type ByYear, gapAround, groupByYear } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { absencesOutside } from '../kit/time-figure.ts'

export const FIRST = 1990
export const LAST = 2025
export const TITLE = 'How much of China’s arms imports comes from Russia?'
const RELEASE = 'March 2026 release'

/** China’s imports of one year, million TIV. */
export interface Year {
  readonly total: number
  readonly russia: number
  readonly rows: readonly ArmsImportRow[]
}

export type Years = ByYear<Year | undefined>

export function indexYears(rows: readonly ArmsImportRow[]): Years {
  return groupByYear(rows).map((group): Year | undefined =>
    group.length === 0
      ? undefined
      : {
          rows: group,
          total: tivFrom(group, () => true),
          russia: tivFrom(group, isRussia),
        },
  )
}

const isRussia = (row: ArmsImportRow) => row.supplier_code === 'RUS' || row.supplier_code === 'SUN'

export function tivFrom(rows: readonly ArmsImportRow[], include: (row: ArmsImportRow) => boolean): number {
  return sum(rows.filter(include).map((row) => row.tiv_million))
}

export function pointAt(years: Years, year: number, tivOf: (data: Year) => TimePoint): TimePoint {
  const data = atYear(years, year)
  return data ? tivOf(data) : gapAround(year, FIRST, LAST)
}

export function sourcesOf(rows: readonly ArmsImportRow[]): string[] {
  return [...new Set(rows.flatMap((row) => row.sources))]
}

export const NOTES = [
  'TIV (trend-indicator value) measures the volume of deliveries of major weapons; it is not money.',
  'A year without a recorded delivery from a supplier is shown as none; it is not proof of none.',
  `One release only (${RELEASE}); SIPRI revises earlier years every spring.`,
]

/** What both measures say alike. */
export function base(query: FigureQuery) {
  return {
    id: 'arms-share',
    shape: 'time',
    title: TITLE,
    domains: ['military'],
    from: query.from,
    to: query.to,
    vintage: {
      credit: `SIPRI Arms Transfers Database, ${RELEASE}`,
      dataTo: `${LAST}`,
    },
    absences: absencesOutside(query, [FIRST, LAST], {
      before: `no data before ${FIRST}`,
      after: `no data after ${LAST}`,
    }),
  } as const
}
