import { altText } from '../model/alt-text.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'
import { figureMetadata } from './metadata.ts'

/** The model and what it was made from as JSON. */
export function modelJson(model: FigureModel, context: ExportContext): string {
  const metadata = figureMetadata(model, context, altText(model))
  return `${JSON.stringify({ ...metadata, sources: context.sources, model }, null, 2)}\n`
}
