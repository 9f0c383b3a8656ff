import type { Scene, SceneItem } from '../chart/scene.ts'
import { sceneOf } from '../chart/scene-of.ts'
import type { Theme } from '../chart/theme.ts'
import type { Size } from '../chart/time-layout.ts'
import { hasYears, yearLine } from '../chart/year-scene.ts'
import type { FigureModel } from '../model/figure-model.ts'

/** The scene of a model of any shape at a size, as the screen draws it but without room for a read-out. */
export function figureScene(model: FigureModel, size: Size, theme: Theme, pin: number | null): Scene {
  const scene = sceneOf(model, size, theme, { readout: false })
  return { ...scene, items: [...scene.items, ...pinned(scene, model, theme, pin)] }
}

function pinned(scene: Scene, { from, to }: FigureModel, theme: Theme, pin: number | null): SceneItem[] {
  if (pin === null || pin < from || pin > to || !hasYears(scene)) return []
  return [
    { kind: 'path', part: 'pin', d: yearLine(scene, pin), stroke: theme.marker, strokeWidth: 1, dash: '2 2' },
  ]
}
