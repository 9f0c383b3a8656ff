import { contrast } from '../chart/colour.ts'
import { round, type SceneItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import { altText } from '../model/alt-text.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'
import { type Cut, cutsOf, footOf, headOf, KEEPS, type Keep } from './figure-blocks.ts'
import { figureScene } from './figure-scene.ts'
import { hatched } from './hatch.ts'
import { legible } from './legible.ts'
import { type LookId, lookOf, veiled } from './looks.ts'
import { figureMetadata, metadataText } from './metadata.ts'
import { type Layer, type Picture, textBoxes, textFaults } from './picture.ts'
import { type PictureSize, type PresetId, pictureSize, typeScale } from './presets.ts'
import { brand, stack } from './text-block.ts'

/** How a picture of one figure is to look. */
export interface PictureOptions {
  readonly preset: PresetId
  /** Size used where the preset is `custom`. */
  readonly custom: PictureSize
  readonly look: LookId
  readonly notes: boolean
  /** Larger type for projection. */
  readonly largeType: boolean
}

export const DEFAULT_OPTIONS: PictureOptions = {
  preset: 'slide',
  custom: { width: 1600, height: 900 },
  look: 'light',
  notes: true,
  largeType: false,
}

const SMALLER = 0.95
/** How much smaller the type may get before more words are left out. */
const ATTEMPTS_EACH = 4
const ATTEMPTS_LAST = 40

/**
 * One figure as a picture that stands alone. The chart gets the room the text leaves; where that is too little, notes
 * go first (the last first, and the picture says how many), then the type gets a little smaller, then the takeaway goes,
 * then the explanations of the marks. Title, subtitle, filter, source and data version never go: rather than that, all
 * type gets smaller still.
 */
export function composeFigure(
  model: FigureModel,
  context: ExportContext,
  options: PictureOptions = DEFAULT_OPTIONS,
): Picture {
  const size = pictureSize(options.preset, options.custom)
  const wished = typeScale(options.preset, size, options.largeType)
  let last: Picture | undefined
  for (const keep of KEEPS) {
    let scale = wished
    const attempts = keep.marks ? ATTEMPTS_EACH : ATTEMPTS_LAST
    for (let i = 0; i < attempts; i++, scale *= SMALLER) {
      const { fits, ...picture } = composeAt(scale, keep, size, model, context, options)
      if (fits && textFaults(picture).length === 0) return picture
      last = picture
    }
  }
  return last as Picture
}

function composeAt(
  scale: number,
  keep: Keep,
  size: PictureSize,
  model: FigureModel,
  context: ExportContext,
  options: PictureOptions,
): Picture & { fits: boolean } {
  const { theme, opaque } = lookOf(options.look)
  const [width, height] = [size.width / scale, size.height / scale]
  const margin = Math.round(Math.max(12, Math.min(28, width * 0.032)))
  const inner = width - 2 * margin
  const written = (cut: Cut) => {
    const head = stack(headOf(model, context, cut, theme, width), inner)
    const foot = stack(footOf(model, context, cut, options.notes, theme), inner)
    return { head, foot, room: height - 2 * margin - head.height - foot.height - 20 }
  }
  const cuts = cutsOf(options.notes ? model.notes.length : 0, height, keep)
  const cut = cuts.find((one) => written(one).room >= one.chart)
  const { head, foot, room } = written(cut ?? (cuts.at(-1) as Cut))
  const chartTop = margin + head.height + 10
  const footTop = height - margin - foot.height
  const description = altText(model)
  return {
    ...size,
    scale,
    fits: cut !== undefined,
    background: opaque ? theme.background : null,
    ink: theme.ink,
    layers: [
      { x: margin, y: margin, width: inner, height: head.height, items: head.items },
      chartLayer(model, theme, { left: margin, top: chartTop, width: inner, height: room }, options, context),
      { x: margin, y: round(footTop), width: inner, height: foot.height, items: foot.items },
      brand(width - margin, height - margin, theme),
    ],
    title: model.title,
    description,
    metadata: metadataText(figureMetadata(model, context, description)),
    fonts: context.fonts,
  }
}

interface Room {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The chart with its leftmost text on the left edge of the words above it. */
export function chartLayer(
  model: FigureModel,
  theme: Theme,
  { left, top, width, height }: Room,
  { look }: Pick<PictureOptions, 'look'>,
  { filter }: Pick<ExportContext, 'filter'>,
  align = true,
): Layer {
  const draw = (chartWidth: number) => {
    const scene = figureScene(model, { width: chartWidth, height: Math.max(60, height) }, theme, filter.pin)
    return [...scene.legend, ...scene.items]
  }
  const whole = { x: 0, y: 0, width, height, items: draw(width) }
  const free = align ? Math.floor(Math.min(...textBoxes(whole).map((box) => box.left), 60)) : 0
  const shift = Math.max(0, free)
  const items = (shift > 0 ? draw(width + shift) : whole.items).map((item) => readable(item, theme))
  return {
    x: left - shift,
    y: round(top),
    width: width + shift,
    height,
    items: look === 'greyscale' ? hatched(items, theme) : look === 'transparent' ? items.map(veiled) : items,
  }
}

/** Names and signs in pale series colours are darkened, so that they can be read on paper and from afar. */
function readable(item: SceneItem, theme: Theme): SceneItem {
  if (item.kind === 'text')
    return { ...item, fill: legible(item.fill, item.on ?? theme.background, theme.ink) }
  const pale =
    item.stroke && item.part !== 'grid' && contrast(item.stroke, item.on ?? theme.background) < LEAST_OF_SIGNS
  return pale && item.strokeWidth !== 1 ? { ...item, stroke: theme.muted } : item
}

const LEAST_OF_SIGNS = 2
