import { expect, it } from 'vitest'
import { defaultFilter } from '../filter/filter.ts'
import { VOCABULARY } from '../filter/test-vocabulary.ts'
import { figureSlide } from './deck.ts'
import { filterOfSlide, viewOf } from './slide-filter.ts'

it('writes the view of a slide whole, with the measures of its figures only, and reads it back', () => {
  const filter = {
    ...defaultFilter(VOCABULARY),
    from: 2010,
    to: 2021,
    pin: 2014,
    domains: ['military'] as const,
    figures: ['trade'],
    measures: { 'arms-share.measure': 'volume', 'vetoes.members': 'p5', 'trade.measure': 'volume' },
  }
  const view = viewOf(filter, ['vetoes', 'trade'], VOCABULARY)
  expect(view).toBe('years=2010..2021&domains=military&pin=2014&vetoes.members=p5&trade.measure=volume')
  expect(filterOfSlide(figureSlide(['vetoes', 'trade'], view), VOCABULARY)).toEqual({
    ...filter,
    figures: ['vetoes', 'trade'],
    measures: { ...filter.measures, 'arms-share.measure': 'share' },
  })
})

it('keeps a slide of figures it does not know from failing', () => {
  const slide = figureSlide(['nope'], 'years=1990..2000&nope.measure=x')
  expect(filterOfSlide(slide, VOCABULARY)).toEqual({ ...defaultFilter(VOCABULARY), from: 1990, to: 2000 })
})
