import type { Scene, SceneItem, TextItem } from './scene.ts'
import { textWidth } from './text.ts'

const FADED = 0.16

/** The scene with every series but `focus` faded; grid, axis and absences stay. */
export function fadeOthers<S extends Scene>(scene: S, focus: string | null): S {
  if (focus === null) return scene
  const fade = (item: SceneItem): SceneItem =>
    item.series !== undefined && item.series !== focus ? { ...item, opacity: FADED } : item
  return { ...scene, items: scene.items.map(fade), legend: scene.legend.map(fade) }
}

/** The series whose name is drawn at a point, or null. */
export function seriesNamedAt(scene: Scene, x: number, y: number): string | null {
  const holds = (item: SceneItem): item is TextItem & { series: string } =>
    item.kind === 'text' &&
    item.series !== undefined &&
    y > item.y - item.size - 2 &&
    y < item.y + 5 &&
    x > item.x - 18 &&
    x < item.x + textWidth(item.text, item.size, item.weight) + 4
  return scene.items.find(holds)?.series ?? scene.legend.find(holds)?.series ?? null
}
