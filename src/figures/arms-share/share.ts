import type { TimeModel } from '../../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../../model/format.ts'
import { say } from '../../model/sentence.ts'
import { changePercent, sharePercent, trailingSum } from '../../model/series-maths.ts'
import { atYear, gapAround, mapYears } from '../../model/year-series.ts'
import type { FigureQuery } from '../kit/define.ts'
import { cutSeries, sourcesShown, type WholeSeries } from '../kit/time-figure.ts'
import { base, FIRST, LAST, NOTES, pointAt, sourcesOf, type Years } from './years.ts'

export const WINDOW = 5
/** Below this yearly total (million TIV) one delivery decides the share. */
export const TINY_TOTAL = 300

function trailing(years: Years, year: number): { total: number; russia: number } | null {
  const total = trailingSum((y) => atYear(years, y)?.total, year, WINDOW)
  const russia = trailingSum((y) => atYear(years, y)?.russia, year, WINDOW)
  return total === null || russia === null ? null : { total, russia }
}

export function shareSeries(years: Years): WholeSeries[] {
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
        pointAt(years, year, ({ total, rows }) => ({
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
        pointAt(years, year, ({ total, russia, rows }) => ({
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
        const window = trailing(years, year)
        if (!window) return gapAround(year, FIRST + WINDOW - 1, LAST)
        return {
          value: sharePercent(window.russia, window.total),
          quality: 'reported',
          note: `${formatYears(year - WINDOW + 1, year)}`,
          sources: sourcesOf(atYear(years, year)?.rows ?? []),
        }
      }),
    },
  ]
}

export function shareModel(series: WholeSeries[], years: Years, query: FigureQuery): TimeModel {
  const cut = series.map((one) => cutSeries(one, query))
  return {
    ...base(query),
    subtitle: 'Russian share of volume (SIPRI TIV), %: trailing five years as a line, single years as dots',
    takeaway: say`${shareTakeaway(years, query)}`,
    notes: [
      ...NOTES,
      `Tiny base: the year’s total is under ${TINY_TOTAL} million TIV.`,
      'Trailing five years: Russian deliveries of the year and the four before, over all deliveries of the same years.',
    ],
    unit: 'percent',
    axisAtLeast: 100,
    series: cut,
    get sources() {
      return sourcesShown(cut)
    },
  }
}

/** Names both the share and the volume it is a share of. */
function shareTakeaway(years: Years, { from, to }: FigureQuery): string {
  const year = Math.min(to, LAST)
  const window = year >= from ? trailing(years, year) : null
  if (!window) return noShare(years, from, to)
  const share = formatShare(sharePercent(window.russia, window.total) ?? 0)
  const span = formatYears(year - WINDOW + 1, year)
  const volume = `${formatWhole(window.total)} million TIV`
  const before = trailing(years, year - WINDOW)
  if (!before)
    return `Russia supplied ${share} of China’s arms imports in ${span}; all imports came to ${volume}.`
  const change = changePercent(before.total, window.total)
  const earlier = formatYears(year - 2 * WINDOW + 1, year - WINDOW)
  return `Russia supplied ${share} of China’s arms imports in ${span}, ${change < 0 ? 'but' : 'and'} of a volume ${formatWhole(Math.abs(change))}% ${change < 0 ? 'smaller' : 'larger'} than in ${earlier}: ${volume}.`
}

function noShare(years: Years, from: number, to: number): string {
  const last = Math.min(to, FIRST + WINDOW - 2)
  const year = atYear(years, last)
  if (last < from || !year) return `The series covers ${FIRST}–${LAST}; no year asked for falls in it.`
  return `In ${last} Russia (USSR) supplied ${formatShare(sharePercent(year.russia, year.total) ?? 0)} of ${formatWhole(year.total)} million TIV; a five-year share needs five years and begins in ${FIRST + WINDOW - 1}.`
}
