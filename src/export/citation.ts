import type { SourceRow } from '../data/tables/sources.ts'
import { yearsInWords } from '../filter/filter-in-words.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { formatDate, formatList } from '../model/format.ts'
import type { ExportContext } from './export-context.ts'
import { figureLink, versionText } from './metadata.ts'

export const CITATION_FORMATS = ['chicago', 'bibtex', 'ris', 'plain'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]
export const CITATION_LABELS: Record<CitationFormat, string> = {
  chicago: 'Chicago note',
  bibtex: 'BibTeX',
  ris: 'RIS',
  plain: 'Plain',
}

const MOST_PUBLISHERS = 3

/** A figure’s citation: the figure as derived, and those who published what it rests on, with vintage and version. */
export function citation(format: CitationFormat, model: FigureModel, context: ExportContext): string {
  switch (format) {
    case 'chicago':
      return chicago(model, context)
    case 'bibtex':
      return bibtex(model, context)
    case 'ris':
      return ris(model, context)
    case 'plain':
      return plain(model, context)
  }
}

const linkOf = (model: FigureModel, { address, filter, dataVersion }: ExportContext) =>
  figureLink(address, model.id, filter, dataVersion)

/** `“Vetoes” (UN Library); …`: the first sources by publisher and title, then how many more. */
function originals(sources: readonly SourceRow[]): string {
  const named = sources.slice(0, MOST_PUBLISHERS).map(({ publisher, title, published }) => {
    const date = published === null ? '' : `, ${published.replace('/', ' to ')}`
    return `${publisher}, “${title}”${date}`
  })
  const more = sources.length - named.length
  const others = `${more} more ${more === 1 ? 'source' : 'sources'} listed with the figure`
  return [...named, ...(more > 0 ? [others] : [])].join('; ')
}

function restsOn({ vintage }: FigureModel, { sources }: ExportContext): string {
  const listed = originals(sources)
  return `${vintage.credit} (data to ${vintage.dataTo})${listed ? `: ${listed}` : ''}`
}

function chicago(model: FigureModel, context: ExportContext): string {
  const { filter, dataVersion, exported } = context
  return `“${model.title}” (${yearsInWords(filter.from, filter.to)}), Amur, data version ${versionText(dataVersion)}, accessed ${formatDate(exported)}, ${linkOf(model, context)}. Based on ${restsOn(model, context)}.`
}

function plain(model: FigureModel, context: ExportContext): string {
  const { filter, dataVersion, exported } = context
  return `${model.title} ${yearsInWords(filter.from, filter.to)}. Source: ${restsOn(model, context)}. Figure: Amur, data version ${versionText(dataVersion)}, exported ${formatDate(exported)}. ${linkOf(model, context)}`
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function tex(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (character) => ESCAPES[character] ?? `\\${character}`)
}

function entry(key: string, fields: Record<string, string | null>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}},`],
  )
  return [`@misc{${key},`, ...lines, '}'].join('\n')
}

function bibtex(model: FigureModel, context: ExportContext): string {
  const { filter, dataVersion, exported, sources } = context
  const figure = entry(`amur-${model.id}-${filter.from}-${filter.to}`, {
    author: '{Amur}',
    title: `{${tex(model.title)}}`,
    year: exported.slice(0, 4),
    version: tex(versionText(dataVersion)),
    note: tex(
      `${yearsInWords(filter.from, filter.to)}; based on ${model.vintage.credit}, data to ${model.vintage.dataTo}`,
    ),
    url: linkOf(model, context).replaceAll(/[{}\\]/g, encodeURIComponent),
    urldate: exported,
  })
  return [figure, ...sources.map(sourceEntry)].join('\n\n')
}

function sourceEntry(source: SourceRow): string {
  return entry(source.id.replaceAll(/[^a-z0-9_]+/gi, '-'), {
    author: `{${tex(source.publisher)}}`,
    title: `{${tex(source.title)}}`,
    year: source.published?.slice(0, 4) ?? null,
    url: source.url?.replaceAll(/[{}\\]/g, encodeURIComponent) ?? null,
    note: source.read_through === null ? null : tex(`read through: ${source.read_through}`),
    urldate: source.checked,
  })
}

function ris(model: FigureModel, context: ExportContext): string {
  const { filter, dataVersion, exported, sources } = context
  const figure = risEntry([
    ['TY', 'DATA'],
    ['AU', 'Amur'],
    ['TI', model.title],
    ['PY', exported.slice(0, 4)],
    ['ET', `data version ${versionText(dataVersion)}`],
    [
      'N1',
      `${yearsInWords(filter.from, filter.to)}; based on ${model.vintage.credit}, data to ${model.vintage.dataTo}; ${publishers(sources)}`,
    ],
    ['UR', linkOf(model, context)],
    ['Y2', exported.replaceAll('-', '/')],
  ])
  return [figure, ...sources.map(risSource)].join('\r\n')
}

function publishers(sources: readonly SourceRow[]): string {
  const names = [...new Set(sources.map(({ publisher }) => publisher))]
  const shown = names.slice(0, MOST_PUBLISHERS)
  const more = names.length - shown.length
  return formatList(more > 0 ? [...shown, `${more} more`] : shown)
}

function risSource({ publisher, title, published, url, read_through, checked }: SourceRow): string {
  return risEntry([
    ['TY', 'DATA'],
    ['AU', publisher],
    ['TI', title],
    ['PY', published?.slice(0, 4) ?? ''],
    ['N1', read_through === null ? '' : `read through: ${read_through}`],
    ['UR', url ?? ''],
    ['Y2', checked.replaceAll('-', '/')],
  ])
}

function risEntry(fields: readonly (readonly [string, string])[]): string {
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
  return [...lines, 'ER  - ', ''].join('\r\n')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
