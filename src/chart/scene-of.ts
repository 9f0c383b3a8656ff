import type { FigureModel } from '../model/figure-model.ts'
import { eventsScene } from './events-scene.ts'
import { matrixScene } from './matrix-scene.ts'
import { multiplesScene } from './multiples-scene.ts'
import { rankingScene } from './ranking-scene.ts'
import type { Scene } from './scene.ts'
import { spansScene } from './spans-scene.ts'
import type { Theme } from './theme.ts'
import type { Size } from './time-layout.ts'
import { timeScene } from './time-scene.ts'

/** What a figure of any shape looks like at a size, in a theme; pure. */
export function sceneOf(
  model: FigureModel,
  size: Size,
  theme: Theme,
  options: { readonly readout: boolean },
): Scene {
  switch (model.shape) {
    case 'time':
      return timeScene(model, size, theme, options)
    case 'multiples':
      return multiplesScene(model, size, theme)
    case 'ranking':
      return rankingScene(model, size, theme, options)
    case 'matrix':
      return matrixScene(model, size, theme, options)
    case 'spans':
      return spansScene(model, size, theme, options)
    case 'events':
      return eventsScene(model, size, theme, options)
  }
}
