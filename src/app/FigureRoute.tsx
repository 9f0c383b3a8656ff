import { useParams } from 'react-router'
import { figureMeta } from '../figures/registry.ts'
import { FigurePage } from '../pages/figure/FigurePage.tsx'
import { NotFound } from './NotFound.tsx'
import { useUrlFilter } from './url-filter.tsx'

export function FigureRoute() {
  const { id = '' } = useParams()
  const meta = figureMeta(id)
  const { beginInteraction, endInteraction } = useUrlFilter()
  if (!meta) return <NotFound />
  return <FigurePage meta={meta} onInteractionStart={beginInteraction} onInteractionEnd={endInteraction} />
}
