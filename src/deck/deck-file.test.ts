import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Deck, LAYOUTS, MOST, ROOM, type Slide } from './deck.ts'
import { cleanText, DeckFault, deckFileText, LARGEST_FILE, readDeckFile, VERSION } from './deck-file.ts'
import { deckFromLink, deckToLink, LONGEST_LINK } from './deck-link.ts'

const text = (most: number) => fc.string({ unit: 'binary', maxLength: Math.min(most, 60) }).map(cleanText)
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const view = fc.constantFrom('', 'years=1990..2025', 'years=2010..2021&pin=2014&arms-share.measure=volume')

const slide: fc.Arbitrary<Slide> = fc.constantFrom(...LAYOUTS).chain((layout): fc.Arbitrary<Slide> => {
  const words = { id: fc.constant(''), text: text(MOST.text), notes: text(MOST.notes) }
  if (layout === 'title' || layout === 'text')
    return fc.record({ ...words, headline: text(MOST.headline), layout: fc.constant(layout) })
  const headline = fc.option(text(MOST.headline))
  if (layout === 'claim') return fc.record({ ...words, headline, layout: fc.constant(layout), claim: name })
  return fc.record({
    ...words,
    headline,
    layout: fc.constant(layout),
    figures: fc.uniqueArray(name, { minLength: 1, maxLength: ROOM[layout] }),
    view,
  })
})

const deck: fc.Arbitrary<Deck> = fc.record({
  title: text(MOST.title).map((title) => title.trim() || 'Untitled deck'),
  slides: fc.array(slide, { maxLength: 12 }),
})

const withoutIds = ({ title, slides }: Deck) => ({ title, slides: slides.map((one) => ({ ...one, id: '' })) })

describe('deck file', () => {
  it('gives back every deck as it was written, as a file and as a link', () => {
    fc.assert(
      fc.property(deck, (made) => {
        const read = readDeckFile(deckFileText(made, 'abc'))
        expect(withoutIds(read.deck)).toEqual(made)
        expect(read.dataVersion).toBe('abc')
        expect(withoutIds(deckFromLink(deckToLink(made)).deck)).toEqual(made)
      }),
    )
  })

  it('gives every slide an id of its own', () => {
    const one = { layout: 'title', headline: 'A' }
    const read = readDeckFile(
      JSON.stringify({ format: 'amur-deck', version: 1, title: 'T', slides: [one, one] }),
    )
    expect(new Set(read.deck.slides.map(({ id }) => id)).size).toBe(2)
  })

  it('never fails with anything but words for the reader', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (any, value) => {
        for (const file of [any, JSON.stringify({ format: 'amur-deck', version: 1, slides: [value, value] })])
          expect(() => {
            try {
              readDeckFile(file)
            } catch (fault) {
              if (!(fault instanceof DeckFault)) throw fault
            }
          }).not.toThrow()
      }),
    )
  })

  const file = (changed: object) =>
    JSON.stringify({ format: 'amur-deck', version: VERSION, title: 'T', slides: [], ...changed })
  const figure = { layout: 'one', figures: ['sco'], view: '' }

  it.each([
    ['{"format": "amur-de', 'cannot be read as JSON'],
    ['<html><script>alert(1)</script>', 'cannot be read as JSON'],
    ['[]', 'not a deck of Amur'],
    ['{"slides": []}', 'not a deck of Amur'],
    [
      file({ version: VERSION + 1 }),
      `newer Amur (deck version ${VERSION + 1}; this one reads up to ${VERSION})`,
    ],
    [file({ version: '1' }), 'version is not a number'],
    [file({ version: 0 }), 'version is not a number'],
    [file({ slides: {} }), 'no list of slides'],
    [file({ slides: Array(MOST.slides + 1).fill(figure) }), `${MOST.slides + 1} slides; the most is`],
    [file({ slides: [figure, null] }), 'Slide 2 is damaged'],
    [file({ slides: [{ ...figure, layout: 'five' }] }), 'layout is not one of one, two'],
    [file({ slides: [{ ...figure, layout: '__proto__' }] }), 'layout is not one of'],
    [file({ slides: [{ ...figure, figures: [] }] }), 'holds one to 1 figures'],
    [file({ slides: [{ ...figure, figures: ['sco', 'trade'] }] }), 'holds one to 1 figures'],
    [file({ slides: [{ ...figure, layout: 'two', figures: ['sco', 'sco'] }] }), 'more than once'],
    [file({ slides: [{ ...figure, figures: ['../sco'] }] }), 'not a name of small letters'],
    [file({ slides: [{ ...figure, view: 'javascript:alert(1)//' }] }), 'not the query of a link'],
    [file({ slides: [{ ...figure, notes: 7 }] }), 'Slide 1: the notes is not text'],
    [file({ slides: [{ ...figure, headline: 'x'.repeat(MOST.headline + 1) }] }), 'the most is 400'],
    [file({ title: 'x'.repeat(LARGEST_FILE) }), 'too large for a deck: 1.0 MB; the most is 1 MB'],
  ])('says what is wrong with a hostile file (%#)', (hostile, message) => {
    expect(() => readDeckFile(hostile)).toThrow(DeckFault)
    expect(() => readDeckFile(hostile)).toThrow(message)
  })

  it('takes out what cannot be seen but changes what is', () => {
    expect(cleanText('a\u202eb\u0000c\r\nd\te')).toBe('abc\nd\te')
    expect(cleanText('a\ud83db😀\ude00')).toBe('ab😀')
  })

  it('takes as much as it says it takes', () => {
    const full = { layout: 'text', headline: 'x'.repeat(MOST.headline), text: 'x'.repeat(MOST.text) }
    const { deck } = readDeckFile(file({ slides: Array(MOST.slides).fill({ layout: 'text' }) }))
    expect(deck.slides).toHaveLength(MOST.slides)
    expect(readDeckFile(file({ slides: [full] })).deck.slides).toMatchObject([full])
  })

  it('names no data version where the file has none that is one', () => {
    for (const dataVersion of [undefined, 7, '', '<b>', 'a'.repeat(65)])
      expect(readDeckFile(file({ dataVersion })).dataVersion).toBeNull()
  })
})

describe('deck link', () => {
  it('says how long it may be', () => {
    const long = { title: 'T', slides: [noise(), noise(), noise()] }
    expect(() => deckToLink(long)).toThrow(/too long for a link: [\d,]+ characters; the most is 8,000/)
    expect(() => deckFromLink('A'.repeat(LONGEST_LINK + 1))).toThrow(DeckFault)
  })

  it('says when it was cut short or changed', () => {
    const link = deckToLink({ title: 'A deck of some length', slides: [] })
    for (const bad of [link.slice(0, -8), `${link.slice(0, 8)}!`, '', 'x'])
      expect(() => deckFromLink(bad)).toThrow(DeckFault)
  })
})

/** A slide that does not compress. */
function noise(): Slide {
  const bytes = crypto.getRandomValues(new Uint8Array(MOST.notes))
  const notes = Array.from(bytes, (byte) => String.fromCharCode(33 + (byte % 90))).join('')
  return { id: 'a', layout: 'text', headline: 'T', text: '', notes }
}
