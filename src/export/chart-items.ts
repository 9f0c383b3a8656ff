import { contrast } from '../chart/colour.ts'
import type { SceneItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import { hatched } from './hatch.ts'
import { legible } from './legible.ts'
import { type LookId, veiled } from './looks.ts'

const LEAST_OF_SIGNS = 2

/** Items of a scene as a picture in a look draws them. */
export function inLook(items: readonly SceneItem[], theme: Theme, look: LookId): readonly SceneItem[] {
  const clear = items.map((item) => readable(item, theme, look))
  return look === 'greyscale' ? hatched(clear, theme) : look === 'transparent' ? clear.map(veiled) : clear
}

/**
 * Names and signs in pale series colours are darkened, so that they can be read on paper and from afar; without colour
 * a name in one would only be fainter than the others.
 */
function readable(item: SceneItem, theme: Theme, look: LookId): SceneItem {
  const ground = item.on ?? theme.background
  if (
    item.kind === 'text' &&
    look === 'greyscale' &&
    !item.on &&
    Object.values(theme.series).includes(item.fill)
  )
    return { ...item, fill: theme.ink }
  if (item.kind === 'text') return { ...item, fill: legible(item.fill, ground, theme.ink) }
  const pale = item.stroke && item.part !== 'grid' && contrast(item.stroke, ground) < LEAST_OF_SIGNS
  return pale && item.strokeWidth !== 1 ? { ...item, stroke: theme.muted } : item
}
