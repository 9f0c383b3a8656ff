import type { TimeModel, TimeSeries } from '../model/figure-model.ts'
import { extentOf, type WindowTest } from './window.ts'
import { releaseText } from './window-words.ts'

/** The years whose windows are moved, as a chart: the volume, of a share split in two. */
export function windowModel(test: WindowTest): TimeModel {
  const [from, to] = extentOf(test)
  const { kind, years, sources } = test
  const series = (
    id: string,
    label: string,
    color: TimeSeries['color'],
    amount: (year: (typeof years)[number]) => number,
  ): TimeSeries => ({
    id,
    name: label,
    label,
    mark: 'bars',
    emphasis: id === 'rest' ? 'second' : 'main',
    color,
    unit: 'million-tiv',
    points: years.map((year) => ({ value: amount(year), quality: 'reported', sources })),
  })
  return {
    shape: 'time',
    id: 'window-test',
    title: 'China’s imports of major arms by year',
    domains: ['military'],
    subtitle: 'million TIV a year',
    takeaway: '',
    notes: [],
    vintage: { credit: releaseText(test), dataTo: `${to}` },
    sources,
    from,
    to,
    unit: 'million-tiv',
    axisAtLeast: 0,
    series:
      kind === 'share'
        ? [
            series('russia', 'Russia (USSR to 1991)', 'russia', ({ part }) => part),
            series('rest', 'All others', 'rest', ({ whole, part }) => whole - part),
          ]
        : [series('all', 'All suppliers', 'context', ({ whole }) => whole)],
    absences: [],
  }
}
