import type { SceneItem } from '../chart/scene.ts'
import { textWidth } from '../chart/text.ts'

/** Items in coordinates of their own, placed in the picture. */
export interface Layer {
  readonly x: number
  readonly y: number
  readonly items: readonly SceneItem[]
  /** The room its text may take. */
  readonly width: number
  readonly height: number
}

/** A finished picture as plain data: written as SVG, or checked after it was painted. */
export interface Picture {
  /** Size in px at 1×. */
  readonly width: number
  readonly height: number
  /** Picture px to one px of the layers. */
  readonly scale: number
  /** Colour of the background; null where there is none. */
  readonly background: string | null
  readonly ink: string
  readonly layers: readonly Layer[]
  readonly title: string
  readonly description: string
  /** JSON. */
  readonly metadata: string
  readonly fonts: string
}

export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the text of a layer stands, in coordinates of the picture’s layers. */
export function textBoxes({ x, y, items }: Layer): TextBox[] {
  return items.flatMap((item) => {
    if (item.kind !== 'text' || item.text === '') return []
    const width = textWidth(item.text, item.size, item.weight)
    const left = x + item.x - (item.anchor === 'end' ? width : item.anchor === 'middle' ? width / 2 : 0)
    return [
      {
        text: item.text,
        left,
        right: left + width,
        top: y + item.y - item.size * 0.74,
        bottom: y + item.y + item.size * 0.22,
      },
    ]
  })
}

const TOLERANCE = 0.5

/** Text that meets other text or leaves its layer or the picture, in words; empty where all is well. */
export function textFaults({
  layers,
  width,
  height,
  scale,
}: Pick<Picture, 'layers' | 'width' | 'height' | 'scale'>): string[] {
  const faults: string[] = []
  const all: TextBox[] = []
  for (const layer of layers)
    for (const box of textBoxes(layer)) {
      const inLayer =
        box.left >= layer.x - TOLERANCE &&
        box.right <= layer.x + layer.width + TOLERANCE &&
        box.top >= layer.y - TOLERANCE &&
        box.bottom <= layer.y + layer.height + TOLERANCE
      const inPicture =
        box.left >= 0 && box.top >= 0 && box.right <= width / scale && box.bottom <= height / scale
      if (!inLayer || !inPicture) faults.push(`“${box.text}” leaves its room`)
      for (const other of all) if (meet(box, other)) faults.push(`“${box.text}” meets “${other.text}”`)
      all.push(box)
    }
  return faults
}

function meet(a: TextBox, b: TextBox): boolean {
  return (
    a.left < b.right - TOLERANCE &&
    b.left < a.right - TOLERANCE &&
    a.top < b.bottom - TOLERANCE &&
    b.top < a.bottom - TOLERANCE
  )
}
