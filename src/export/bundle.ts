import { strToU8, type Zippable, zipSync } from 'fflate'
import type { FigureModel } from '../model/figure-model.ts'
import { type CitationFormat, citation } from './citation.ts'
import { composeFigure, type PictureOptions } from './compose-figure.ts'
import { figureCsv } from './csv.ts'
import type { ExportContext } from './export-context.ts'
import { fileName } from './file-name.ts'
import { sourceWords, versionText } from './metadata.ts'
import { modelJson } from './model-json.ts'
import { svgText } from './svg-text.ts'
import { licenceNotice } from './terms.ts'

export interface BundleInput {
  readonly model: FigureModel
  readonly context: ExportContext
  readonly options: PictureOptions
  /** Tables the figure is drawn from. */
  readonly tables: readonly string[]
  /** The painted picture; null where the browser could not paint it. */
  readonly png: Uint8Array | null
}

/** The files of one figure’s bundle by name. */
export function bundleFiles({
  model,
  context,
  options,
  tables,
  png,
}: BundleInput): Record<string, Uint8Array> {
  const { filter, dataVersion } = context
  const picture = composeFigure(model, context, options)
  const named = (extension: Parameters<typeof fileName>[2]) => fileName(model.id, filter, extension)
  const cited = (format: CitationFormat) => citation(format, model, context)
  const texts: Record<string, string> = {
    [named('svg')]: svgText(picture),
    [named('csv')]: figureCsv(model, versionText(dataVersion)),
    [named('json')]: modelJson(model, context),
    'metadata.json': `${JSON.stringify(
      { ...JSON.parse(picture.metadata), sources: context.sources },
      null,
      2,
    )}\n`,
    'README.txt': readme(model, context, png !== null),
    'LICENCE.txt': licenceNotice(tables),
    'citation.txt': `Chicago note\n${cited('chicago')}\n\nPlain\n${cited('plain')}\n`,
    'citation.bib': `${cited('bibtex')}\n`,
    'citation.ris': cited('ris'),
  }
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    ...(png ? { [named('png')]: png } : {}),
  }
}

/** A zip whose bytes depend on its files and the day only. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>, day: string): Uint8Array<ArrayBuffer> {
  const mtime = new Date(`${day}T12:00:00`)
  const entries: Zippable = Object.fromEntries(
    Object.entries(files)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => [name, [bytes, { mtime, level: name.endsWith('.png') ? 0 : 6 }]]),
  )
  return zipSync(entries) as Uint8Array<ArrayBuffer>
}

function readme(
  model: FigureModel,
  { filter, dataVersion, exported }: ExportContext,
  withPng: boolean,
): string {
  const notes = model.notes.map((note) => `- ${note}`)
  return `${[
    model.title,
    model.subtitle,
    `Years ${filter.from} to ${filter.to}. ${model.takeaway.text}`,
    '',
    `Source: ${sourceWords(model)}`,
    `Data version ${versionText(dataVersion)}, exported ${exported} by Amur.`,
    '',
    'Notes',
    ...notes,
    '',
    'Files',
    '- .svg: the picture, for any size; its metadata opens the same view again when it is dropped on Amur',
    ...(withPng
      ? ['- .png: the picture in pixels, with the same metadata']
      : ['- no .png: the browser could not paint it; the .svg is complete']),
    '- .csv: what is drawn; a blank cell is a gap, never zero; source ids are listed in metadata.json',
    '- .json: the figure as the program sees it',
    '- metadata.json: figure, filter, data version, link, sources in full',
    '- citation.txt, .bib, .ris: how to cite',
    '- LICENCE.txt: whose terms the data are under; they are not under the licence of the program',
  ].join('\r\n')}\r\n`
}
