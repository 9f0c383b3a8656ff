import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { queryOf } from '../figures/kit/define.ts'
import { figureMeta, figureQuery, VOCABULARY } from '../figures/registry.ts'
import { parseFilter } from '../filter/url-codec.ts'
import { isFigureSlide } from './deck.ts'
import { deckFileText, readDeckFile } from './deck-file.ts'
import { READY_DECKS, readyDeck } from './ready.ts'
import { filterOfSlide } from './slide-filter.ts'

it.each(READY_DECKS.map((deck) => [deck.id, deck] as const))(
  '%s is a deck like any other',
  async (_id, { title, load }) => {
    const deck = await load()
    expect(deck.title).toBe(title)
    const again = readDeckFile(deckFileText(deck)).deck
    expect(again.slides.map((slide) => ({ ...slide, id: '' }))).toEqual(
      deck.slides.map((slide) => ({ ...slide, id: '' })),
    )
    for (const slide of deck.slides.filter(isFigureSlide)) {
      const { notices } = parseFilter(slide.view, VOCABULARY)
      const unknown = slide.figures.filter((id) => !figureMeta(id)).length
      if (unknown === 0) expect(notices).toEqual([])
    }
  },
)

it('csis-eight shows eight figures, each under a computed headline and with a line on what could not be rebuilt', async () => {
  const deck = await readyDeck('csis-eight')!.load()
  const figures = deck.slides.filter(isFigureSlide)
  expect(figures.map((slide) => slide.figures.join())).toEqual([
    'sco',
    'xi-leaders',
    'vetoes',
    'energy-reliance',
    'arms-reliance',
    'arms-share',
    'imports-mix',
    'provinces',
  ])
  const client = new QueryClient()
  for (const slide of figures) {
    expect(slide.headline).toBeNull()
    expect(slide.text).not.toBe('')
    const [id = ''] = slide.figures
    if (!figureMeta(id)) continue
    const figure = await client.fetchQuery(figureQuery(id))
    const model = figure.model(queryOf(figure.definition, filterOfSlide(slide, VOCABULARY)))
    expect(model.takeaway.length, id).toBeGreaterThan(20)
  }
})

it('no slide of a ready deck types a value: numbers are chart numbers only', async () => {
  for (const { load } of READY_DECKS)
    for (const { headline, text, notes } of (await load()).slides) {
      const said = `${headline ?? ''} ${text} ${notes}`.replaceAll(
        /Chart \d\b|August 2022|\*\*One minute\.\*\*/g,
        '',
      )
      expect(said).not.toMatch(/\d/)
    }
})
