import type { QueryClient } from '@tanstack/react-query'
import { tableQuery } from '../data/tables.ts'
import { FIGURES, figureQuery } from '../figures/registry.ts'
import type { Filter } from '../filter/filter.ts'
import type { Choices } from './choices.ts'
import { composeSheet } from './compose-sheet.ts'
import { download } from './download.ts'
import { collectionName } from './file-name.ts'
import type { Picture } from './picture.ts'
import { paintPng } from './raster.ts'
import { contextFor, modelFor } from './use-export.ts'

/** The figures given as one picture, under the filter given. */
export async function sheetOf(
  client: QueryClient,
  ids: readonly string[],
  filter: Filter,
  choices: Choices,
): Promise<Picture> {
  const [sources, ...figures] = await Promise.all([
    client.ensureQueryData(tableQuery('sources')),
    ...ids.map((id) => client.ensureQueryData(figureQuery(id))),
  ])
  const models = figures.map((figure) => modelFor(figure, filter))
  const own = [...new Set(models.flatMap(({ ownTables = [] }) => ownTables))]
  const all = {
    sources: models.flatMap((model) => model.sources),
    ...(own.length > 0 ? { ownTables: own } : {}),
  }
  const shown = { ...filter, figures: ids }
  return composeSheet(models, contextFor(all, shown, sources), choices)
}

/** Downloads every figure there is as one zip; gives nothing out when cancelled. */
export async function downloadAll(
  client: QueryClient,
  filter: Filter,
  choices: Choices,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const { collectFigures } = await import('./all-figures.ts')
  const sources = await client.ensureQueryData(tableQuery('sources'))
  const blob = await collectFigures({
    figures: FIGURES.map(({ id }) => ({
      id,
      load: async () => {
        const figure = await client.ensureQueryData(figureQuery(id))
        const model = modelFor(figure, filter)
        return { model, context: contextFor(model, filter, sources), tables: figure.definition.tables }
      },
    })),
    options: choices,
    paint: async (picture) =>
      new Uint8Array(await (await paintPng(picture, choices.factor)).blob.arrayBuffer()),
    onProgress,
    signal,
  })
  const name = collectionName(filter, 'zip')
  download(blob, name)
  return name
}
