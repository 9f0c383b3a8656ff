import type { FigureModel } from '../model/figure-model.ts'
import { composeFigure, type PictureOptions } from './compose-figure.ts'
import type { ExportContext } from './export-context.ts'
import { svgText } from './svg-text.ts'

/** One figure as an SVG that stands alone; pure: the same input gives the same bytes. */
export function exportSvg(model: FigureModel, context: ExportContext, options?: PictureOptions): string {
  return svgText(composeFigure(model, context, options))
}
