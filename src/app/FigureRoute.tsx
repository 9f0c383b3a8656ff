import { useParams } from 'react-router'
import { figureMeta, VOCABULARY } from '../figures/registry.ts'
import { useSettledFilter } from '../filter/context.tsx'
import { formatFilter } from '../filter/url-codec.ts'
import { FigurePage } from '../pages/figure/FigurePage.tsx'
import { NotFound } from './NotFound.tsx'
import { useUrlFilter } from './url-filter.tsx'

export function FigureRoute() {
  const { id = '' } = useParams()
  const meta = figureMeta(id)
  const { beginInteraction, endInteraction } = useUrlFilter()
  const search = useSettledFilter((filter) => formatFilter(filter, VOCABULARY))
  if (!meta) return <NotFound />
  return (
    <FigurePage
      meta={meta}
      onInteractionStart={beginInteraction}
      onInteractionEnd={endInteraction}
      linkTo={(figure) => `#/figure/${figure}${search && `?${search}`}`}
    />
  )
}
