import { crudeShareQuality } from '../../data/row-quality.ts'
import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import type { TimeModel } from '../../model/figure-model.ts'
import { formatShare, formatYears } from '../../model/format.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
import { atYear, mapYears } from '../../model/year-series.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { base, point, type Shares } from './series.ts'

/** Of the total alone: a correction of Russia’s volume is none of Saudi Arabia’s. */
const saudiQuality = ({ total_flag }: CrudeShareRow) =>
  crudeShareQuality({ russia_flag: 'reported', total_flag })

export function saudiByVolume(shares: Shares): WholeSeries {
  return {
    id: 'saudi',
    name: 'Saudi Arabian share by volume',
    label: 'Saudi Arabia',
    mark: 'line',
    emphasis: 'second',
    color: 'saudi',
    dash: 'dashed',
    unit: 'percent',
    points: mapYears((year) => point(shares, year, 'saudi', 'saudi_share_pct', saudiQuality)),
  }
}

export function shareModel(series: WholeSeries[], shares: Shares, query: FigureQuery): Body<TimeModel> {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, shares.about, 'russia', shares.span),
    subtitle: 'Share of recorded crude imports by volume, %; Saudi Arabia for comparison',
    takeaway: shareTakeaway(shares, query),
    notes: shares.about.caveats,
    unit: 'percent',
    axisAtLeast: 5,
  }
}

/** Where the years reach beyond the table it is about the last and the first that it has, and names both. */
function shareTakeaway({ byYear, span }: Shares, { from, to }: FigureQuery): Sentence {
  const [first, last] = [Math.max(from, span[0]), Math.min(to, span[1])]
  const row = atYear(byYear, last)
  if (last < from || !row)
    return say`The series covers ${formatYears(...span)}; no year asked for falls in it.`
  const share = (of: CrudeShareRow, value: number, column: string) =>
    num(formatShare(value), { row: `${of.year}`, column })
  const start = first === last ? undefined : atYear(byYear, first)
  const saudi =
    row.saudi_share_pct !== null && say` (Saudi Arabia: ${share(row, row.saudi_share_pct, 'saudi')})`
  const since =
    start && say`; in ${first} Russia’s share was ${share(start, start.russia_share_pct, 'russia')}`
  const rank = row.russia_rank === 1 && ', more than any other country'
  return say`In ${last} Russia supplied ${share(row, row.russia_share_pct, 'russia')} of China’s recorded crude imports${rank}${saudi}${since}.`
}
