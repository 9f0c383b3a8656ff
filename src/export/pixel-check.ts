import { parseHex } from '../chart/colour.ts'
import type { PathItem } from '../chart/scene.ts'
import { type Layer, type Picture, textBoxes } from './picture.ts'

/** Colour values (RGBA) of a rectangle of the painted picture, in its own px. */
export type ReadPixels = (x: number, y: number, width: number, height: number) => Uint8ClampedArray

export interface PixelVerdict {
  /** Why the picture must not be offered; null where it may be. */
  readonly fault: string | null
  /** Whether title and subtitle, in the two weights, are as wide as in the embedded typeface. */
  readonly typeface: boolean
}

const NEAR = 30
/** Of the usual substitutes at least one weight is further off. */
const WIDTH_TOLERANCE = 0.035

/** Compares a painted picture with what was to be painted: background, a series in its colour, the title. */
export function checkPixels(picture: Picture, read: ReadPixels): PixelVerdict {
  if (!backgroundIsRight(picture, read)) return failed('its background is not the one asked for')
  if (!seriesArePainted(picture, read)) return failed('its series are not painted in their colours')
  const title = paintedShare('title', picture, read)
  if (title === null) return failed('its text is not painted')
  const shares = [title, paintedShare('subtitle', picture, read) ?? 1]
  return { fault: null, typeface: shares.every((share) => Math.abs(share - 1) <= WIDTH_TOLERANCE) }
}

const failed = (fault: string): PixelVerdict => ({ fault, typeface: false })

function backgroundIsRight({ width, height, background }: Picture, read: ReadPixels): boolean {
  const corners = [
    [2, 2],
    [width - 3, 2],
    [2, height - 3],
    [width - 3, height - 3],
  ] as const
  return corners.every(([x, y]) => {
    const pixel = read(Math.floor(x), Math.floor(y), 1, 1)
    return background === null ? pixel[3] === 0 : nearTo(background, 3)(pixel, 0)
  })
}

/** Whether the pixel at an offset is opaque and near a colour; made once for all pixels of a search. */
function nearTo(hex: string, tolerance: number): (pixels: Uint8ClampedArray, at: number) => boolean {
  const [r, g, b] = parseHex(hex)
  return (pixels, at) =>
    (pixels[at + 3] ?? 0) > 200 &&
    Math.abs((pixels[at] ?? 0) - r) <= tolerance &&
    Math.abs((pixels[at + 1] ?? 0) - g) <= tolerance &&
    Math.abs((pixels[at + 2] ?? 0) - b) <= tolerance
}

function seriesArePainted(picture: Picture, read: ReadPixels): boolean {
  const drawn = picture.layers.flatMap((layer) =>
    layer.items.flatMap((item) =>
      item.kind === 'path' && item.part === 'series' && (item.opacity ?? 1) === 1 ? [{ layer, item }] : [],
    ),
  )
  return drawn.length === 0 || drawn.some(({ layer, item }) => isPainted(item, layer, picture, read))
}

const POINT = /[ML](-?[\d.]+) (-?[\d.]+)/g
const TRIES = 16

function isPainted(item: PathItem, layer: Layer, picture: Picture, read: ReadPixels): boolean {
  const color = item.fill ?? item.stroke
  if (!color) return false
  const isNear = nearTo(color, NEAR)
  const points = [...item.d.matchAll(POINT)]
  const stride = Math.max(1, Math.floor(points.length / TRIES))
  const reach = Math.ceil(3 * picture.scale)
  return points.some(([, x, y], i) => {
    if (i % stride !== 0) return false
    const [cx, cy] = [(layer.x + Number(x)) * picture.scale, (layer.y + Number(y)) * picture.scale]
    const left = Math.max(0, Math.min(picture.width - 2 * reach, Math.round(cx - reach)))
    const top = Math.max(0, Math.min(picture.height - 2 * reach, Math.round(cy - reach)))
    const pixels = read(left, top, 2 * reach, 2 * reach)
    for (let at = 0; at < pixels.length; at += 4) if (isNear(pixels, at)) return true
    return false
  })
}

/** How far the first line of a text reaches, as a share of its width in the embedded typeface; null without ink. */
function paintedShare(part: string, picture: Picture, read: ReadPixels): number | null {
  const layer = picture.layers.find(({ items }) => items.some((item) => item.part === part))
  const item = layer?.items.find((one) => one.part === part)
  const [box] = layer && item ? textBoxes({ ...layer, items: [item] }) : []
  if (!box || item?.kind !== 'text') return null
  const { scale, width } = picture
  const left = Math.floor(box.left * scale)
  const top = Math.floor(box.top * scale)
  const across = Math.min(width - left, Math.ceil((box.right - box.left) * 1.25 * scale))
  const down = Math.ceil((box.bottom - box.top) * scale)
  const pixels = read(left, top, across, down)
  const isInk = nearTo(item.fill, 90)
  for (let x = across - 1; x >= 0; x--)
    for (let y = 0; y < down; y++)
      if (isInk(pixels, 4 * (y * across + x))) return (x + 1) / ((box.right - box.left) * scale)
  return null
}
