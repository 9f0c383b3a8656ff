import type { TimePlot } from '../model/figure-model.ts'
import type { TimeLayout } from './time-layout.ts'

/** Rings the values of a year where they stand at a height. */
export function valueRings({ from, series }: TimePlot, { xOf, yOf }: TimeLayout, year: number): string {
  const x = xOf(year)
  let d = ''
  for (const { mark, points } of series) {
    const value = points[year - from]?.value
    if (value == null || mark === 'bars' || mark === 'strip') continue
    d += `M${x - 3.5} ${yOf(value)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`
  }
  return d
}
