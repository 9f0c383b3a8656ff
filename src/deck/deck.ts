/** What a slide shows: figures (one, two, up to four linked), a claim, or words alone. */
export const LAYOUTS = ['one', 'two', 'four', 'claim', 'title', 'text'] as const
export type Layout = (typeof LAYOUTS)[number]
export type FigureLayout = 'one' | 'two' | 'four'

export const LAYOUT_LABELS: Record<Layout, string> = {
  one: 'One figure',
  two: 'Two side by side',
  four: 'Four linked',
  claim: 'Claim',
  title: 'Title',
  text: 'Text',
}

/** How many figures a layout has room for. */
export const ROOM: Record<FigureLayout, number> = { one: 1, two: 2, four: 4 }

interface Words {
  /** Distinct within its deck; made anew when a deck is read. */
  readonly id: string
  /** Own words; null means the takeaway computed from the values shown. */
  readonly headline: string | null
  /** A line under the headline, or the body of a text slide; light formatting. */
  readonly text: string
  /** For the speaker only; light formatting. */
  readonly notes: string
}

export interface FigureSlide extends Words {
  readonly layout: FigureLayout
  /** Figure ids, at least one, at most the layout’s room. An id this build does not know is kept. */
  readonly figures: readonly string[]
  /** Filter, pin and measures as the query of a link (`years=2010..2021&pin=2014`). */
  readonly view: string
}

export interface ClaimSlide extends Words {
  readonly layout: 'claim'
  readonly claim: string
}

export interface WordSlide extends Words {
  readonly layout: 'title' | 'text'
}

export type Slide = FigureSlide | ClaimSlide | WordSlide

export interface Deck {
  readonly title: string
  readonly slides: readonly Slide[]
}

/** Limits of a deck; a file beyond them is refused with words that say so. */
export const MOST = { slides: 200, title: 200, headline: 400, text: 2000, notes: 8000, view: 800 } as const

export function isFigureSlide(slide: Slide): slide is FigureSlide {
  return slide.layout === 'one' || slide.layout === 'two' || slide.layout === 'four'
}

/** What of a slide loads before it stands: its figures, or its claim. */
export function loadedBy(slide: Slide): readonly string[] {
  if (isFigureSlide(slide)) return slide.figures
  return slide.layout === 'claim' ? [slide.claim] : []
}

/** A short random id of lower-case letters and digits. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('')
}

/** The smallest layout that holds so many figures. */
export function layoutFor(figures: number): FigureLayout {
  return figures <= 1 ? 'one' : figures === 2 ? 'two' : 'four'
}

/** A slide of some figures under a view; figures beyond the room of four are left out. */
export function figureSlide(figures: readonly string[], view: string): FigureSlide {
  const shown = figures.slice(0, ROOM.four)
  return {
    id: randomId(),
    layout: layoutFor(shown.length),
    figures: shown,
    view,
    headline: null,
    text: '',
    notes: '',
  }
}

export function claimSlide(claim: string): ClaimSlide {
  return { id: randomId(), layout: 'claim', claim, headline: null, text: '', notes: '' }
}

export function wordSlide(layout: 'title' | 'text', headline: string, text = ''): WordSlide {
  return { id: randomId(), layout, headline, text, notes: '' }
}

/** The slide in another layout; figures that have no room go, `spare` fills what a figure layout lacks. */
export function withLayout(slide: Slide, layout: Layout, spare: { figure: string; claim: string }): Slide {
  const { id, headline, text, notes } = slide
  const words = { id, headline, text, notes }
  if (layout === 'claim') return { ...words, layout, claim: spare.claim }
  if (layout === 'title' || layout === 'text') return { ...words, layout, headline: headline ?? '' }
  const figures = isFigureSlide(slide) ? slide.figures.slice(0, ROOM[layout]) : [spare.figure]
  const view = isFigureSlide(slide) ? slide.view : ''
  return { ...words, layout, figures, view, headline: headline === '' ? null : headline }
}

/** The deck with a slide put at a place; a place beyond the end means the end. */
export function withSlideAt(deck: Deck, slide: Slide, at: number): Deck {
  return { ...deck, slides: deck.slides.toSpliced(Math.max(0, at), 0, slide) }
}

export function withoutSlide(deck: Deck, id: string): Deck {
  return { ...deck, slides: deck.slides.filter((slide) => slide.id !== id) }
}

/** The deck with a slide moved to a place; unchanged where the slide is there already or not in the deck. */
export function withSlideMoved(deck: Deck, id: string, to: number): Deck {
  const from = deck.slides.findIndex((slide) => slide.id === id)
  const slide = deck.slides[from]
  const place = Math.min(deck.slides.length - 1, Math.max(0, to))
  if (!slide || from === place) return deck
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(place, 0, slide) }
}

/** The deck with a copy of a slide after it, and the copy’s id. */
export function withSlideCopied(deck: Deck, id: string): { deck: Deck; copy: string } | null {
  const at = deck.slides.findIndex((slide) => slide.id === id)
  const slide = deck.slides[at]
  if (!slide) return null
  const copy = { ...slide, id: randomId() }
  return { deck: withSlideAt(deck, copy, at + 1), copy: copy.id }
}

export function withSlideChanged(deck: Deck, changed: Slide): Deck {
  return { ...deck, slides: deck.slides.map((slide) => (slide.id === changed.id ? changed : slide)) }
}
