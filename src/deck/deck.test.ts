import { expect, it } from 'vitest'
import {
  type Deck,
  figureSlide,
  withLayout,
  withoutSlide,
  withSlideAt,
  withSlideCopied,
  withSlideMoved,
  wordSlide,
} from './deck.ts'
import { lightText } from './light-text.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...wordSlide('text', id), id })) as [never, never, never]
const deck: Deck = { title: 'T', slides: [a, b, c] }
const order = ({ slides }: Deck) => slides.map(({ id }) => id).join('')

it('moves, copies, removes and puts in slides', () => {
  expect(order(withSlideMoved(deck, 'a', 2))).toBe('bca')
  expect(order(withSlideMoved(deck, 'c', 0))).toBe('cab')
  expect(order(withSlideMoved(deck, 'b', 99))).toBe('acb')
  expect(withSlideMoved(deck, 'b', 1)).toBe(deck)
  expect(withSlideMoved(deck, 'nobody', 1)).toBe(deck)
  expect(order(withoutSlide(deck, 'b'))).toBe('ac')
  expect(order(withSlideAt(withoutSlide(deck, 'b'), b, 1))).toBe('abc')
  const copied = withSlideCopied(deck, 'a')
  expect(copied?.deck.slides).toHaveLength(4)
  expect(copied?.deck.slides[1]).toEqual({ ...deck.slides[0], id: copied?.copy })
  expect(withSlideCopied(deck, 'nobody')).toBeNull()
})

it('chooses the layout by the number of figures and keeps at most four', () => {
  expect(figureSlide(['sco'], '').layout).toBe('one')
  expect(figureSlide(['sco', 'trade'], '').layout).toBe('two')
  const many = figureSlide(['a', 'b', 'c', 'd', 'e'], 'pin=2014')
  expect([many.layout, many.figures.length, many.view]).toEqual(['four', 4, 'pin=2014'])
})

it('keeps words, and the figures that have room, when the layout changes', () => {
  const spare = { figure: 'vetoes', claim: 'csis-01' }
  const four = { ...figureSlide(['a', 'b', 'c', 'd'], 'pin=2014'), notes: 'N' }
  expect(withLayout(four, 'two', spare)).toMatchObject({ figures: ['a', 'b'], view: 'pin=2014', notes: 'N' })
  expect(withLayout(four, 'text', spare)).toEqual({
    id: four.id,
    layout: 'text',
    headline: '',
    text: '',
    notes: 'N',
  })
  expect(withLayout(wordSlide('title', ''), 'one', spare)).toMatchObject({
    figures: ['vetoes'],
    headline: null,
  })
  expect(withLayout(four, 'claim', spare)).toMatchObject({ layout: 'claim', claim: 'csis-01' })
})

it('reads light formatting and takes markup as words', () => {
  expect(lightText('One **two** and *three*\nfour\n\n- a\n- **b**\nafter')).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { text: 'One ', style: 'plain' },
          { text: 'two', style: 'strong' },
          { text: ' and ', style: 'plain' },
          { text: 'three', style: 'emphasis' },
        ],
        [{ text: 'four', style: 'plain' }],
      ],
    },
    { kind: 'list', items: [[{ text: 'a', style: 'plain' }], [{ text: 'b', style: 'strong' }]] },
    { kind: 'paragraph', lines: [[{ text: 'after', style: 'plain' }]] },
  ])
  expect(lightText('2 * 3 * 4 ** <img src=x onerror=alert(1)>')).toEqual([
    {
      kind: 'paragraph',
      lines: [[{ text: '2 * 3 * 4 ** <img src=x onerror=alert(1)>', style: 'plain' }]],
    },
  ])
  expect(lightText('')).toEqual([])
})
