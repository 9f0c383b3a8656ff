import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import { crudeShareQuality } from '../../data/tables/crude-share.ts'
import type { TimePoint } from '../../model/figure-model.ts'
import { formatValue } from '../../model/format.ts'
import type { Quality } from '../../model/quality.ts'
import { atYear, type ByYear, gapAround, mapYears } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { absencesOutside, type cutSeries, type WholeSeries } from '../kit/time-figure.ts'

export const FIRST = 2000
export const LAST = 2025
export const TITLE = 'How much of China’s crude oil comes from Russia?'

export type Shares = ByYear<CrudeShareRow | undefined>

/** A value of a year from its column; a year of the series without one was not collected. */
export function point(
  shares: Shares,
  year: number,
  column: keyof CrudeShareRow,
  quality: (row: CrudeShareRow) => Quality,
  note?: (row: CrudeShareRow) => string,
): TimePoint {
  const row = atYear(shares, year)
  const value = row?.[column]
  if (!row || typeof value !== 'number') return gapAround(year, FIRST, LAST, 'not-collected')
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
        'russia_share_pct',
        crudeShareQuality,
        (row) => `${formatValue(row.russia_mt ?? 0, 'million-tonnes')}`,
      ),
    ),
  }
}

export const RECORDED =
  'Shares of recorded imports: Chinese customs has recorded almost no Iranian or Venezuelan crude since 2019–2021, much of which is reported as Malaysian.'

/** What all measures say alike. */
export function base(query: FigureQuery, cut: ReturnType<typeof cutSeries>[], first: number) {
  return {
    id: 'crude-share',
    shape: 'time',
    title: TITLE,
    domains: ['energy'],
    from: query.from,
    to: query.to,
    vintage: {
      credit: 'China Customs (GACC), compiled from releases',
      dataTo: `${LAST}`,
    },
    series: cut,
    absences: absencesOutside(query, [first, LAST], {
      before: `no data before ${first}`,
      after: `no data after ${LAST}`,
    }),
  } as const
}
