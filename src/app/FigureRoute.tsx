import { useParams, useSearchParams } from 'react-router'
import { figureMeta } from '../figures/registry.ts'
import { CLAIM_PARAMETER } from '../pages/claims/claim-route.ts'
import { FigurePage } from '../pages/figure/FigurePage.tsx'
import { NotFound } from './NotFound.tsx'
import { useUrlFilter } from './url-filter.tsx'

const KEPT = [CLAIM_PARAMETER]

export function FigureRoute() {
  const { id = '' } = useParams()
  const meta = figureMeta(id)
  const { beginInteraction, endInteraction } = useUrlFilter(KEPT)
  const claim = useSearchParams()[0].get(CLAIM_PARAMETER)
  if (!meta) return <NotFound />
  return (
    <FigurePage
      meta={meta}
      claim={claim}
      onInteractionStart={beginInteraction}
      onInteractionEnd={endInteraction}
    />
  )
}
