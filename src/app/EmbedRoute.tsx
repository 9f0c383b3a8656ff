import { useParams } from 'react-router'
import { EmbedPage } from '../pages/embed/EmbedPage.tsx'
import { useUrlFilter } from './url-filter.tsx'

export function EmbedRoute() {
  const { id = '' } = useParams()
  useUrlFilter()
  return <EmbedPage figure={id} />
}
