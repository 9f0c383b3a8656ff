import { isFigureSlide, LAYOUT_LABELS, type Slide } from '../../deck/deck.ts'
import { figureMeta } from '../../figures/registry.ts'

/** What a slide is called in a list: its own words, else the questions of its figures. */
export function slideName(slide: Slide): string {
  if (slide.headline) return slide.headline
  if (isFigureSlide(slide)) return slide.figures.map((id) => figureMeta(id)?.title ?? id).join(' · ')
  return slide.layout === 'claim' ? `Claim ${slide.claim}` : LAYOUT_LABELS[slide.layout]
}
