import type { FigureModel } from '../model/figure-model.ts'
import { type Box, type PathItem, round } from './scene.ts'
import { sceneOf } from './scene-of.ts'
import type { Theme } from './theme.ts'

/** A figure’s scene without its words, cut to what is left: to tell figures apart in a list, not to be read. */
export interface SmallPicture {
  readonly box: Box
  readonly paths: readonly PathItem[]
}

/** Narrow enough that names stand above the plot and not beside it. */
const SIZE = { width: 440, height: 220 }
/** What serves only the words. */
const OMITTED: ReadonlySet<string> = new Set(['grid', 'legend', 'pole'])
const MARGIN = 4

/** Pure. */
export function smallPicture(model: FigureModel, theme: Theme): SmallPicture {
  const scene = sceneOf(model, SIZE, theme, { readout: false })
  const paths = scene.items.flatMap((item) => (item.kind === 'path' && !OMITTED.has(item.part) ? [item] : []))
  return { box: paths.length > 0 ? around(paths) : scene.plot, paths }
}

function around(paths: readonly PathItem[]): Box {
  const points = paths.flatMap(({ d }) => pointsOf(d))
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: round(Math.min(...xs) - MARGIN),
    right: round(Math.max(...xs) + MARGIN),
    top: round(Math.min(...ys) - MARGIN),
    bottom: round(Math.max(...ys) + MARGIN),
  }
}

/** Where the pen of a path goes; of an arc, where it begins. Scenes use the commands M L H V h v l a Z only. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    if (command === 'M' || command === 'L') [x, y] = [a, b]
    else if (command === 'H') x = a
    else if (command === 'V') y = a
    else if (command === 'h') x += a
    else if (command === 'v') y += a
    else if (command === 'l') [x, y] = [x + a, y + b]
    points.push([x, y])
  }
  return points
}
