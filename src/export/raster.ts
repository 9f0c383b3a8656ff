import type { Picture } from './picture.ts'
import { checkPixels } from './pixel-check.ts'
import { pngSize, withTexts } from './png-chunks.ts'
import { svgText } from './svg-text.ts'

export type Factor = 1 | 2 | 4

/** A picture that cannot be painted; the message is for the reader. */
export class PaintFailure extends Error {}

export interface Painted {
  readonly blob: Blob
  /** What the reader should know of the picture all the same. */
  readonly warning: string | null
}

const LONGEST_SIDE = 16_384
const MOST_PIXELS = 100_000_000
const ATTEMPTS = 4
const PAUSE_MS = 120

/** Why a picture is too large for a browser to paint; null where it is not. */
export function tooLarge(picture: Pick<Picture, 'width' | 'height'>, factor: Factor): string | null {
  const [width, height] = [picture.width * factor, picture.height * factor]
  if (Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS) return null
  return `${width} × ${height} pixels are more than browsers can paint; choose a smaller scale, or SVG.`
}

/** Paints a picture at 1×, 2× or 4× as PNG with its metadata inside, and checks what was painted before giving it. */
export async function paintPng(picture: Picture, factor: Factor): Promise<Painted> {
  const fault = tooLarge(picture, factor)
  if (fault) throw new PaintFailure(fault)
  const scaled = {
    ...picture,
    width: picture.width * factor,
    height: picture.height * factor,
    scale: picture.scale * factor,
  }
  const { canvas, typeface } = await painted(scaled)
  const bytes = new Uint8Array(await (await pngOf(canvas)).arrayBuffer())
  const size = pngSize(bytes)
  if (size.width !== scaled.width || size.height !== scaled.height)
    throw new PaintFailure('The browser painted the picture in another size. The SVG is not affected.')
  const texts = { Title: picture.title, Description: picture.description, amur: picture.metadata }
  return {
    blob: new Blob([withTexts(bytes, texts)], { type: 'image/png' }),
    warning: typeface ? null : 'The browser set the text in another typeface; compare with the SVG.',
  }
}

/** The typeface inside an SVG can arrive after the image says it is ready, so a wrong one is given time. */
async function painted(picture: Picture): Promise<{ canvas: HTMLCanvasElement; typeface: boolean }> {
  await document.fonts?.ready
  const image = await imageOf(svgText(picture))
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new PaintFailure('The browser gives no canvas to paint on. The SVG is not affected.')
  let verdict = { fault: null as string | null, typeface: false }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
    context.clearRect(0, 0, picture.width, picture.height)
    if (picture.background) {
      context.fillStyle = picture.background
      context.fillRect(0, 0, picture.width, picture.height)
    }
    context.drawImage(image, 0, 0, picture.width, picture.height)
    verdict = checkPixels(picture, (x, y, width, height) => context.getImageData(x, y, width, height).data)
    if (verdict.fault === null && verdict.typeface) break
  }
  if (verdict.fault)
    throw new PaintFailure(
      `The browser did not paint the picture as it should: ${verdict.fault}. The SVG is not affected.`,
    )
  return { canvas, typeface: verdict.typeface }
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
  } catch {
    throw new PaintFailure('The browser could not read the picture it was to paint. The SVG is not affected.')
  }
  return image
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new PaintFailure('The browser could not write the picture. The SVG is not affected.'))
    try {
      canvas.toBlob((blob) => (blob ? resolve(blob) : fail()), 'image/png')
    } catch {
      fail()
    }
  })
}
