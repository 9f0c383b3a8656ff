import type { TimeModel } from '../../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../../model/format.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
import { sharePercent } from '../../model/series-maths.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { atYear, mapYears } from '../../model/year-series.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { missingYear } from '../kit/table-facts.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { base, type Imports, pointAt, sourcesOf, windowOf } from './years.ts'

export const WINDOW = 5
/** First year in which deliveries are Russia’s, not the Soviet Union’s. */
const USSR_ENDS = 1992
/** Below this yearly total (million TIV) one delivery decides the share. */
export const TINY_TOTAL = 300

export function shareSeries(imports: Imports): WholeSeries[] {
  return [
    {
      id: 'total',
      name: 'Total imports',
      label: 'total volume',
      spoken: 'of',
      mark: 'strip',
      emphasis: 'faint',
      color: 'context',
      unit: 'million-tiv',
      points: mapYears((year) =>
        pointAt(imports, year, ({ total, rows }) => ({
          value: total,
          quality: 'reported',
          sources: sourcesOf(rows),
        })),
      ),
    },
    {
      id: 'year',
      name: 'Russia (USSR to 1991), single year',
      label: 'single year',
      spoken: 'single year',
      mark: 'dots',
      emphasis: 'second',
      color: 'russia',
      unit: 'percent',
      reportedAs: 'single year',
      points: mapYears((year) =>
        pointAt(imports, year, ({ total, russia, rows }) => ({
          value: sharePercent(russia, total),
          quality: total < TINY_TOTAL ? 'tiny-base' : 'reported',
          note: `of ${formatWhole(total)} million TIV`,
          sources: sourcesOf(rows),
        })),
      ),
    },
    {
      id: 'trailing',
      name: 'Russia (USSR to 1991), trailing five years',
      label: 'Russia, five years',
      spoken: 'five years',
      mark: 'line',
      emphasis: 'main',
      color: 'russia',
      unit: 'percent',
      points: mapYears((year) => {
        const window = windowOf(imports, year - WINDOW + 1, year)
        if (!window.whole) return missingYear(imports.about, 'deliveries', year)
        return {
          value: window.share,
          quality: 'reported',
          note: `${formatYears(year - WINDOW + 1, year)}`,
          sources: sourcesOf(atYear(imports.byYear, year)?.rows ?? []),
        }
      }),
    },
  ]
}

export function shareModel(series: WholeSeries[], imports: Imports, query: FigureQuery): Body<TimeModel> {
  return {
    ...base(imports, query),
    subtitle: 'Russian share of volume (SIPRI TIV), %: trailing five years as a line, single years as dots',
    takeaway: shareTakeaway(imports, query),
    notes: [
      ...imports.about.caveats,
      `Tiny base: the year’s total is under ${TINY_TOTAL} million TIV.`,
      'Trailing five years: Russian deliveries of the year and the four before, over all deliveries of the same years.',
    ],
    unit: 'percent',
    axisAtLeast: 100,
    series: series.map((one) => cutSeries(one, query)),
  }
}

/** The share of the years asked as one sum, and the volume it is a share of; the five years before the last stand beside it. */
function shareTakeaway(imports: Imports, query: FigureQuery): Sentence {
  const [from, to] = [Math.max(query.from, imports.span[0]), Math.min(query.to, imports.span[1])]
  const asked = windowOf(imports, from, to)
  if (asked.share === null)
    return say`The series covers ${formatYears(...imports.span)}; no year asked for falls in it.`
  const share = num(formatShare(asked.share), { row: WHOLE_RANGE, column: 'share' })
  const total = num(formatWhole(asked.total), { row: WHOLE_RANGE, column: 'total' })
  const last = windowOf(imports, to - WINDOW + 1, to)
  const lately =
    to - from >= WINDOW &&
    last.share !== null &&
    say`; in ${formatYears(to - WINDOW + 1, to)} it was ${num(formatShare(last.share), { row: `${to}`, column: 'trailing' })} of ${num(formatWhole(last.total), { row: WHOLE_RANGE, column: `total-${to}` })} million`
  return say`Russia${from < USSR_ENDS && ' (USSR to 1991)'} supplied ${share} of China’s arms imports in ${formatYears(from, to)}, of ${total} million TIV in all${lately}.`
}
