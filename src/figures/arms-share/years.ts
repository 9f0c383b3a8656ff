import type { TableAbout } from '../../data/about.ts'
import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { TimePoint } from '../../model/figure-model.ts'
import { sharePercent, sum } from '../../model/series-maths.ts'
import { atYear, type ByYear, groupByYear, yearsOf } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { absencesAround, missingYear, spanOfYears, vintageOf } from '../kit/table-facts.ts'

/** China’s imports of one year, million TIV. */
export interface Year {
  readonly year: number
  readonly total: number
  readonly russia: number
  readonly rows: readonly ArmsImportRow[]
}

/** Imports by year, with what is known of their table. */
export interface Imports {
  readonly byYear: ByYear<Year | undefined>
  readonly about: TableAbout
  /** First and last year of the table. */
  readonly span: readonly [number, number]
}

export function importsOf(rows: readonly ArmsImportRow[], about: TableAbout): Imports {
  const byYear = groupByYear(rows).map((group): Year | undefined => {
    const [first] = group
    return (
      first && {
        year: first.year,
        rows: group,
        total: tivOf(group),
        russia: tivOf(group.filter(isRussia)),
      }
    )
  })
  return { byYear, about, span: spanOfYears(rows) }
}

const isRussia = (row: ArmsImportRow) => row.supplier_code === 'RUS' || row.supplier_code === 'SUN'

/** Deliveries together, million TIV. */
export const tivOf = (rows: readonly ArmsImportRow[]): number => sum(rows.map((row) => row.tiv_million))

/** What China imported over years, and Russia’s part: both summed before they are divided. */
export interface Window {
  /** The years that the table has. */
  readonly years: readonly Year[]
  /** Whether it has all of them. */
  readonly whole: boolean
  readonly total: number
  readonly russia: number
  /** Percent; null where nothing was delivered. */
  readonly share: number | null
}

export function windowOf({ byYear }: Imports, from: number, to: number): Window {
  const years = yearsOf(from, to).flatMap((year) => atYear(byYear, year) ?? [])
  const [total, russia] = [sum(years.map((year) => year.total)), sum(years.map((year) => year.russia))]
  return { years, whole: years.length === to - from + 1, total, russia, share: sharePercent(russia, total) }
}

export function pointAt(
  { byYear, about }: Imports,
  year: number,
  tivOf: (data: Year) => TimePoint,
): TimePoint {
  const data = atYear(byYear, year)
  return data ? tivOf(data) : missingYear(about, 'deliveries', year)
}

export function sourcesOf(rows: readonly ArmsImportRow[]): string[] {
  return [...new Set(rows.flatMap((row) => row.sources))]
}

/** What both measures say alike. */
export function base({ about, span }: Imports, query: FigureQuery) {
  return {
    shape: 'time',
    vintage: vintageOf(about),
    absences: absencesAround(about, 'deliveries', query, span),
  } as const
}
