import { queryOptions } from '@tanstack/react-query'
import type { FigureMeta } from '../figures/kit/define.ts'
import { figureQuery } from '../figures/registry.ts'
import { KEPT } from '../model/kept.ts'
import { whenIdle } from '../ui/when-idle.ts'
import type { SmallPicture } from './small-picture.ts'
import type { Theme } from './theme.ts'

export const SMALL_PICTURES = ['small-picture'] as const

/** Loads a figure and draws all the years it covers small, when the page is idle. */
export function smallPictureQuery({ id, covers: [from, to] }: FigureMeta, theme: Theme) {
  return queryOptions({
    queryKey: [...SMALL_PICTURES, id, theme.name],
    queryFn: async ({ client }): Promise<SmallPicture> => {
      const [figure, { smallPicture }] = await Promise.all([
        client.ensureQueryData(figureQuery(id)),
        import('./small-picture.ts'),
      ])
      await whenIdle()
      const { measure } = figure.definition
      return smallPicture(figure.model({ from, to, measure: measure?.options[0]?.value }), theme)
    },
    ...KEPT,
  })
}
