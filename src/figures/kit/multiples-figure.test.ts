import { expect, test } from 'vitest'
import type { DatedPoint, TimePoint } from '../../model/figure-model.ts'
import { say } from '../../model/sentence.ts'
import { mapYears } from '../../model/year-series.ts'
import { defineFigure, type FigureQuery } from './define.ts'
import { multiplesModel, type WholePane } from './multiples-figure.ts'

const WORDS = {
  subtitle: 'a subtitle',
  takeaway: say`a takeaway`,
  notes: [],
  vintage: { credit: 'a publisher', dataTo: '2012' },
} as const

const yearly = mapYears((year): TimePoint => {
  if (year < 2010 || year > 2012) return { value: null, gap: 'not-found', sources: [`not-drawn-${year}`] }
  return { value: year - 2000, quality: 'reported', sources: [`of-${year}`, 'of-all'] }
})
const month = (at: number, value: number | null): DatedPoint => ({
  at,
  dateText: `${at}`,
  value,
  sources: [`month-${at}`],
})
const series = { mark: 'line', emphasis: 'main', color: 'china', unit: 'items' } as const
const PANES: readonly WholePane[] = [
  {
    id: 'years',
    name: 'By year',
    unit: 'items',
    axisAtLeast: 10,
    covers: [2010, 2012],
    before: 'nobody counted before 2010',
    series: [{ ...series, id: 'a', name: 'A', label: 'A', points: yearly }],
  },
  {
    id: 'months',
    name: 'By month',
    unit: 'items',
    axisAtLeast: 10,
    covers: [2010, 2012],
    series: [
      {
        ...series,
        id: 'b',
        name: 'B',
        label: 'B',
        points: yearly,
        dated: [month(2010.5, 1), month(2011, 2), month(2011.96, null), month(2012.04, 3), month(2013, 4)],
      },
    ],
  },
]

const { prepare } = defineFigure({
  id: 'few',
  title: 'How many?',
  domains: ['energy'],
  tables: [],
  prepare: () => (query) => multiplesModel(PANES, query, WORDS),
})
function built(query: FigureQuery) {
  const model = prepare({}, {})(query)
  if (model.shape !== 'multiples') throw new Error('no panes')
  return model
}

test('every pane is cut to the years asked for; what begins with the year after them is not in them', () => {
  const { panes, from, to, shape } = built({ from: 2011, to: 2012 })
  expect([shape, from, to]).toEqual(['multiples', 2011, 2012])
  expect(panes[0]?.series[0]?.points.map(({ value }) => value)).toEqual([11, 12])
  expect(panes[1]?.series[0]?.dated?.map(({ at }) => at)).toEqual([2011, 2011.96, 2012.04])
  expect(panes.flatMap(({ absences }) => absences)).toEqual([])
})

test('a pane says what it lacks before and after its years, in its own words where it has them', () => {
  const { panes } = built({ from: 2008, to: 2014 })
  expect(panes.map(({ absences }) => absences)).toEqual([
    [
      { from: 2008, to: 2009, text: 'nobody counted before 2010' },
      { from: 2013, to: 2014, text: 'no data after 2012' },
    ],
    [
      { from: 2008, to: 2009, text: 'no data before 2010' },
      { from: 2013, to: 2014, text: 'no data after 2012' },
    ],
  ])
})

test('its sources are those of the values drawn, each once: dated values where there are, none of a gap', () => {
  const { sources } = built({ from: 2009, to: 2011 })
  expect(sources).toEqual(['of-2010', 'of-all', 'of-2011', 'month-2010.5', 'month-2011'])
})
