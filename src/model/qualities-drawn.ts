import type { FigureModel, PaneSeries } from './figure-model.ts'
import { QUALITIES, type Quality } from './quality.ts'

/** Qualities a figure shows by a mark of their own, in the order of the enum. */
export function qualitiesDrawn(model: FigureModel): Quality[] {
  const found = new Set(marked(model))
  return QUALITIES.filter((quality) => found.has(quality))
}

function marked(model: FigureModel): Quality[] {
  switch (model.shape) {
    case 'time':
      return model.series.flatMap(markedIn)
    case 'multiples':
      return model.panes.flatMap(({ series }) => series.flatMap(markedIn))
    case 'ranking':
      return model.rows.flatMap(({ value, quality }) => (value !== null && quality ? [quality] : []))
    case 'matrix':
      return model.rows.flatMap(({ cells }) => cells.flatMap((cell) => ('gap' in cell ? [] : [cell.quality])))
    case 'spans':
      return model.lanes.flatMap(({ spans }) => spans.map(({ quality }) => quality))
    case 'events':
      return model.events.map(({ quality }) => quality)
  }
}

function markedIn({ points, dated, mark, emphasis }: PaneSeries): Quality[] {
  if (emphasis === 'faint' || mark === 'ticks' || mark === 'strip') return []
  return (dated ?? points).flatMap(({ value, quality }) => (value !== null && quality ? [quality] : []))
}
