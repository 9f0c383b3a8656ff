import { type Box, round, type Scene, type SceneItem } from '../chart/scene.ts'
import { sceneOf } from '../chart/scene-of.ts'
import type { Theme } from '../chart/theme.ts'
import type { Size } from '../chart/time-layout.ts'
import { hasYears, type YearLayout } from '../chart/year-scene.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { textBoxes } from './picture.ts'

/** Room left between the line of the pinned year and a text. */
const CLEARANCE = 2

/** The scene of a model of any shape at a size, as the screen draws it but without room for a read-out. */
export function figureScene(model: FigureModel, size: Size, theme: Theme, pin: number | null): Scene {
  const scene = sceneOf(model, size, theme, { readout: false })
  return { ...scene, items: [...scene.items, ...pinned(scene, model, theme, pin)] }
}

/** A dashed line through the pinned year that leaves out the texts in its way. */
function pinned(scene: Scene, { from, to }: FigureModel, theme: Theme, pin: number | null): SceneItem[] {
  if (pin === null || pin < from || pin > to || !hasYears(scene)) return []
  const texts = textBoxes({ x: 0, y: 0, ...scene })
  const d = (scene.panes ?? [scene.layout]).map((layout) => lineBetween(layout, pin, texts)).join('')
  return d ? [{ kind: 'path', part: 'pin', d, stroke: theme.marker, strokeWidth: 1, dash: '2 2' }] : []
}

function lineBetween({ plot, strip, xOf }: YearLayout, year: number, texts: readonly Box[]): string {
  const x = xOf(year)
  const inTheWay = texts
    .filter((box) => box.left - CLEARANCE < x && box.right + CLEARANCE > x)
    .sort((a, b) => a.top - b.top)
  const end = strip?.bottom ?? plot.bottom
  let y = plot.top
  let d = ''
  const lineTo = (bottom: number) => {
    if (bottom > y) d += `M${x} ${round(y)}V${round(bottom)}`
  }
  for (const { top, bottom } of inTheWay) {
    lineTo(Math.min(top - CLEARANCE, end))
    y = Math.max(y, bottom + CLEARANCE)
  }
  lineTo(end)
  return d
}
