import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { claimsQuery } from '../claims/claims.ts'
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
    expect(model.takeaway.text.length, id).toBeGreaterThan(20)
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

it('what csis-eight says of the article beside its figures is what the claims find', async () => {
  const deck = await readyDeck('csis-eight')!.load()
  const textOf = (figure: string) =>
    deck.slides.filter(isFigureSlide).find((slide) => slide.figures[0] === figure)?.text ?? ''
  const client = new QueryClient()
  const results = await client.fetchQuery(claimsQuery())
  const found = (id: string) => results.find(({ record }) => record.id === id)!
  const takeaway = async (figure: string) => {
    const slide = deck.slides.filter(isFigureSlide).find(({ figures }) => figures[0] === figure)!
    const loaded = await client.fetchQuery(figureQuery(figure))
    return loaded.model(queryOf(loaded.definition, filterOfSlide(slide, VOCABULARY))).takeaway.text
  }

  expect(textOf('sco')).toContain('whose counts it matches')
  expect(found('csis-05').verdict).toBe('agrees')
  expect(await takeaway('sco')).toContain('had 8 members, 4 observers and 6 dialogue partners')
  expect(found('csis-05').claimedText).toBe('8 members, 4 observers and 6 dialogue partners')

  expect(textOf('xi-leaders')).toContain('own count could not be rebuilt')
  expect(found('csis-01').verdict).not.toBe('agrees')
  expect(found('csis-02').explanation.text).toContain('lower bounds')

  expect(textOf('vetoes')).toContain('leaves out the last joint veto before it appeared')
  const [stated, computed] = [found('csis-06').claimedText, found('csis-06').primary?.text].map((words) =>
    Number.parseInt(words ?? '', 10),
  )
  expect(computed).toBe((stated ?? 0) + 1)

  expect(textOf('energy-reliance')).toContain('Kazakhstan and Kyrgyzstan are known only from the article')
  expect(found('csis-11').missing).toMatch(/Kyrgyzstan and Kazakhstan/)

  expect(textOf('arms-reliance')).toContain('in service')
  expect(found('csis-14').verdict).toBe('not-testable')

  expect(textOf('imports-mix')).toMatch(/No full-year value is documented here for LNG, refined products/)
  expect(found('csis-27').missing).toMatch(/LNG and refined products for the full year/)

  expect(textOf('provinces')).toContain('documented here for Heilongjiang only')
  expect(found('csis-34').explanation.text).toContain('documented for 1 of 31 provinces, Heilongjiang')
})
