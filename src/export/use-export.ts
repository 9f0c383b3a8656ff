import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { resolveSources, sourceIndex } from '../data/sources.ts'
import type { SourceRow } from '../data/tables/sources.ts'
import { tableQuery } from '../data/tables.ts'
import { dataVersion } from '../data/version.ts'
import { queryOf } from '../figures/kit/define.ts'
import { figureQuery, type LoadedFigure } from '../figures/registry.ts'
import { useFilterAndYears } from '../filter/context.tsx'
import type { Filter } from '../filter/filter.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'
import { EMBEDDED_FONTS } from './fonts.ts'
import { PUBLIC_ADDRESS } from './public-url.ts'

/** The day in the reader’s time zone, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const two = (number: number) => `${number}`.padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The model a filter asks of a figure. */
export function modelFor(figure: LoadedFigure, filter: Filter): FigureModel {
  return figure.model(queryOf(figure.definition, filter))
}

export function contextFor(
  model: Pick<FigureModel, 'sources' | 'ownTables'>,
  filter: Filter,
  sources: readonly SourceRow[],
): ExportContext {
  return {
    filter,
    dataVersion: model.ownTables ? { ...dataVersion, own: model.ownTables } : dataVersion,
    exported: today(),
    address: PUBLIC_ADDRESS,
    fonts: EMBEDDED_FONTS,
    sources: resolveSources(sourceIndex(sources), model.sources),
  }
}

export interface ExportInput {
  readonly model: FigureModel
  readonly context: ExportContext
  readonly tables: readonly string[]
}

/** Everything an export of a figure is made from, from data and filter alone; undefined while it loads. */
export function useExportInput(id: string): {
  input: ExportInput | undefined
  failed: boolean
  retry: () => void
} {
  const figure = useQuery(figureQuery(id))
  const sources = useQuery(tableQuery('sources'))
  const filter = useFilterAndYears((all) => all)
  const client = useQueryClient()
  const input = useMemo(() => {
    if (!figure.data || !sources.data) return
    const model = modelFor(figure.data, filter)
    return { model, context: contextFor(model, filter, sources.data), tables: figure.data.definition.tables }
  }, [figure.data, sources.data, filter])
  return {
    input,
    failed: figure.isError || sources.isError,
    retry: () => {
      client.refetchQueries({ queryKey: figureQuery(id).queryKey })
      client.refetchQueries({ queryKey: tableQuery('sources').queryKey })
    },
  }
}
