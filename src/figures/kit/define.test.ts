import { expect, test } from 'vitest'
import type { TimeModel, TimePoint } from '../../model/figure-model.ts'
import { say } from '../../model/sentence.ts'
import { type Body, defineFigure } from './define.ts'

const points: TimePoint[] = [
  { value: 1, quality: 'reported', sources: ['a', 'b'] },
  { value: null, gap: 'not-found', sources: ['of-a-gap'] },
  { value: 3, quality: 'reported', sources: ['b', 'c'] },
]
const body = (more: Partial<Body<TimeModel>> = {}): Body<TimeModel> => ({
  shape: 'time',
  subtitle: '',
  takeaway: say``,
  notes: [],
  vintage: { credit: '', dataTo: '' },
  unit: 'items',
  axisAtLeast: 0,
  absences: [],
  series: [
    { id: 'a', name: 'A', label: 'A', mark: 'line', emphasis: 'main', color: 'china', unit: 'items', points },
  ],
  ...more,
})
const figure = (more?: Partial<Body<TimeModel>>) =>
  defineFigure({
    id: 'few',
    title: 'How many?',
    domains: ['un'],
    tables: [],
    prepare: () => () => body(more),
  }).prepare(
    {},
    {},
  )({ from: 2001, to: 2003 })

test('a model has the question and domains of its figure, the years asked, and the sources of what is drawn', () => {
  expect(figure()).toMatchObject({
    id: 'few',
    title: 'How many?',
    domains: ['un'],
    from: 2001,
    to: 2003,
    sources: ['a', 'b', 'c'],
  })
})

test('years and sources that a model tells itself are kept', () => {
  expect(figure({ from: 2002, to: 2002, sources: ['own'] })).toMatchObject({
    from: 2002,
    to: 2002,
    sources: ['own'],
  })
})
