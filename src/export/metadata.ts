import type { DataVersion } from '../data/version.ts'
import { VOCABULARY } from '../figures/registry.ts'
import type { Filter } from '../filter/filter.ts'
import { formatFilter } from '../filter/url-codec.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'

/** Raised when a reader of an older format could no longer understand what is written. */
export const METADATA_FORMAT = 1
export const GENERATOR = 'Amur'

/** What travels inside every exported picture, for people’s programs and for opening its view again. */
export interface PictureMetadata {
  readonly generator: typeof GENERATOR
  readonly format: number
  /** Id of the figure; null on a sheet of several. */
  readonly figure: string | null
  readonly title: string
  readonly description: string
  readonly filter: Filter
  /** Every parameter of the link, written out. */
  readonly query: string
  readonly link: string
  readonly dataVersion: string
  readonly exported: string
  readonly source: string
  /** Ids in the table `sources`. */
  readonly sources: readonly string[]
  readonly notes: readonly string[]
}

export function versionText({ date, hash }: DataVersion): string {
  return `${date} · ${hash}`
}

/** Every parameter that applies to the figures, so that a later default changes nothing. */
export function fullQuery(filter: Filter, figures: readonly string[], version: DataVersion): string {
  const vocabulary = { ...VOCABULARY, measures: measuresOf(figures) }
  return formatFilter(filter, vocabulary, { every: true, version: version.hash })
}

/** Measures are named `figure.measure`; another figure's say nothing about a picture. */
function measuresOf(figures: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(VOCABULARY.measures).filter(([parameter]) =>
      figures.some((figure) => parameter.startsWith(`${figure}.`)),
    ),
  )
}

/** The filter with the measures of these figures only. */
export function ownFilter(filter: Filter, figures: readonly string[]): Filter {
  const measures = Object.entries(measuresOf(figures)).map(([parameter, values]) => [
    parameter,
    filter.measures[parameter] ?? values[0] ?? '',
  ])
  return { ...filter, measures: Object.fromEntries(measures) }
}

/** The link as printed, or that of the embedded figure: only what the figure answers to. */
export function figureLink(
  address: string | null,
  figure: string,
  filter: Filter,
  version: DataVersion,
  route: 'figure' | 'embed' = 'figure',
): string {
  const measures = Object.entries(ownFilter(filter, [figure]).measures).map(
    ([parameter, value]) => `&${parameter}=${value}`,
  )
  const pin = filter.pin === null ? '' : `&pin=${filter.pin}`
  return `${address ?? ''}#/${route}/${figure}?years=${filter.from}..${filter.to}${pin}${measures.join('')}&v=${version.hash}`
}

/** The link to the panels of a sheet. */
export function sheetLink(
  address: string | null,
  filter: Filter,
  figures: readonly string[],
  version: DataVersion,
): string {
  return `${address ?? ''}#/?${fullQuery(filter, figures, version)}`
}

/** Source line of a figure: publisher, release, and how far the data reach. */
export function sourceWords({ vintage }: FigureModel): string {
  return `${vintage.credit} · data to ${vintage.dataTo}`
}

export function figureMetadata(
  model: FigureModel,
  context: ExportContext,
  description: string,
): PictureMetadata {
  const { filter, dataVersion, exported, address } = context
  return {
    generator: GENERATOR,
    format: METADATA_FORMAT,
    figure: model.id,
    title: model.title,
    description,
    filter: ownFilter(filter, [model.id]),
    query: fullQuery(filter, [model.id], dataVersion),
    link: figureLink(address, model.id, filter, dataVersion),
    dataVersion: versionText(dataVersion),
    exported,
    source: sourceWords(model),
    sources: model.sources,
    notes: model.notes,
  }
}

/** JSON for a picture; the same input gives the same text. */
export function metadataText(metadata: PictureMetadata): string {
  return JSON.stringify(metadata)
}
