import type { Filter, Vocabulary } from '../filter/filter.ts'
import { formatFilter, parseFilter } from '../filter/url-codec.ts'
import type { FigureSlide } from './deck.ts'

/** The filter of a slide: its view read as a link is, over its own figures. */
export function filterOfSlide({ view, figures }: FigureSlide, vocabulary: Vocabulary): Filter {
  const { filter } = parseFilter(view, vocabulary)
  const known = figures.filter((id) => vocabulary.figures.includes(id))
  return known.length > 0 ? { ...filter, figures: known } : filter
}

/**
 * A filter as the view of a slide of some figures: years, domains and pin always written, so that the slide means the
 * same when defaults change; of the measures those of its figures.
 */
export function viewOf(filter: Filter, figures: readonly string[], vocabulary: Vocabulary): string {
  const query = new URLSearchParams(formatFilter(filter, vocabulary, { every: true }))
  query.delete('figures')
  for (const name of [...query.keys()])
    if (name.includes('.') && !figures.some((id) => name.startsWith(`${id}.`))) query.delete(name)
  return [...query].map(([name, value]) => `${name}=${value}`).join('&')
}
