import type { FigureModel } from './figure-model.ts'
import { QUALITIES, type Quality } from './quality.ts'

/** Qualities a figure shows by a mark of their own, in the order of the enum. */
export function qualitiesDrawn(model: FigureModel): Quality[] {
  const found = new Set<Quality>()
  for (const { points, mark, emphasis } of model.series) {
    if (emphasis === 'faint' || mark === 'ticks' || mark === 'strip') continue
    for (const { value, quality } of points) if (value !== null && quality) found.add(quality)
  }
  return QUALITIES.filter((quality) => found.has(quality))
}
