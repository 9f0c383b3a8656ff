import type { DataVersion } from '../data/version.ts'
import { VOCABULARY } from '../figures/registry.ts'
import { defaultMeasures, type Filter } from '../filter/filter.ts'
import { formatFilter } from '../filter/url-codec.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'

/** Raised when a reader of an older format could no longer understand what is written. */
export const METADATA_FORMAT = 1
export const GENERATOR = 'Amur'

/** A filter that names lists only where something is chosen. */
export type OwnFilter = Omit<Filter, 'lists'> & Partial<Pick<Filter, 'lists'>>

/** What travels inside every exported picture, for people’s programs and for opening its view again. */
export interface PictureMetadata {
  readonly generator: typeof GENERATOR
  readonly format: number
  /** Id of the figure; null on a sheet of several. */
  readonly figure: string | null
  readonly title: string
  readonly description: string
  readonly filter: OwnFilter
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

/** What travels inside the picture of a claim. */
export interface ClaimMetadata
  extends Pick<
    PictureMetadata,
    'generator' | 'format' | 'title' | 'description' | 'link' | 'dataVersion' | 'exported' | 'sources'
  > {
  /** Id of the claim. */
  readonly claim: string
  /** The rows its values rest on: table, then key. */
  readonly rows: readonly (readonly (string | number)[])[]
}

export function versionText({ date, hash }: DataVersion): string {
  return `${date} · ${hash}`
}

/** Every parameter that applies to the figures, so that a later default changes nothing. */
export function fullQuery(filter: Filter, figures: readonly string[], version: DataVersion): string {
  const vocabulary = {
    ...VOCABULARY,
    measures: namedAfter(figures, VOCABULARY.measures),
    lists: namedAfter(figures, VOCABULARY.lists),
  }
  return formatFilter(filter, vocabulary, { every: true, version: version.hash })
}

/** Parameters are named `figure.measure`; another figure's say nothing about a picture. */
function namedAfter<T>(
  figures: readonly string[],
  parameters: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(parameters).filter(([parameter]) =>
      figures.some((figure) => parameter.startsWith(`${figure}.`)),
    ),
  )
}

/** The filter with the measures and lists of these figures only. */
export function ownFilter({ lists, ...filter }: Filter, figures: readonly string[]): OwnFilter {
  const chosen = Object.entries(namedAfter(figures, lists)).filter(([, items]) => items.length > 0)
  return {
    ...filter,
    measures: namedAfter(figures, { ...defaultMeasures(VOCABULARY), ...filter.measures }),
    ...(chosen.length > 0 ? { lists: Object.fromEntries(chosen) } : {}),
  }
}

/** The link as printed, or that of the embedded figure: only what the figure answers to. */
export function figureLink(
  address: string | null,
  figure: string,
  filter: Filter,
  version: DataVersion,
  route: 'figure' | 'embed' = 'figure',
): string {
  const own = ownFilter(filter, [figure])
  const chosen = [
    ...Object.entries(own.measures),
    ...Object.entries(own.lists ?? {}).map(([parameter, items]) => [parameter, items.join(',')] as const),
  ].map(([parameter, value]) => `&${parameter}=${value}`)
  const pin = filter.pin === null ? '' : `&pin=${filter.pin}`
  return `${address ?? ''}#/${route}/${figure}?years=${filter.from}..${filter.to}${pin}${chosen.join('')}&v=${version.hash}`
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
export function metadataText(metadata: PictureMetadata | ClaimMetadata): string {
  return JSON.stringify(metadata)
}
