import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { TimeModel } from '../../model/figure-model.ts'
import { formatValue, formatYears } from '../../model/format.ts'
import type { Quality } from '../../model/quality.ts'
import { say } from '../../model/sentence.ts'
import { atYear, mapYears } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from '../kit/time-figure.ts'
import { base, FIRST, LAST, point, RECORDED, type Shares } from './series.ts'

/** How the share by volume stands behind that by value. */
export const FAINT = {
  label: 'by volume',
  spoken: 'by volume',
  emphasis: 'faint',
} as const

/** The flags of the table speak of tonnes; of values only the year’s release is known to be preliminary. */
const valueQuality = (row: CrudeShareRow): Quality =>
  row.total_flag === 'preliminary' ? 'preliminary' : 'reported'

export function russiaByValue(shares: Shares): WholeSeries {
  return {
    id: 'value',
    name: 'Russian share by value',
    label: 'by value',
    spoken: 'by value',
    mark: 'line',
    emphasis: 'main',
    color: 'russia',
    unit: 'percent',
    points: mapYears((year) =>
      point(shares, year, 'russia_value_share_pct', valueQuality, (row) =>
        row.value_basis === 'CNY' ? 'in yuan' : 'in dollars',
      ),
    ),
  }
}

export function valueModel(series: WholeSeries[], shares: Shares, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, FIRST),
    subtitle: 'Russian share of crude imports by value, %, in the years known; faint line: by volume',
    takeaway: say`${valueTakeaway(shares, query)}`,
    notes: [
      RECORDED,
      'The value of all crude imports is known for 2012, 2015 and 2019–2025 only.',
      'Value shares of 2024 and 2025 are computed in yuan, earlier ones in dollars; the share hardly depends on the currency.',
    ],
    unit: 'percent',
    axisAtLeast: 5,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function valueTakeaway(shares: Shares, { from, to }: FigureQuery): string {
  for (let year = Math.min(to, LAST); year >= from; year--) {
    const row = atYear(shares, year)
    if (row?.russia_value_share_pct == null || row.russia_share_pct === null) continue
    return `In ${year} Russian crude was ${formatValue(row.russia_value_share_pct, 'percent')} of China’s crude imports by value and ${formatValue(row.russia_share_pct, 'percent')} by volume.`
  }
  return `No value of all crude imports is known for ${formatYears(from, to)}.`
}
