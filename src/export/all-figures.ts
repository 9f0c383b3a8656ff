import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { FigureModel } from '../model/figure-model.ts'
import { composeFigure, type PictureOptions } from './compose-figure.ts'
import { figureCsv } from './csv.ts'
import type { ExportContext } from './export-context.ts'
import { fileName } from './file-name.ts'
import { versionText } from './metadata.ts'
import { modelJson } from './model-json.ts'
import { svgText } from './svg-text.ts'
import { licenceNotice } from './terms.ts'

/** One figure of the collection, loaded when its turn comes. */
export interface CollectedFigure {
  readonly model: FigureModel
  readonly context: ExportContext
  readonly tables: readonly string[]
}

export interface CollectionInput {
  readonly figures: readonly { readonly id: string; readonly load: () => Promise<CollectedFigure> }[]
  readonly options: PictureOptions
  /** Paints a picture as PNG; null where the collection holds none. */
  readonly paint: ((picture: ReturnType<typeof composeFigure>) => Promise<Uint8Array>) | null
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * All figures as one zip: a picture (SVG and PNG), CSV and JSON each, with the licence notice. The page stays
 * responsive within and between figures; when it is cancelled nothing is given out.
 * @throws the signal’s reason when cancelled
 */
export async function collectFigures(input: CollectionInput): Promise<Blob> {
  const { figures, options, paint, onProgress, signal } = input
  const parts: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else parts.push(chunk as Uint8Array<ArrayBuffer>)
  })
  const tables = new Set<string>()
  const unpainted: string[] = []
  let day = ''
  for (const [i, { id, load }] of figures.entries()) {
    signal.throwIfAborted()
    onProgress(i, figures.length)
    await breathe()
    const figure = await load()
    signal.throwIfAborted()
    const { model, context } = figure
    day = context.exported
    for (const table of figure.tables) tables.add(table)
    await breathe()
    const picture = composeFigure(model, context, options)
    await breathe()
    const named = (extension: Parameters<typeof fileName>[2]) => fileName(id, context.filter, extension)
    add(zip, named('svg'), strToU8(svgText(picture)), day)
    add(zip, named('csv'), strToU8(figureCsv(model, versionText(context.dataVersion))), day)
    add(zip, named('json'), strToU8(modelJson(model, context)), day)
    await breathe()
    const png = await paint?.(picture).catch(() => null)
    if (png) add(zip, named('png'), png, day)
    else if (paint) unpainted.push(id)
    if (failure) throw failure
  }
  signal.throwIfAborted()
  add(zip, 'LICENCE.txt', strToU8(licenceNotice([...tables])), day)
  if (unpainted.length > 0)
    add(
      zip,
      'MISSING.txt',
      strToU8(`The browser could not paint these as PNG: ${unpainted.join(', ')}.\n`),
      day,
    )
  zip.end()
  if (failure) throw failure
  onProgress(figures.length, figures.length)
  return new Blob(parts, { type: 'application/zip' })
}

function add(zip: Zip, name: string, bytes: Uint8Array, day: string): void {
  const file = name.endsWith('.png') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
  file.mtime = new Date(`${day}T12:00:00`)
  zip.add(file)
  file.push(bytes, true)
}

/** Lets the page answer its reader. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
