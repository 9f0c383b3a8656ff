import { altText } from '../model/alt-text.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'
import { fileName } from './file-name.ts'
import { figureLink } from './metadata.ts'
import type { PictureSize } from './presets.ts'

/** Stands for the public address where none is known: never a local one. */
export const ADDRESS_TO_FILL_IN = 'https://ADDRESS-OF-AMUR/'

const FRAME = { width: 760, height: 460 }

/** The live figure with its filter, as HTML for another site’s page. */
export function embedFrame(model: FigureModel, context: ExportContext): string {
  const { address, filter, dataVersion } = context
  return element('iframe', {
    src: figureLink(address ?? ADDRESS_TO_FILL_IN, model.id, filter, dataVersion, 'embed'),
    title: `${model.title} (${model.from}–${model.to}, Amur)`,
    ...FRAME,
    loading: 'lazy',
    style: 'border:0;max-width:100%',
  }).concat('</iframe>')
}

/** The exported PNG as HTML, for where no frame is allowed; the file is to lie beside the page. */
export function embedImage(model: FigureModel, { filter }: ExportContext, size: PictureSize): string {
  return element('img', {
    src: fileName(model.id, filter, 'png'),
    alt: altText(model),
    title: model.title,
    width: size.width,
    height: size.height,
    loading: 'lazy',
    style: 'max-width:100%;height:auto',
  })
}

function element(name: string, attributes: Record<string, string | number>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(`${value}`)}"`)
  return `<${name} ${written.join(' ')}>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
