import type { CrudeShareRow } from '../../data/tables/crude-share.ts'
import { crudeShareQuality } from '../../data/tables/crude-share.ts'
import type { TimeModel } from '../../model/figure-model.ts'
import { formatShare } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { atYear, mapYears } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from '../kit/time-figure.ts'
import { base, FIRST, LAST, point, RECORDED, type Shares } from './series.ts'

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
    points: mapYears((year) => point(shares, year, 'saudi_share_pct', saudiQuality)),
  }
}

export function shareModel(series: WholeSeries[], shares: Shares, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query, cut, FIRST),
    subtitle: 'Share of recorded crude imports by volume, %; Saudi Arabia for comparison',
    takeaway: say`${shareTakeaway(shares, query)}`,
    notes: [
      RECORDED,
      'Shares of 2000–2001, 2004–2005 and 2008–2010 are good to about 0.2 points: the year’s total is derived or was mislabelled in print.',
      'Saudi Arabia’s volume is collected for 2003 and from 2009 on.',
    ],
    unit: 'percent',
    axisAtLeast: 5,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

function shareTakeaway(shares: Shares, { from, to }: FigureQuery): string {
  const last = Math.min(to, LAST)
  const first = Math.max(from, FIRST)
  const row = atYear(shares, last)
  if (last < from || row?.russia_share_pct == null)
    return `The series covers ${FIRST}–${LAST}; no year asked for falls in it.`
  const start = atYear(shares, first)?.russia_share_pct
  const saudi = row.saudi_share_pct === null ? '' : ` (Saudi Arabia: ${formatShare(row.saudi_share_pct)})`
  const since =
    first === last || start == null ? '' : `; in ${first} Russia’s share was ${formatShare(start)}`
  const rank = row.russia_rank === 1 ? ', more than any other country' : ''
  return `In ${last} Russia supplied ${formatShare(row.russia_share_pct)} of China’s recorded crude imports${rank}${saudi}${since}.`
}
