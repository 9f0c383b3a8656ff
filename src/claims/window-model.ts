import type { ColorToken, TimeModel, TimeSeries } from '../model/figure-model.ts'
import { say } from '../model/sentence.ts'
import type { WindowClaim, Years } from './window.ts'

/** First and last year with a value. */
export function windowExtent({ yearly }: WindowClaim): Years {
  const years = [...yearly.keys()]
  return [Math.min(...years), Math.max(...years)]
}

/** The years from which windows are cut, as a chart: what is averaged or, for a share, the part and the rest of the whole. */
export function windowModel(claim: WindowClaim, basis: string): TimeModel {
  const [from, to] = windowExtent(claim)
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const bars = (
    id: string,
    label: string,
    color: ColorToken,
    amount: (year: number) => number | undefined,
  ): TimeSeries => ({
    id,
    name: label,
    label,
    mark: 'bars',
    emphasis: id === 'rest' ? 'second' : 'main',
    color,
    unit: 'million-tiv',
    points: years.map((year) => {
      const value = amount(year)
      return value === undefined ? { value: null, gap: 'not-found' } : { value, quality: 'reported' }
    }),
  })
  return {
    shape: 'time',
    id: 'window-test',
    title: 'China’s imports of major arms by year',
    domains: ['military'],
    subtitle: `million TIV a year, SIPRI ${basis}`,
    takeaway: say``,
    notes: [],
    vintage: { credit: `SIPRI ${basis}`, dataTo: `${to}` },
    sources: [],
    from,
    to,
    unit: 'million-tiv',
    axisAtLeast: 0,
    series:
      claim.kind === 'share'
        ? [
            bars('russia', 'Russia (USSR to 1991)', 'russia', (year) => claim.yearly.get(year)?.[0]),
            bars('rest', 'All others', 'rest', (year) => {
              const values = claim.yearly.get(year)
              return values && values[1] - values[0]
            }),
          ]
        : [bars('all', 'All suppliers', 'context', (year) => claim.yearly.get(year))],
    absences: [],
  }
}
