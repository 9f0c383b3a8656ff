import { ExplorePage } from '../pages/explore/ExplorePage.tsx'
import { useUrlFilter } from './url-filter.tsx'

export function ExploreRoute() {
  const { beginInteraction, endInteraction } = useUrlFilter()
  return <ExplorePage onInteractionStart={beginInteraction} onInteractionEnd={endInteraction} />
}
