import type { TableAbout } from '../../data/about.ts'
import { crudeShareQuality } from '../../data/row-quality.ts'
import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { TimePoint } from '../../model/figure-model.ts'
import { formatValue } from '../../model/format.ts'
import type { Quality } from '../../model/quality.ts'
import { atYear, type ByYear, mapYears, oneByYear } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { absencesAround, missingYear, spanOfYears, vintageOf } from '../kit/table-facts.ts'
import type { cutSeries, WholeSeries } from '../kit/time-figure.ts'

/** The rows of the table by year, with what is known of it. */
export interface Shares {
  readonly byYear: ByYear<CrudeShareRow | undefined>
  readonly about: TableAbout
  /** First and last year of the table. */
  readonly span: readonly [number, number]
}

export function sharesOf(rows: readonly CrudeShareRow[], about: TableAbout): Shares {
  return { byYear: oneByYear(rows), about, span: spanOfYears(rows) }
}

/** A value of a year from its column; `series` names it in the table’s definition. */
export function point(
  { byYear, about }: Shares,
  year: number,
  series: string,
  column: keyof CrudeShareRow,
  quality: (row: CrudeShareRow) => Quality,
  note?: (row: CrudeShareRow) => string,
): TimePoint {
  const row = atYear(byYear, year)
  const value = row?.[column]
  if (!row || typeof value !== 'number') return missingYear(about, series, year)
  return {
    value,
    quality: quality(row),
    sources: row.sources,
    ...(note ? { note: note(row) } : {}),
  }
}

export function russiaByVolume(shares: Shares): WholeSeries {
  return {
    id: 'russia',
    name: 'Russian share by volume',
    label: 'Russia',
    mark: 'line',
    emphasis: 'main',
    color: 'russia',
    unit: 'percent',
    points: mapYears((year) =>
      point(
        shares,
        year,
        'russia',
        'russia_share_pct',
        crudeShareQuality,
        (row) => `${formatValue(row.russia_mt, 'million-tonnes')}`,
      ),
    ),
  }
}

/** What all measures say alike. */
export function base(
  query: FigureQuery,
  cut: ReturnType<typeof cutSeries>[],
  about: TableAbout,
  series: string,
  span: readonly [number, number],
) {
  return {
    shape: 'time',
    vintage: vintageOf(about),
    series: cut,
    absences: absencesAround(about, series, query, span),
  } as const
}
