import { gapNotes } from '../../data/about.ts'
import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { TimeModel } from '../../model/figure-model.ts'
import { formatValue, formatYears } from '../../model/format.ts'
import type { Quality } from '../../model/quality.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
import { atYear, mapYears, yearsOf } from '../../model/year-series.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { base, point, type Shares } from './series.ts'

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
      point(shares, year, 'value', 'russia_value_share_pct', valueQuality, (row) =>
        row.value_basis === 'CNY' ? 'in yuan' : 'in dollars',
      ),
    ),
  }
}

export function valueModel(series: WholeSeries[], shares: Shares, query: FigureQuery): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, shares.about, 'russia', shares.span),
    subtitle: 'Russian share of crude imports by value, %, in the years known; faint line: by volume',
    takeaway: valueTakeaway(shares, query),
    notes: [...gapNotes(shares.about), ...shares.about.caveats],
    unit: 'percent',
    axisAtLeast: 5,
  }
}

/** About the last year of the range of which both shares are known. */
function valueTakeaway({ byYear }: Shares, { from, to }: FigureQuery): Sentence {
  const row = yearsOf(from, to)
    .map((year) => atYear(byYear, year))
    .findLast((one) => one?.russia_value_share_pct != null)
  if (row?.russia_value_share_pct == null)
    return say`No value of all crude imports is known for ${formatYears(from, to)}.`
  const share = (value: number, column: string) =>
    num(formatValue(value, 'percent'), { row: `${row.year}`, column })
  return say`In ${row.year} Russian crude was ${share(row.russia_value_share_pct, 'value')} of China’s crude imports by value and ${share(row.russia_share_pct, 'russia')} by volume.`
}
