import type { QueryClient } from '@tanstack/react-query'
import { tableQuery } from '../../../src/data/tables.ts'
import { DEFAULT_CHOICES } from '../../../src/export/choices.ts'
import { composeFigure } from '../../../src/export/compose-figure.ts'
import { paintPng } from '../../../src/export/raster.ts'
import { svgText } from '../../../src/export/svg-text.ts'
import { contextFor, modelFor } from '../../../src/export/use-export.ts'
import { figureQuery, VOCABULARY } from '../../../src/figures/registry.ts'
import type { Filter } from '../../../src/filter/filter.ts'

const FACTOR = 2
const TIMES = 5

export interface ExportTimes {
  readonly id: string
  /** ms from the figure's model to the PNG. */
  readonly whole: readonly number[]
  /** ms of the same without composing the picture. */
  readonly paint: readonly number[]
  /** ms to write the same picture as SVG, decode it and draw it at the same size. */
  readonly floor: readonly number[]
  /** The floor, and the canvas read back as PNG. */
  readonly floorEncoded: readonly number[]
  readonly bytes: number
}

/** Each figure of the start view as PNG at 2×, in turn with the least that gives those pixels. */
export async function exportsOf(client: QueryClient, filter: Filter): Promise<ExportTimes[]> {
  const sources = await client.ensureQueryData(tableQuery('sources'))
  const results = []
  for (const id of VOCABULARY.defaultFigures) {
    const figure = await client.ensureQueryData(figureQuery(id))
    const compose = () => {
      const model = modelFor(figure, filter)
      return composeFigure(model, contextFor(model, filter, sources), DEFAULT_CHOICES)
    }
    const result = { id, whole: [], paint: [], floor: [], floorEncoded: [], bytes: 0 } as ExportTimes & {
      whole: number[]
      paint: number[]
      floor: number[]
      floorEncoded: number[]
      bytes: number
    }
    for (let i = 0; i <= TIMES; i++) {
      const picture = compose()
      const scaled = {
        ...picture,
        width: picture.width * FACTOR,
        height: picture.height * FACTOR,
        scale: picture.scale * FACTOR,
      }
      const own = async () => {
        const start = performance.now()
        const again = compose()
        const composed = performance.now()
        const { blob } = await paintPng(again, FACTOR)
        const done = performance.now()
        result.bytes = blob.size
        if (i > 0) {
          result.whole.push(done - start)
          result.paint.push(done - composed)
        }
      }
      const floor = async () => {
        const start = performance.now()
        const image = new Image()
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(scaled))}`
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = scaled.width
        canvas.height = scaled.height
        const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
        context.drawImage(image, 0, 0, scaled.width, scaled.height)
        // Reading one pixel makes the browser draw now.
        const [, , , alpha] = context.getImageData(scaled.width >> 1, scaled.height >> 1, 1, 1).data
        const drawn = performance.now()
        if (!alpha) throw new Error(`${id}: the floor drew nothing`)
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
        if (!blob) throw new Error(`${id}: the floor wrote nothing`)
        const done = performance.now()
        if (i > 0) {
          result.floor.push(drawn - start)
          result.floorEncoded.push(done - start)
        }
      }
      for (const way of i % 2 === 0 ? [own, floor] : [floor, own]) await way()
    }
    if (result.bytes < 10_000) throw new Error(`${id}: the PNG is empty`)
    results.push(result)
  }
  return results
}
