import { resolveSources, sourceIndex } from '../../src/data/sources.ts'
import { loadTable } from '../../src/data/tables.ts'
import { DEFAULT_OPTIONS, type PictureOptions } from '../../src/export/compose-figure.ts'
import type { ExportContext } from '../../src/export/export-context.ts'
import { VOCABULARY } from '../../src/figures/registry.ts'
import { defaultFilter, type Filter } from '../../src/filter/filter.ts'
import type { FigureModel } from '../../src/model/figure-model.ts'
import type { FigureCase } from './tables.ts'

const sources = sourceIndex(await loadTable('sources'))

/** A filter with the measure of a case chosen. */
export function filterOf({ id, measure }: FigureCase, from: number, to: number, more: Partial<Filter> = {}) {
  const filter: Filter = { ...defaultFilter(VOCABULARY), from, to, ...more }
  const parameter = Object.keys(filter.measures).find((name) => name.startsWith(`${id}.`))
  if (!parameter || measure === undefined) return filter
  return { ...filter, measures: { ...filter.measures, [parameter]: measure } }
}

/** A context that is the same on every day and for every state of the data. */
export function contextOf(model: Pick<FigureModel, 'sources'>, filter: Filter): ExportContext {
  return {
    filter,
    dataVersion: { hash: '0123abcd', date: '2026-11-21' },
    exported: '2026-11-21',
    address: 'https://amur.example.org/',
    fonts: '@font-face{font-family:Inter;src:url(data:font/woff2;base64,AAAA)}',
    sources: resolveSources(sources, model.sources),
  }
}

export function optionsOf(more: Partial<PictureOptions> = {}): PictureOptions {
  return { ...DEFAULT_OPTIONS, ...more }
}
